# truth: reference 1.25
# __iter__ and __next__.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            for v in self.right:
                yield v


for i in Countdown(3):
    print(i, end=" ")
print()
print(list(Countdown(4)), sum(Countdown(10)), max(Countdown(5)), 3 in Countdown(5), sorted(Countdown(3)))
t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))
print(list(t), [v for v in t if v % 2], sum(t), tuple(zip(t, "abc")))
a, *b = t
print(a, b)
c = Countdown(2)
it = iter(c)
print(it is c, next(it), next(it), next(it, "over"))


class Restart:
    def __iter__(self):
        return iter([1, 2])


r = Restart()
print([(x, y) for x in r for y in r])


class NotIter:
    def __iter__(self):
        return 5


for bad in (NotIter(), 5, None):
    try:
        for x in bad:
            print(x)
    except TypeError as e:
        print("TypeError:", e)
