# truth: reference 1.25
# assert: with and without a message.
def check(x):
    assert x > 0
    return "fine"


def explain(x):
    assert x > 0, "x must be positive, not %d" % x
    return "fine"


print(check(1), explain(1))
for f in (lambda: check(0), lambda: explain(-5)):
    try:
        f()
    except AssertionError as e:
        print("AssertionError", e.args)
calls = []


def note(v):
    calls.append(v)
    return v


assert note(1), note("message not needed")
print(calls)
try:
    assert note(0), note("message needed")
except AssertionError as e:
    print(calls, e)
try:
    assert not [1], [1, 2]
except AssertionError as e:
    print(e.args)
assert True
assert (1, "tuples are true") if True else 0
print("done")
