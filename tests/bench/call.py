# What a call of a Python function costs: main(n) calls one n times; empty(n) is the loop alone.
def function(a, b):
    return a


def main(n):
    for _ in range(n):
        function(1, 2)
    return n


def empty(n):
    for _ in range(n):
        pass
    return n


if __name__ == "__main__":
    print(main(200000))
