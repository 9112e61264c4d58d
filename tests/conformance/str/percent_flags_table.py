# truth: reference 1.25
# The % operator: flags, widths and precisions with ints and text.

NUMBERS = [0, 5, -5, 123456, -(2**40), True]
for flags in ("", "-", "+", " ", "0", "#", "-0", "+0", " +", "#0"):
    for size in ("", "1", "8", "8.4", ".3", ".0", ".10", "012"):
        for conversion in "dxXo":
            template = "%" + flags + size + conversion
            print(template, "|".join([template % number for number in NUMBERS]))
    for size in ("", "1", "6", "6.2", ".2", ".0"):
        for conversion in "sr":
            template = "%" + flags + size + conversion
            print(template, "|".join([template % (text,) for text in ("", "a", "abcdefgh", 12, None)]))
for template, values in (("%*d|", (5, 42)), ("%-*d|", (5, 42)), ("%.*f|", (2, 1.23456)), ("%*.*f|", (8, 1, 2.25)),
                         ("%(a)s %(b)05d", {"a": 1, "b": 2}), ("%%", ()), ("100%", ()), ("%", ()),
                         ("%(a)s", (1,)), ("%(a", {}), ("%(x)s", {}), ("%z", (1,)), ("%d %d", (1,)), ("%d", (1, 2)),
                         ("plain", (1,)), ("plain", ()), ("plain", {}), ("%s", ()), ("%c", ("ab",)), ("%c", (66,)),
                         ("%ld %hd %Ld", (1, 2, 3)), ("%5c|%-5c|", ("a", "b")), ("%(a)d%%", {"a": 5})):
    try:
        print(template, values, "->", template % values)
    except Exception as error:
        print(template, values, "->", type(error).__name__, error)
