# truth: reference 1.25
# for ... else: the else runs unless break left the loop.
def first_even(items):
    for x in items:
        if x % 2 == 0:
            found = x
            break
    else:
        found = None
    return found


print(first_even([1, 3, 4, 5]), first_even([1, 3]), first_even([]))
for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
for c in "abc":
    if c == "b":
        continue
    print(c)
else:
    print("done")
for x in [1, 2, 3]:
    for y in [10, 20]:
        if y == 20:
            break
    else:
        print("inner else")
    if x == 2:
        break
else:
    print("outer else")
print(x, y)
for i in []:
    pass
else:
    print("empty")
