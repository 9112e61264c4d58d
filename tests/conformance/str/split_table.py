# truth: reference 1.25
# split, rsplit, splitlines, partition, rpartition, join over texts and separators.

TEXTS = ["", " ", "a", "a b", "  a  b ", "a,b,,c", ",", "one\ntwo\r\nthree\n", "\t x\ty \n", "abcbabcb", "äöä"]
SEPARATORS = [None, " ", ",", "b", "bc", "\n", "ö", "xyz"]
COUNTS = [(), (0,), (1,), (2,), (-1,)]


def call(text, name, arguments):
    try:
        return getattr(text, name)(*arguments)
    except Exception as error:
        return type(error).__name__ + " " + str(error)


for text in TEXTS:
    for separator in SEPARATORS:
        print(repr(text), "split", separator, [call(text, "split", (separator,) + c) for c in COUNTS])
        if separator is not None:
            print(repr(text), "rsplit", separator, [call(text, "rsplit", (separator,) + c) for c in COUNTS])
            print(repr(text), "partition", separator, text.partition(separator), text.rpartition(separator))
    print(repr(text), text.split(), text.rsplit(), text.splitlines(), text.splitlines(True))
for row in ([], ["a"], ["a", "b"], ("x", "y", "z"), "abc", {"k": 1}, (c for c in "gen"), range(0)):
    print([separator.join(row) if row is not None else None for separator in ("", ", ")])
for bad in ([1], ["a", b"b"], [None], 5, None, ["a", 2, "c"]):
    print(bad, call("-", "join", (bad,)))
