# truth: reference 1.25
# Strings that do not end, or hold escapes that mean nothing.
import sys

sources = [
    "\"",
    "\"a",
    "\"a\n",
    "\"a\nb\"",
    "\"\"\"a",
    "\"\"\"a\"\"",
    "\"\"\"a\"",
    "\"\"\"",
    "\"\"\"\"",
    "\"a\\",
    "\"a\\\"",
    "\"a\\\n",
    "\"\\x\"",
    "\"\\x1\"",
    "\"\\xg0\"",
    "\"\\u\"",
    "\"\\u123\"",
    "\"\\uzzzz\"",
    "\"\\U0000000\"",
    "\"\\U00110000\"",
    "b\"\\x\"",
    "b\"\\xg\"",
    "b\"a\" \"b\"",
    "\"a\" b\"b\"",
    "b\"a\" 'b' b\"c\"",
    "ab\"c\"",
    "rr\"a\"",
    "bb\"a\"",
    "ub\"a\"",
    "fb\"a\"",
    "bf\"a\"",
    "ru\"a\"",
    "ur\"a\"",
    "bu\"a\"",
    "x\"a\"",
    "\"a\"b",
    "\"a\" 1",
    "1 \"a\"",
    "\"a\" 'b",
    "r\"\\\"",
    "b\"",
    "f\"",
    "'a\"",
    "'''a\n\nb''",
    "x = \"a\ny = 1",
    "f(\n\"a\n)",
    "\"a\" + \"\"\"b\n\nc",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
