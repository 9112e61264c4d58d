# truth: reference 1.25
# assert with and without a message.
assert True
assert 1, "not shown"
assert (0, "a tuple is true")
assert not 0 and 1 or 0
for text in ("assert 0", "assert 0, 'message'", "assert None, 5", "assert [], [1, 2]", "assert '', ('a', 'b')", "assert 1 > 2, 'a' + 'b'", "assert 1 and 0",
             "assert 0 or ''", "assert not 1, f'{1 + 1}'", "assert 0, undefined_name", "assert undefined_name", "assert 1, undefined_name", "assert False, None",
             "assert 1 == 1 == 2, (lambda: 'called')()", "assert all([1, 0])", "assert 0.0, 0.0", "assert (), ()", "assert 0, AssertionError('inner')"):
    try:
        exec(text)
        print("passed", text)
    except Exception as e:
        print(text, "->", repr(e), e.args)
log = []
assert log.append("condition") or 1, log.append("message")
print(log)
try:
    assert log.clear(), log.append("message")
except AssertionError as e:
    print(log, e.args)


def f(x):
    assert isinstance(x, int), "an int is needed"
    return x + 1


print(f(1))
try:
    f("a")
except AssertionError as e:
    print(e)
if __debug__:
    print("asserts are on")
print(__debug__, not __debug__, __debug__ and 1)
