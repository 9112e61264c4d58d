# truth: reference 1.25
# format() of ints: alignment, sign, prefix, width, comma, every type letter.

NUMBERS = [65, 97, 0, -7, 1234567, -(2**66), True]
for head in ("", "<", ">", "^", "=", "*^", "0=", "+", " ", "-", "#", "0", "+#0", "<+"):
    for size in ("", "12", "1", "12,", ","):
        for letter in ("", "b", "d", "n", "o", "x", "X", "c", "e", "f", "g", "%", "s", "z"):
            template = "{:" + head + size + letter + "}"
            try:
                print(template, "|".join([template.format(number) for number in NUMBERS[: 2 if letter == "c" else 6]]))
            except Exception as error:
                print(template, type(error).__name__, error)
