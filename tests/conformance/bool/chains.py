# truth: reference 1.25
# Comparison chains evaluate each operand once and stop early.
def value(n):
    print("eval", n)
    return n


print(value(1) < value(2) < value(3))
print(value(3) < value(2) < value(1))
print(1 < 2 > 1, 1 < 3 > 2 == 2, 1 == 1 != 2)
x = 5
print(0 <= x < 10, 0 <= x < 5, 10 > x > 1, not 1 < x < 3)
print(1 in [1, 2] == True, (1 in [1, 2]) == True)
print("a" < "b" < "c", "a" <= "a" >= "a")
print(1 is not None is not False)
print([] == [] == [], 1 < 2 in [2, 3])
lo, hi = 2, 8
print([n for n in range(10) if lo <= n < hi and n != 5])
