# What it costs to raise an exception and catch it five frames up.
def fail():
    raise ValueError


def four():
    fail()


def three():
    four()


def two():
    three()


def one():
    two()


def main(n):
    caught = 0
    for _ in range(n):
        try:
            one()
        except ValueError:
            caught += 1
    return caught


def empty(n):
    caught = 0
    for _ in range(n):
        try:
            pass
        except ValueError:
            pass
        caught += 1
    return caught


if __name__ == "__main__":
    print(main(100000))
