# truth: reference 1.25
# s[i:j] for ends inside, outside and missing; steps other than 1 are refused.

TEXTS = ["", "a", "abcde", "äbçdé"]
ENDS = [None, 0, 1, 2, 5, 9, -1, -2, -5, -9]
for text in TEXTS:
    for start in ENDS:
        print(repr(text), start, [text[start:stop] for stop in ENDS])
    for index in (0, 1, -1, 4, 5, -5, -6, True, 2**70):
        try:
            print(repr(text), index, text[index])
        except Exception as error:
            print(repr(text), index, type(error).__name__, error)
for step in (1, None, 2, -1, 0, "a", 1.0, True):
    try:
        print(step, "abcde"[::step], "abcde"[1:4:step])
    except Exception as error:
        print(step, type(error).__name__, error)
for index in (None, 1.0, "a", (1,), [], slice(1, 3), slice(None)):
    try:
        print(index, "abcde"[index])
    except Exception as error:
        print(index, type(error).__name__, error)
