# truth: reference 1.25
# Sets: literals, membership, add and discard. Shown sorted: their order is free.
s = {3, 1, 2, 3, 1}
print(len(s), sorted(s), 1 in s, 5 in s, 5 not in s, set(), {1}, bool(set()), bool({0}))
s.add(4)
s.add(4)
s.discard(1)
s.discard(99)
s.remove(2)
print(sorted(s), len(s))
for f in (lambda: s.remove(99), lambda: {[1]}, lambda: set(5), lambda: set().pop(), lambda: s[0],
          lambda: s + s):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(sorted(set("hello")), sorted(set([1, 2, 2])), sorted(set(range(3))), sorted(set({"k": 1})))
print({1, 2} == {2, 1}, {1} == {1.0}, {1} != {2}, set() == {}, {1} == [1])
t = s.copy()
t.clear()
print(t, sorted(s), {5}.pop(), sorted({x * x for x in (-1, 1, 2)}))
s.update([7, 8], (9,))
print(sorted(s), sum(s), max(s), [x for x in sorted(s) if x % 2])
