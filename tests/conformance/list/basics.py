# truth: reference 1.25
# Literals, indexing, assignment, deletion, membership.
a = [1, "two", 3.0, None, [5]]
print(a, len(a), a[0], a[-1], a[4][0], [], [[]], [1, ])
a[0] = "one"
a[-1] = a[-1] + [6]
print(a, "two" in a, 2 in a, [5, 6] in a, None not in a)
del a[1]
del a[-1]
print(a)
print([1, 2] + [3], [0] * 3, 2 * [1, 2], [1] * 0, [1] * -1)
print([1, 2] == [1, 2], [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9], [1] != [1.0])
for f in (lambda: a[5], lambda: a[-6], lambda: a["0"], lambda: a[1.0], lambda: [1] + (2,),
          lambda: [1] * "a", lambda: [1] < 2):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    a[10] = 1
except IndexError as e:
    print("IndexError:", e)
try:
    del a[10]
except IndexError as e:
    print("IndexError:", e)
b = a
b += [7]
a = a + [8]
print(a, b, a is b)
