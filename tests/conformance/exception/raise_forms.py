# truth: reference 1.25
# raise of a class, an instance, again, from another, and of what is no exception.
class Mine(Exception):
    pass


for thing in (ValueError, ValueError("x"), Mine, Mine(1, 2)):
    try:
        raise thing
    except Exception as e:
        print(type(e).__name__, e.args)
for bad in (5, "text", None, int, object()):
    try:
        raise bad
    except TypeError as e:
        print("TypeError:", e)


def reraise():
    try:
        raise Mine("again")
    except Mine:
        print("seen")
        raise


try:
    reraise()
except Mine as e:
    print("outside", e)
try:
    raise
except RuntimeError as e:
    print("RuntimeError:", e)
kept = None
try:
    raise Mine("kept")
except Mine as e:
    kept = e
print(repr(kept))
try:
    raise kept
except Mine as e:
    print(e is kept)
