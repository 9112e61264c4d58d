# truth: reference 1.25
# Import statements that are none.
import sys

sources = [
    "import",
    "import 1",
    "import \"a\"",
    "import .a",
    "import a.",
    "import a..b",
    "import a b",
    "import a,",
    "import ,a",
    "import a as",
    "import a as 1",
    "import a as b.c",
    "import a as b c",
    "import (a)",
    "import a as (b)",
    "import *",
    "import a.*",
    "from",
    "from a",
    "from a import",
    "from import a",
    "from a import 1",
    "from a import b.c",
    "from a import b c",
    "from a import b,",
    "from a import ,b",
    "from a import b as",
    "from a import b as 1",
    "from a import b as c.d",
    "from a import *, b",
    "from a import b, *",
    "from a import (b",
    "from a import (b,",
    "from a import ()",
    "from a import (*)",
    "from a import (b c)",
    "from a import (b),",
    "from a import b)",
    "from . a import b",
    "from .a. import b",
    "from ... import",
    "from .. a",
    "from 1 import a",
    "from \"a\" import b",
    "from a.b. import c",
    "from a import\nb",
    "from a import (\nb\nc)",
    "def f(): from a import *",
    "class A: from a import *",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
