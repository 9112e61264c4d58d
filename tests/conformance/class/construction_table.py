# truth: reference 1.25
# __new__ and __init__: their arguments, their results, and the errors between them.


class OnlyInit:
    def __init__(self, a, b=2, *rest, c=3, **more):
        self.got = (a, b, rest, c, more)


class OnlyNew:
    def __new__(cls, a, b=2):
        self = super().__new__(cls)
        self.got = (a, b)
        return self


class Both:
    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self.new = (args, kwargs)
        return self

    def __init__(self, *args, **kwargs):
        self.got = (self.new, args, kwargs)


class GivesOther:
    def __new__(cls, value):
        return value

    def __init__(self, value):
        print("never called")


class Derived(OnlyInit):
    pass


class Chained(OnlyInit):
    def __init__(self, *args):
        super().__init__("first", *args)


class Returning:
    def __init__(self, value):
        return value


class Single:
    made = None

    def __new__(cls, *args):
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made


for kind in (OnlyInit, OnlyNew, Both, GivesOther, Derived, Chained, Returning):
    for arguments in ("", "1", "1, 2", "1, 2, 3", "a=1", "1, a=1", "1, c=9", "1, d=4", "*[1, 2]", "**{'a': 5}", "None"):
        try:
            thing = eval("kind(" + arguments + ")")
            print(kind.__name__, arguments, "->", getattr(thing, "got", thing) if kind is not Returning else "made")
        except Exception as error:
            print(kind.__name__, arguments, "->", type(error).__name__, error)
print(Single() is Single(1), Single.made is Single())
print(OnlyInit.__init__ is OnlyInit.__dict__["__init__"], type(object.__new__(OnlyInit)) is OnlyInit)
for call in ("object.__new__(5)", "object.__init__()", "object()" if False else "OnlyInit.__init__(5, 1)", "OnlyNew.__new__(int, 1)",
             "OnlyInit.__init__()", "Both.__init__(Both(), 1)"):
    try:
        print(call, "->", eval(call) is None)
    except Exception as error:
        print(call, "->", type(error).__name__, error)
