# A module that makes names on demand: imported by dir_of_a_lazy_module.py.
here = 1


def __getattr__(name):
    if name == "made":
        return 2
    raise AttributeError(name)
