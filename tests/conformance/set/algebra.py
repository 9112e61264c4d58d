# truth: reference 1.25
# Union, intersection, difference and comparison.
a = {1, 2, 3, 4}
b = {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(b - a), sorted(a ^ b))
print(sorted(a.union(b)), sorted(a.intersection(b)), sorted(a.difference(b)),
      sorted(a.symmetric_difference(b)))
print({3} <= a, {3} < a, a <= a, a < a, a >= {1}, a > b, {9} <= a)
print({3}.issubset(a), a.issuperset({1, 2}), a.isdisjoint({9}), a.isdisjoint(b))
print(sorted(a.union([7, 8])), sorted(a.intersection([1, 9])), sorted(a.difference([1])))
c = set(a)
c |= {10}
print(sorted(c))
c &= {1, 10, 11}
print(sorted(c))
c -= {1}
print(sorted(c))
c ^= {10, 12}
print(sorted(c))
c = set(a)
c.difference_update([1, 2])
c.intersection_update([3, 9])
c.symmetric_difference_update([3, 5])
print(sorted(c), sorted(a))
for f in (lambda: a | [1], lambda: a - 1, lambda: a < [1]):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
