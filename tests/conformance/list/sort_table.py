# truth: reference 1.25
# sort() and sorted(): keys, reverse, and what can not be ordered.

ROWS = [
    [], [1], [2, 1], [3, 1, 2, 5, 4], [1.5, 1, 0, -2**70, 2**70], ["b", "a", "C", ""], [b"b", b"a"],
    [(2, "a"), (1, "b"), (1, "a")], [[2], [1, 5], []], [None, None], [1j, 2j], [{}, {}],
    [float("inf"), 5, float("-inf")], [True, False], ["ä", "z", "a"],
]
KEYS = [("none", None), ("negative", lambda x: -x), ("text", str)]
for row in ROWS:
    for name, key in KEYS:
        for reverse in (False, True):
            try:
                print(row, name, reverse, sorted(row, key=key, reverse=reverse))
            except Exception as error:
                print(row, name, reverse, type(error).__name__, error)
words = "a quick wolf jumped over lazy-bones now".split()
words.sort(key=lambda word: (len(word), word))
print(words)
words.sort(key=lambda word: (word[-1], word), reverse=True)
print(words)
for options in ({"key": 5}, {"reverse": "yes"}, {"other": 1}, {"key": lambda: 1}, {"key": lambda x: 1 / 0}):
    try:
        items = [3, 1, 2]
        items.sort(**options)
        print(items)
    except Exception as error:
        print(type(error).__name__, error)
