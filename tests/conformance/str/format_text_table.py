# truth: reference 1.25
# format() of text and other objects: alignment, width, precision, refused letters.

VALUES = ["", "a", "text", "a b", None, [1, 2], b"oct", (), int, 1j]
for head in ("", "<", ">", "^", "=", "*<", "0", "+"):
    for size in ("", "8", "1", "8.2", ".3", ".0"):
        for letter in ("", "s", "d", "x"):
            template = "{:" + head + size + letter + "}"
            line = []
            for value in VALUES[:4 + 6 * (size == "8")]:
                try:
                    line.append(template.format(value))
                except Exception as error:
                    line.append(type(error).__name__ + ": " + str(error))
            print(template, line)
