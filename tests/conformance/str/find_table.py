# truth: reference 1.25
# find, rfind, index, rindex, count, startswith, endswith over texts, parts and ranges.

TEXTS = ["", "a", "abcabc", "aaaa", "äbcä"]
PARTS = ["", "a", "bc", "abcabcd", "ä"]
RANGES = [(), (1,), (-2,), (1, 3), (0, -1), (2, 1), (10,), (-10, 10), (None, 2), (1, None)]


def show(text, name, arguments):
    try:
        return getattr(text, name)(*arguments)
    except Exception as error:
        return type(error).__name__ + " " + str(error)


for name in ("find", "rfind", "count", "index", "rindex"):
    for text in TEXTS:
        for part in PARTS:
            if name in ("index", "rindex"):
                ranges = RANGES[:4]
            else:
                ranges = RANGES
            print(repr(text) + "." + name, repr(part), [show(text, name, (part,) + r) for r in ranges])
for name in ("startswith", "endswith"):
    for text in TEXTS:
        for part in PARTS:
            print(repr(text) + "." + name, repr(part), [show(text, name, (part,) + r) for r in RANGES[:4]])
