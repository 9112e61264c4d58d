# truth: reference 1.25
# range: a sequence that computes its members.
for r in (range(5), range(2, 5), range(0, 10, 3), range(5, 0, -2), range(0), range(5, 2), range(-3, 3, 2)):
    print(r, list(r), len(r), bool(r))
r = range(0, 100, 7)
print(r[0], r[3], r[-1], r[2:5], list(r[2:5]), list(r[::-5]), 21 in r, 22 in r)
print(sum(range(101)), max(range(5)), min(range(3, 9)), sorted(range(3), reverse=True), tuple(range(3)))
for f in (lambda: range(1, 2, 0), lambda: range(3)[5], lambda: range(1.5), lambda: range("a"), lambda: range()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(list(zip(range(3), range(3, 6))), [i * j for i in range(3) for j in range(i)])
it = iter(range(3))
print(next(it), list(it), list(reversed(range(4))), 2.0 in range(3), list(range(True, 3)))
