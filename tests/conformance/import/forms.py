# truth: reference 1.25
# Every form of import statement, and the names that it binds.
import sys

FORMS = (
    "import house",
    "import house as h",
    "import house.kitchen",
    "import house.kitchen as k",
    "import house.attic.corner",
    "import house.attic.corner as c",
    "import house, house.cellar as cellar, sys as s",
    "from house import door",
    "from house import door as d, kitchen",
    "from house import (door, kitchen as k,)",
    "from house.kitchen import pan",
    "from house.attic import corner, box",
    "from house.attic.corner import web as w",
    "from house import *",
    "from house.kitchen import *",
    "import space.inner",
    "from space import inner",
    "import space",
)


def forget():
    for name in list(sys.modules):
        if name.split(".")[0] in ("house", "space"):
            del sys.modules[name]


for form in FORMS:
    for again in (False, True):
        print(form, "(again)" if again else "")
        space = {}
        exec(form, space)
        names = sorted(name for name in space if name != "__builtins__")
        print("  binds", [(name, getattr(space[name], "__name__", space[name])) for name in names])
        print("  loaded", sorted(name for name in sys.modules if name.split(".")[0] in ("house", "space")))
    forget()
