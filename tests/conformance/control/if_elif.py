# truth: reference 1.25
# if, elif, else, conditional expressions and truth of values.
def grade(n):
    if n >= 90:
        return "A"
    elif n >= 80:
        return "B"
    elif n >= 70:
        return "C"
    else:
        return "F"


print([grade(n) for n in (95, 85, 75, 10)])
for v in (0, 1, "", "x", [], [0], None, 0.0, {}, (), "0"):
    print("true" if v else "false", end=" ")
print()
x = 7
y = "low" if x < 5 else "mid" if x < 10 else "high"
print(y, ("a" if x else "b") + "c", [1 if i % 2 else 0 for i in range(4)])
if x > 5 and not x > 10 or x == 100: print("one line")
if x:
    if x > 100:
        print("no")
    else:
        if x == 7:
            print("seven")
if not x: pass
else: print("else")
if (n := x * 2) > 10:
    print("n is", n)
if 0:
    print("constant false")
elif 1:
    print("constant true")
