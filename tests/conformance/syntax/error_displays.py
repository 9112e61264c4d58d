# truth: reference 1.25
# Lists, sets and dicts of mixed or wrong items.
import sys

sources = [
    "{1: 2, 3}",
    "{1, 2: 3}",
    "{1: 2, 3, 4: 5}",
    "{1, 2, 3: 4}",
    "{1: 2 3}",
    "{1:: 2}",
    "{: 1}",
    "{1: }",
    "{1: , 2: 3}",
    "{1 2}",
    "[1 2]",
    "[1: 2]",
    "[a: b for a in c]",
    "{a: b for}",
    "{a: b for a}",
    "{a: b for a in}",
    "{a for a in}",
    "[a for a]",
    "[a for in b]",
    "[for a in b]",
    "[a for a in b for]",
    "[a for a in b if]",
    "[a if b for c in d]",
    "[a for a in b, c]",
    "(a for a in)",
    "[a, b for a in c]",
    "{a, b for a in c}",
    "[a for a in b c]",
    "[a for 1 in b]",
    "[a for f() in b]",
    "[a for a, 2 in b]",
    "{a: 1 for 3 in b}",
    "{a for \"x\" in b}",
    "(a for None in b)",
    "[a for a in b for 1 in c]",
    "[a for a.b in c]\n1 = 2",
    "[a async for a in b]",
    "[a for a in b else c]",
    "[a for a not in b]",
    "[*a for a in b]",
    "{**a for a in b}",
    "[a for *a in b]",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
