# truth: reference 1.25
# str.format: fields by position and name, attributes, items, specifications.
print("{} {}".format(1, "a"), "{1} {0} {1}".format("x", "y"), "{a}{b}".format(a=1, b=2))
print("{0} {k} {0}".format([1, 2], k={"a": 1}))
print("{{}} {{{}}}".format("x"), "{!r} {!s}".format("q", "q"))
for spec in ("5", "<5", ">5", "^5", "*^5", "05", "+", " ", "x", "X", "b", "o", "#x", "#b", ",", "d", "c"):
    print(repr(spec), "|" + ("{:" + spec + "}").format(65) + "|")
for spec in ("8", "<8", "^8", ".2", "8.2", "-<8", "s"):
    print(spec, "|" + ("{:" + spec + "}").format("text") + "|")
for spec in (".2f", "8.3f", "<8.1f", "e", ".1e", "g", "+.1f", "08.2f", "%"):
    print(spec, "|" + ("{:" + spec + "}").format(2.5) + "|")
print("{:{}}|{:{w}.{p}f}".format("a", 4, 2.5, w=6, p=1))
print("{:>{}}".format("r", 5), "{0:{1}}".format(7, 3), "{}".format([1, "a"]), "{}".format(None))
