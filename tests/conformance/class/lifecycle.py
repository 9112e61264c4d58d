# truth: reference 1.25
# __new__, __init__, and what __init__ may not return.
class Counted:
    made = 0

    def __new__(cls, *args):
        cls.made += 1
        print("new", cls.__name__, args)
        return super().__new__(cls)

    def __init__(self, x):
        print("init", x)
        self.x = x


c = Counted(5)
print(c.x, Counted.made)


class Singleton:
    only = None

    def __new__(cls):
        if cls.only is None:
            cls.only = super().__new__(cls)
        return cls.only


print(Singleton() is Singleton())


class Other:
    def __new__(cls):
        return "not an instance"

    def __init__(self):
        print("never")


print(Other())


class Bad:
    def __init__(self):
        return 5


try:
    Bad()
except TypeError as e:
    print("TypeError:", e)


class Lazy:
    def __init__(self):
        pass

    def prepare(self):
        self.ready = True
        return self


x = Lazy()
print(hasattr(x, "ready"), x.prepare().ready, object() is not object(), isinstance(object(), object))
