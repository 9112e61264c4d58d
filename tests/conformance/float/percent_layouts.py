# truth: reference 1.25
# The layouts e, f, g of the % operator: flags, widths, precisions, special values.

inf = float("inf")
NUMBERS = [0.0, -0.0, 1.0, -1.5, 2.5, 0.05, 99.995, 123456.789, 1e10, 1e-10, inf, -inf, -inf + inf]
for flags in ("", "-", "+", " ", "0", "#", "-+", "+0", " 0"):
    for size in ("", "12", "12.3", ".0", ".2"):
        for layout in "efgEFG":
            template = "%" + flags + size + layout
            print(template, "|".join([template % number for number in NUMBERS]))
