# truth: reference 1.25
# The layouts of format(): alignment, sign, width, precision, type, for floats.

inf = float("inf")
NUMBERS = [0.0, -0.0, 1.0, -1.5, 2.5, 0.05, 99.995, 123456.789, 1e10, 1e-10, inf, -inf, -inf + inf]
for head in ("", "<", ">", "^", "=", "*<", "*>", "*^", "*=", "+", " ", "-", "0", "<+", "^ "):
    for size in ("", "14", "14.3", ".0", ".2"):
        line = []
        for layout in ("", "e", "f", "g", "E", "G", "n", "%"):
            template = "{:" + head + size + layout + "}"
            try:
                line.append("|".join([template.format(number) for number in NUMBERS]))
            except ValueError as error:
                line.append(str(error))
        print("{:" + head + size + "?}", line)
