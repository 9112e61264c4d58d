# truth: reference 1.25
# Many insertions and deletions keep each entry findable.
d = {}
for i in range(1000):
    d[i] = i * i
print(len(d), d[0], d[500], d[999], sum(d.values()))
for i in range(0, 1000, 3):
    del d[i]
print(len(d), 3 in d, 4 in d, sum(d.keys()))
for i in range(0, 1000, 6):
    d[i] = -i
print(len(d), d[6], d.get(3), d[12])
words = {}
for i in range(500):
    words["key%d" % (i * 37 % 499)] = i
print(len(words), words["key0"], words["key498"], "key500" in words)
for i in range(0, 499):
    assert words.pop("key%d" % i) is not None
print(words, len(words))
counts = {}
for c in "the quick brown fox jumps over the lazy dog":
    counts[c] = counts.get(c, 0) + 1
print(sorted(counts.items())[:6], max(counts.values()))
d = {i: i for i in range(10)}
for k in list(d):
    if k % 2:
        del d[k]
print(sorted(d))
