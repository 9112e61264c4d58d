# truth: reference 1.25
# Indices and slices of every shape, as the object sees them.
class S:
    def __getitem__(self, i):
        return i

    def __setitem__(self, i, v):
        print("set", i, v)

    def __delitem__(self, i):
        print("del", i)


s = S()
print(s[1], s["a"], s[None], s[...], s[()], s[1,], s[1, 2], s[(1, 2)], s[1, (2, 3)], s[[1]], s[-1], s[1 + 1], s[1 if 0 else 2], s[lambda: 0]())
print(s[:], s[1:], s[:2], s[1:2], s[::], s[1::], s[:2:], s[::3], s[1:2:3], s[None:None:None], s[-1:-2:-3])
print(s[1:2, 3], s[1:2, 3:4], s[..., 1], s[:, :], s[1:2,], s[::2, ::-1], s["a":"b"], s[1 + 1:2 * 3], s[s[1]:s[2]], s[(1, 2):3])
print(s[not 0], s[1 < 2], s[1 and 2], s[-1:~2], s["k"][0], s[0:1].start, s[1:2:3].stop, s[1:2:3].step, type(s[:]))
s[1] = 2
s[1:2] = 3
s[1, 2] = s[::] = 4
del s[1], s[1:2], s[:, 0]
l = list(range(10))
for text in ("l[2:5]", "l[:3]", "l[7:]", "l[-3:]", "l[:-7]", "l[::3]", "l[::-3]", "l[8:2:-2]", "l[5:5]", "l[5:2]", "l[-100:100]", "l[100:]", "l[1:8:2][1:][::-1]",
             "'hello'[1:3]", "b'hello'[1:3]", "(1, 2, 3)[:2]", "'é€x'[1:]", "range(10)[2:8:2]", "l[True]", "l[True:3]"):
    print(text, eval(text))
l[2:4] = ["a", "b", "c"]
print(l)
l[1:1] = [0, 0]
del l[5:]
l[-1:] = []
print(l)
for text in ("l[::0]", "l['a']", "l[1.5]", "l[100]", "l[-100]", "'abc'[5]", "()[0]", "{}['k']", "5[0]", "None[1:2]", "l['a':]"):
    try:
        print(eval(text))
    except Exception as e:
        print(text, repr(e))
