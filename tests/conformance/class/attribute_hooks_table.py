# truth: reference 1.25
# __getattr__, __setattr__ and __delattr__: which access calls them, and what their errors do.


class Hooked:
    shared = "shared"

    def __init__(self):
        object.__setattr__(self, "own", "own")
        self.assigned = 1

    def __getattr__(self, name):
        print("   getattr", name)
        if name == "broken":
            raise KeyError(name)
        if name.startswith("no_"):
            raise AttributeError(name)
        return "made " + name

    def __setattr__(self, name, value):
        print("   setattr", name, value)
        if name == "frozen":
            raise TypeError("frozen")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("   delattr", name)
        super().__delattr__(name)

    def method(self):
        return "method"

    @property
    def prop(self):
        return "prop"


class Derived(Hooked):
    def __getattr__(self, name):
        return "derived " + super().__getattr__(name)


for kind in (Hooked, Derived):
    print(kind.__name__)
    h = kind()
    for expression in ("h.shared", "h.own", "h.assigned", "h.other", "h.method()", "h.prop", "h.no_such", "h.broken", "hasattr(h, 'x')",
                       "hasattr(h, 'no_x')", "getattr(h, 'no_x', 'default')", "getattr(h, 'x', 'default')", "hasattr(h, 'broken')", "h.x.y",
                       "kind.shared", "kind.other", "len(h)", "h[0]", "h + 1", "h()", "str(h)[:1]", "sorted(h.__dict__.keys())"):
        try:
            print(expression, "->", eval(expression))
        except Exception as error:
            print(expression, "->", type(error).__name__, error)
    for action in ("h.new = 2", "h.frozen = 3", "h.new += 1", "h.missing += 'm'", "del h.new", "del h.new", "del h.shared", "setattr(h, 's', 1)",
                   "delattr(h, 's')", "h.own = 4", "h.prop = 5", "del h.own", "h.own", "kind.added = 6", "h.added", "del kind.added"):
        try:
            exec(action)
            print(action, "-> done")
        except Exception as error:
            print(action, "->", type(error).__name__, error)
