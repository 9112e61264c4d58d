# truth: reference 1.25
# Several bases: order of search, cooperation, diamond.
class Logged:
    log = []

    def note(self, text):
        self.log.append("%s: %s" % (type(self).__name__, text))


class Comparable:
    def __lt__(self, other):
        return self.key() < other.key()

    def __eq__(self, other):
        return self.key() == other.key()


class Task(Comparable, Logged):
    def __init__(self, priority, name):
        self.priority, self.name = priority, name
        self.note("made " + name)

    def key(self):
        return (self.priority, self.name)

    def __repr__(self):
        return self.name


tasks = [Task(2, "b"), Task(1, "c"), Task(2, "a")]
print(sorted(tasks), Task.log, Task(1, "x") == Task(1, "x"), min(tasks))


class Top:
    def hello(self):
        return "top"


class L(Top):
    def hello(self):
        return "L" + Top.hello(self)


class R(Top):
    def hello(self):
        return "R" + Top.hello(self)


class Bottom(L, R):
    def hello(self):
        return "B" + L.hello(self) + R.hello(self)


class Quiet(L, R):
    pass


print(Bottom().hello(), Quiet().hello(), isinstance(Quiet(), R), issubclass(Bottom, Top))
