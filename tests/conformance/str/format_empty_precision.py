# truth: reference 1.25
# A point without digits behind it in a format specification.
values = ("abc", "", 5, -1234567, 1.5, 0.0, 123456.789, True, None, (1, 2), b"ab")
for spec in (".", "5.", ".s", "5.s", ">8.s", "*^9.s", ".d", "08.d", ".x", "#.x", ".f", "10.f", "+.e", ".g", ".%", ",.",
             ",.f", "5.>", ".5", "5.0", "5.0s", ".0f", "..", ".-1", ". ", "5.s "):
    for value in values:
        try:
            print(repr(spec), value, repr(("{:" + spec + "}").format(value)))
        except Exception as error:
            print(repr(spec), value, type(error), error)
for spec in ("%.s", "%5.s", "%.r", "%.d", "%5.d", "%.x", "%.f", "%8.f", "%.e", "%.g"):
    for value in ("abc", 5, 1.5):
        try:
            print(spec, value, repr(spec % value))
        except Exception as error:
            print(spec, value, type(error), error)
