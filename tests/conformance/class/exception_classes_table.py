# truth: reference 1.25
# Classes that derive from exceptions: arguments, texts, own attributes, overridden methods.


class Bare(Exception):
    pass


class Keeping(Exception):
    def __init__(self, *given):
        self.given = given


class Passing(Exception):
    def __init__(self, *given):
        super().__init__(*given[::-1] if False else given[-1:])
        self.given = given


class Saying(Passing):
    def __str__(self):
        return "said"


class Showing(Bare):
    def __repr__(self):
        return "shown"


class System(OSError):
    pass


class Stop(StopIteration):
    pass


class WithMembers(KeyError):
    level = 5

    @property
    def twice(self):
        return self.level * 2


class Mixed:
    def helper(self):
        return "help"


class Both(Mixed, ValueError):
    pass


for kind in (Bare, Keeping, Passing, Saying, Showing, System, Stop, WithMembers, Both):
    for arguments in ((), (1,), (2, "b")):
        error = kind(*arguments)
        print(kind.__name__, arguments, repr(error), "|", error, "|", error.args, error.value, error.errno)
        error.extra = "new"
        print(error.extra, getattr(error, "given", "none"), getattr(error, "level", "none"), getattr(error, "twice", "none"))
        try:
            raise error
        except kind as caught:
            print(caught is error, isinstance(caught, Exception), type(caught) is kind, [caught])
        try:
            raise kind
        except kind as caught:
            print("made anew", repr(caught), caught.args)
    print(kind.__bases__, [base.__name__ for base in (Exception, ValueError, KeyError, OSError) if issubclass(kind, base)])
print(Both(1).helper(), isinstance(Both(), Mixed))
