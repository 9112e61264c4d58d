# truth: reference 1.25
# The operators between complex numbers, and with other numbers on either side.

NUMBERS = [0j, 1j, -1j, 3 + 4j, -1.5 + 0.5j, 1e200 + 1j, 1, -2, True, 0.25, 2**65]
OPERATORS = [
    ("+", lambda a, b: a + b),
    ("-", lambda a, b: a - b),
    ("*", lambda a, b: a * b),
    ("/", lambda a, b: a / b),
]
for a in NUMBERS:
    for b in NUMBERS:
        if type(a) is not complex and type(b) is not complex:
            continue
        for name, operate in OPERATORS:
            try:
                print(a, name, b, "=", operate(a, b))
            except ZeroDivisionError as error:
                print(a, name, b, "ZeroDivisionError:", error)
