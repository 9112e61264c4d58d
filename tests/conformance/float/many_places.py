# truth: reference 1.25
# Precisions beyond what a double holds: 31 characters at most, f becomes e where it must.

NUMBERS = [0.0, 1.1, -1.1, 123.456, 0.1, 1e-7, 1.1e-5, 0.25e-4, 1e21, 7e22, 1e29, 1e30, -1e30, 1e31, 1e100, 2 / 3]
for template in ("%.0f", "%.1f", "%.10f", "%.20f", "%.25f", "%.28f", "%.29f", "%.30f", "%.40f",
                 "%.0e", "%.10e", "%.20e", "%.23e", "%.24e",
                 "%.0g", "%.1g", "%.10g", "%.17g", "%.20g", "%.25g",
                 "%+.30f", "% .30f", "%40.30f", "%-40.10f|", "%040.10f"):
    for number in NUMBERS:
        print(template, number, template % number)
print("{:.40f} {:.24e} {:.20g} {:+.28f} {:45.30f}|".format(1.1, 1.1, -1.1, 1.1, 1.1))
