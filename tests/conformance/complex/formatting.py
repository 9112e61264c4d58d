# truth: reference 1.25
# Complex numbers in %, format() and f-strings.

z = 1 - 2j
print("%s %r" % (z, z), "{} {!s} {!r}".format(z, z, z), f"{z} {z!r} {z * 1j}")


def show(template):
    try:
        print(template, "->", template.format(z) if "{" in template else template % z)
    except Exception as error:
        print(template, "->", type(error).__name__, error)


for template in ("%s", "%10s|", "%-10s|", "%.3s", "%d", "%i", "%x", "%f", "%g", "%e", "%c", "%o",
                 "{}", "{:}", "{:s}", "{:10}", "{:>10}|", "{:<10}|", "{:^10}|", "{:d}", "{:x}", "{:b}",
                 "{:c}", "{:f}", "{:g}", "{:e}", "{:n}", "{:%}", "{:.2}", "{:+}", "{:010}", "{0.real}"):
    show(template)
print("{} {}".format(z.real, z.imag), f"{z.real:.2f} {z.imag:+.1f}", "%.3f" % abs(z))
