# truth: reference 1.25
# Subclasses of list, dict, str, int and tuple.
class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def peek(self):
        return self[-1]


s = Stack()
s.push(1).push(2)
print(s.peek(), len(s), s[0], 2 in s, [x for x in s], isinstance(s, list), s == [1, 2])
s.extend([5, 4])
s.sort()
print(list(s), s.pop(), sum(s), Stack([7, 8])[1])


class Default(dict):
    def __init__(self, make):
        super().__init__()
        self.make = make

    def lookup(self, k):
        if k not in self:
            self[k] = self.make()
        return self[k]


d = Default(list)
d.lookup("a").append(1)
d.lookup("a").append(2)
print(d["a"], len(d), list(d.keys()), isinstance(d, dict))


class Loud(str):
    def shout(self):
        return self.upper() + "!"


w = Loud("hey")
print(w.shout(), w == "hey", len(w), w + "x", w[0], isinstance(w, str))


class Pair(tuple):
    def total(self):
        return self[0] + self[1]


p = Pair((3, 4))
print(p.total(), len(p), p[1], isinstance(p, tuple), p == (3, 4))
