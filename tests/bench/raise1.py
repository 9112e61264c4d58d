# What it costs to raise an exception and catch it in the calling frame.
def fail():
    raise ValueError


def main(n):
    caught = 0
    for _ in range(n):
        try:
            fail()
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
