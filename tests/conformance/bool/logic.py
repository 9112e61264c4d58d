# truth: reference 1.25
# and/or give an operand, not a bool, and stop at the first that decides.
def show(value):
    print("seen", value)
    return value


print(show(0) and show(1))
print(show(0) or show(2))
print(show("") or show([]) or show("last"))
print(show(1) and show("x") and show(None))
print(not 0, not "a", not [], not not 3)
print(1 and 2 or 3, 0 and 2 or 3, 1 or 1 / 0, 0 and 1 / 0)
print((1 or 0) and "yes", 1 or 0 and "yes")
a = None
b = a or {}
print(b, a is None, not a is None, a is not None)
if not (a or b):
    print("both empty")
x = 5
print("small" if x < 10 else "large", "big" if x > 3 and x < 5 else "edge")
print([v for v in (0, 1, "", "a", (), (0,), None, 0.0, {}, {1}) if v])
