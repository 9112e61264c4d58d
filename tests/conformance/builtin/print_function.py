# truth: reference 1.25
# print: sep, end, any number of values.
print()
print("one")
print("a", "b", 3, None, [1], sep="-")
print("x", end="")
print("y", "z", sep="", end="!\n")
print(*range(5), sep=", ")
print(*[], sep="?")
print("", "", sep="|")
print("multi\nline", "tab\tbed")
print(1, 2.5, True, (), {}, b"bytes", "é")
print("a", "b", end=" <end>\n", sep=" <sep> ")
out = print("value of print is", end=" ")
print(out)
print(["quotes in 'lists'", 'and "double"'], ("tuple's",))
print("%d items" % 3, "{}".format("f"), f"{1 + 1}")
for i in range(3):
    print(i, end="," if i < 2 else "\n")
try:
    print("a", bad=1)
except TypeError as e:
    print("TypeError")


class P:
    def __str__(self):
        print("(side effect)", end=" ")
        return "P"


print("before", P(), "after")
