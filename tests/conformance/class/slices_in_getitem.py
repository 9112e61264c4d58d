# truth: reference 1.25
# What __getitem__ is given for slices.
class Show:
    def __getitem__(self, key):
        if isinstance(key, slice):
            return "slice", key.start, key.stop, key.step
        return key

    def __setitem__(self, key, value):
        print("set", key.start, key.stop, value)


s = Show()
print(s[1], s["k"], s[1, 2], s[-1], s[None])
print(s[1:2], s[:], s[::], s[1:], s[:5], s[::2], s["a":"b":"c"], s[1:2:3])
s[1:2] = "v"
s[:] = 1


class Sub:
    def __init__(self, data):
        self.data = data

    def __getitem__(self, key):
        if isinstance(key, slice):
            return Sub(self.data[key])
        return self.data[key]

    def __repr__(self):
        return "Sub(%r)" % (self.data,)


d = Sub([1, 2, 3, 4])
print(d[1:3], d[0], d[::2], d[:][1:][0])
