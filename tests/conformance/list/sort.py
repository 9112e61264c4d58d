# truth: reference 1.25
# sort and sorted: key, reverse, strings, stability on equal keys not relied upon.
a = [5, 2, 9, -1, 2, 0]
print(sorted(a), a)
a.sort()
print(a)
a.sort(reverse=True)
print(a)
words = ["pear", "fig", "banana", "kiwi7", "ab"]
print(sorted(words), sorted(words, key=len), sorted(words, key=lambda w: w[-1]))
words.sort(key=lambda w: (-len(w), w))
print(words)
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted("hello"), sorted({3: 1, 1: 2}))
print(sorted([1.5, 1, 0.5, -2]), sorted([[2], [1, 5], [1]]), sorted(range(5), reverse=True))
big = [(i * 7919) % 1009 for i in range(300)]
s = sorted(big)
print(s[:5], s[-5:], all(s[i] <= s[i + 1] for i in range(299)), sum(s) == sum(big))
print([].sort(), sorted([]), sorted([1]), a.sort())
for f in (lambda: sorted([1, "a"]), lambda: [1].sort(5), lambda: sorted(5), lambda: sorted([1, 2], key=5)):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)


class Version:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return "v%d" % self.n


print(sorted([Version(3), Version(1), Version(2)]))
