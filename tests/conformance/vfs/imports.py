# truth: reference 1.25
# Modules and packages from file systems written in Python.
import sys, vfs
from recorder import Recorder, tell

modules = {
    "/plain.py": b"print('plain', __name__, __file__)\nvalue = 1\n",
    "/pack": None,
    "/pack/__init__.py": b"print('pack', __path__)\nfrom .inner import value\n",
    "/pack/inner.py": b"print('inner', __name__)\nvalue = 2\n",
    "/bare": None,
    "/bare/mod.py": b"value = 3\n",
    "/wrong.py": b"value = 1 +\n",
    "/raises.py": b"raise KeyError('from the module')\n",
}


class Quiet(Recorder):
    def say(self, *words):
        pass


vfs.mount(Quiet("Q", modules), "/q")
sys.path.insert(0, "/q")
import plain, pack, bare.mod

print(plain.value, pack.value, bare.mod.value)
for name in ("wrong", "raises", "absent", "pack.absent"):
    try:
        __import__(name)
    except Exception as error:
        print(name, type(error))
    print(name in sys.modules)
execfile("/q/bare/mod.py")
print(value)


class Unwilling(Quiet):
    def stat(self, path):
        raise ValueError("stat of " + path)


vfs.mount(Unwilling("U"), "/u")
sys.path[0] = "/u"
try:
    import never
except ImportError as error:
    print(error)
