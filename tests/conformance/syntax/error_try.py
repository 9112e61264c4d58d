# truth: reference 1.25
# try, except, finally, raise and assert of a wrong form.
import sys

sources = [
    "try",
    "try:",
    "try: a",
    "try: a\nb",
    "try: a\nelse: b",
    "try: a\nelse: b\nexcept: c",
    "try: a\nfinally: b\nexcept: c",
    "try: a\nfinally: b\nelse: c",
    "try: a\nfinally: b\nfinally: c",
    "try: a\nexcept: b\nexcept: c",
    "try: a\nexcept: b\nexcept A: c",
    "try: a\nexcept A: b\nexcept: c\nexcept B: d",
    "try: a\nexcept: b\nelse: c\nexcept: d",
    "try: a\nexcept A, B: b",
    "try: a\nexcept A as: b",
    "try: a\nexcept A as 1: b",
    "try: a\nexcept A as b.c: d",
    "try: a\nexcept A as (b): c",
    "try: a\nexcept as b: c",
    "try: a\nexcept A b: c",
    "try: a\nexcept A",
    "try: a\nexcept\n",
    "try a: b",
    "try: a\nexcept: b\nelse",
    "except: a",
    "except A as b: c",
    "finally: a",
    "raise a, b",
    "raise a from",
    "raise from a",
    "raise a b",
    "raise a from b from c",
    "raise a as b",
    "assert",
    "assert a,",
    "assert a b",
    "assert a, b, c",
    "assert = a",
    "assert: a",
    "def f():\n    try: a\n    except: b\n    except C: d\n",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
