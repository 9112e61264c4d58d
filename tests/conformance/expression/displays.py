# truth: reference 1.25
# Lists, sets, dicts and tuples, with stars and trailing commas.
x, y = 1, 2
print([], [x], [x,], [x, y], [x, [y, []]], [[]] * 2, [x + y, x * y], [(x, y)], [x if y else 0], [lambda: x][0]())
print({x}, {x,}, sorted({x, y, x}), {x: y}, {x: y,}, {}, {x: {y: {}}}, {"a": [x], (x, y): None}, {x + y: x - y}, type({}), type({1}))
print((), (x,), (x, y), ((x)), ((x,),), (x, (y, ())), x, (x, y)[0], (x,) + (y,))
print(len([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33]))
d = {1: "a", 1: "b", True: "c", 1.0: "d"}
print(d, {1, True, 1.0}, {"x": 1, "x": 2})
log = []


def t(v):
    log.append(v)
    return v


z = [t(1), (t(2), t(3)), {t(4)}, {t(5): t(6)}]
print(z, log)
l = [
    1,
    2,  # with comments

    3,
]
m = {
    "a": 1,

    "b": [
        2,
    ],
}
print(l, sorted(m.items()))
for v in [1, 2], (3, 4), {5: 6}, {7}, "ab":
    print(v, [w for w in v])
for text in ("{[]: 1}", "{{}: 1}", "{[1]}", "{{1}}", "{(1, []): 2}", "{[]}"):
    try:
        eval(text)
    except TypeError as e:
        print(text, e)
print(*[1, 2], *(3,), sep=",")
