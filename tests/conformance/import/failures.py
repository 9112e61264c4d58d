# truth: reference 1.25
# Imports that fail: the exception, and what stays in sys.modules.
import sys

FORMS = (
    "import nowhere",
    "import nowhere.at_all",
    "from nowhere import x",
    "import house.nowhere",
    "import house.kitchen.nowhere",
    "import house.kitchen.pan",
    "from house import nowhere",
    "from house.kitchen import nowhere",
    "from house.attic import nowhere as n",
    "import house.too_far",
    "import house.missing",
    "from house import missing_name",
    "import raises",
    "import raises_inside",
    "from raises import before",
    "import syntax_wrong",
    "from sys import nothing",
    "import sys.path",
    "from state import count, nothing",
)


def ours():
    first = ("house", "raises", "raises_inside", "syntax_wrong", "state", "nowhere")
    return sorted(name for name in sys.modules if name.split(".")[0] in first)


for form in FORMS:
    for again in (False, True):
        print(form, "(again)" if again else "")
        space = {}
        try:
            exec(form, space)
        except Exception as e:
            print("  ", repr(e))
        print("   bound", sorted(name for name in space if name != "__builtins__"), "loaded", ours())
