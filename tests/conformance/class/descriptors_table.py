# truth: reference 1.25
# Descriptors in every mix of __get__, __set__ and __delete__, with and without an instance's own value.

LOG = []


def get(self, instance, owner):
    LOG.append(("get", instance is not None, owner.__name__))
    return "got"


def put(self, instance, value):
    LOG.append(("set", value))


def drop(self, instance):
    LOG.append(("delete",))


def attempt(text, names):
    LOG.clear()
    try:
        exec(text, names)
        print("   ", text, "->", names.get("r"), LOG)
    except Exception as error:
        print("   ", text, "->", type(error).__name__, error, LOG)


METHODS = [("__get__", get), ("__set__", put), ("__delete__", drop)]
for mask in range(8):
    members = {name: method for i, (name, method) in enumerate(METHODS) if mask >> i & 1}
    kind = type("Descriptor", (), members)
    owner = type("Owner", (), {"d": kind(), "plain": 1})
    derived = type("Derived", (owner,), {})
    print([name for name, _ in METHODS if name in members])
    for cls in (owner, derived):
        thing = cls()
        names = {"o": thing}
        if "__get__" in members:
            attempt("r = o.d", names)
        attempt("o.d = 5", names)
        if "__get__" in members:
            attempt("r = o.d", names)
        attempt("r = getattr(o, 'plain')", names)
        attempt("del o.d", names)
        attempt("r = hasattr(o, 'd')", names)
        attempt("setattr(o, 'd', 6)", names)
        attempt("delattr(o, 'd')", names)
        print("   ", thing.__dict__)
