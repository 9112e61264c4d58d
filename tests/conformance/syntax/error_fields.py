# truth: reference 1.25
# Replacement fields of f-strings that are none.
import sys

sources = [
    "f\"{\"",
    "f\"{a\"",
    "f\"{a b}\"",
    "f\"{a!}\"",
    "f\"{a!x}\"",
    "f\"{a!rr}\"",
    "f\"{a!r b}\"",
    "f\"{a:{b c}}\"",
    "f\"{1 +}\"",
    "f\"{+}\"",
    "f\"{)}\"",
    "f\"{[a}\"",
    "f\"{a]}\"",
    "f\"{a[}\"",
    "f\"{lambda a: b\"",
    "f\"{,}\"",
    "f\"{a,,b}\"",
    "f\"{if a}\"",
    "f\"{pass}\"",
    "f\"{return}\"",
    "f\"{a = = b}\"",
    "f\"{for a in b}\"",
    "f\"{*}\"",
    "f\"{0x}\"",
    "f\"{1a}\"",
    "f\"{a.}\"",
    "f\"{.a}\"",
    "f\"{a.1b}\"",
    "f\"a\" b\"b\"",
    "b\"a\" f\"b\"",
    "f\"{a\" \"}\"",
    "x = f\"{a\"\ny",
    "f(\nf\"{b c}\")",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
