# truth: reference 1.25
# raise ... from: the cause is evaluated, warned about and dropped.
class Mine(Exception):
    pass


def cause(text):
    print("evaluating", text)
    return KeyError(text)


try:
    raise ValueError("effect") from cause("c1")
except ValueError as e:
    print("caught", e, e.args)
try:
    try:
        1 // 0
    except ZeroDivisionError as inner:
        raise Mine("wrapped %s" % inner) from inner
except Mine as e:
    print("caught", e)
try:
    raise Mine from ValueError
except Mine as e:
    print("caught", repr(e))
try:
    raise ValueError from 1 // 0
except ZeroDivisionError as e:
    print("the cause itself failed:", e)
