# truth: reference 1.25
# Managers as they are used: locks, timers, transactions, stacks.
class Transaction:
    def __init__(self, store):
        self.store = store

    def __enter__(self):
        self.backup = dict(self.store)
        return self.store

    def __exit__(self, kind, value, trace):
        if kind is not None:
            self.store.clear()
            self.store.update(self.backup)
            print("rolled back:", value)
        return kind is ValueError


store = {"a": 1}
with Transaction(store) as s:
    s["b"] = 2
print(sorted(store.items()))
with Transaction(store) as s:
    s["c"] = 3
    raise ValueError("bad c")
print(sorted(store.items()))
try:
    with Transaction(store) as s:
        s["d"] = 4
        raise KeyError("bad d")
except KeyError as e:
    print("outside", e)
print(sorted(store.items()))


class Depth:
    now = 0

    def __enter__(self):
        Depth.now += 1
        return Depth.now

    def __exit__(self, *_):
        Depth.now -= 1


d = Depth()
with d as one:
    with d as two:
        print(one, two, Depth.now)
        with d, d as four:
            print(four)
print(Depth.now)
