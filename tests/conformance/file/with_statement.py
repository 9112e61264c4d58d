# truth: reference 1.25
# A with block closes its file, whatever happens in it.
from scratch import Folder, attempt, get, put


def is_closed(file):
    try:
        file.tell()
        return False
    except ValueError:
        return True


with Folder():
    with open("a", "w") as file:
        print(is_closed(file), file.write("1"))
    print(is_closed(file), get("a"))
    try:
        with open("a", "w") as file:
            file.write("2")
            raise KeyError("stop")
    except KeyError as error:
        print(repr(error), is_closed(file), get("a"))
    for i in range(3):
        with open("a", "a") as file:
            file.write(str(i))
            if i == 1:
                continue
            if i == 2:
                break
        print(i, is_closed(file))
    print(is_closed(file), get("a"))

    def early():
        global file
        with open("a") as file:
            return file.read(), is_closed(file)

    print(early(), is_closed(file))
    with open("a") as source, open("b", "w") as target:
        target.write(source.read() * 2)
    print(is_closed(source), is_closed(target), get("b"))
    file = open("a")
    with file as same:
        print(same is file)
        with file:
            print("nested", is_closed(file))
        print("nested", is_closed(file))
    try:
        with open("absent") as file2:
            print("not reached")
    except OSError as error:
        print(error.errno, is_closed(file))
    attempt("__exit__", open("a").__exit__)
    attempt("__exit__(1)", open("a").__exit__, 1)
    attempt("__exit__(1, 2, 3)", open("a").__exit__, 1, 2, 3)

    def lines(name):
        with open(name) as file:
            for line in file:
                yield line, is_closed(file)

    put("c", b"1\n2\n3\n")
    walk = lines("c")
    print(next(walk), next(walk))
    walk.close()
    print(list(lines("c")))
