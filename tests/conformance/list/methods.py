# truth: reference 1.25
# append, extend, insert, pop, remove, index, count, reverse, copy, clear.
a = []
for i in range(5):
    a.append(i * i)
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.extend([7, 8])
a.extend("ab")
a.extend(x for x in (1, 2))
print(a)
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "near")
print(a, a.index("a"), a.count(1), a.count("zz"))
a.remove("a")
a.reverse()
print(a, a.index(8, 2), [1, 2, 1].index(1, 1))
b = a.copy()
b.clear()
print(len(a), b, a.append(1), a is a.copy())
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2),
          lambda: [1].append(), lambda: [1].extend(5), lambda: [].nothing):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
