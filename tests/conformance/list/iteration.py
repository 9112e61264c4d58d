# truth: reference 1.25
# Lists that change while they are walked, and iterators over them.
a = [1, 2, 3]
for x in a:
    if len(a) < 6:
        a.append(x * 10)
print(a)
b = [1, 2, 3, 4]
for x in b[:]:
    if x % 2 == 0:
        b.remove(x)
print(b)
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "done"), list(it))
try:
    next(it)
except StopIteration as e:
    print("StopIteration", e.args, e.value)
c = list(range(3))
it = iter(c)
next(it)
c.clear()
print(list(it), c)
print([i for i, x in enumerate(["a", "b"])], list(zip([1, 2, 3], "ab")), list(reversed([1, 2, 3])))
print(list(map(lambda x: x + 1, [1, 2])), list(filter(None, [0, 1, "", "a"])), list(range(3)))
print(sum([1, 2, 3]), min([3, 1]), max([3, 1]), any([0, 0]), all([]), len([[]] * 3))
for i, x in enumerate([7, 8], 1):
    print(i, x)
else:
    print("finished")
