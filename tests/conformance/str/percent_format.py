# truth: reference 1.25
# The % operator.
print("%s and %s" % ("a", 1), "%s" % None, "%s" % [1, "x"], "%r" % "q", "%s" % (("t",),))
print("%d|%5d|%-5d|%05d|%+d|%x|%X|%o" % (42, 42, 42, 42, 42, 255, 255, 8))
print("%c%c" % ("a", 98), "100%%", "%d%%" % 50, "%i" % 3)
print("%.3f|%8.2f|%-8.1f|%e|%g" % (3.14159, 2.5, 2.5, 1234.5, 0.5))
print("%10s|%-10s|%.2s|%5.1s|" % ("right", "left", "cut", "one"))
print("%(name)s is %(age)d" % {"name": "Ann", "age": 30})
print("%*d|%-*d|%.*f" % (6, 42, 6, 42, 2, 3.14159))
print("%s" % "only", "%d" % 3.99, "%d" % True, "%s %s" % (True, 1.5))
for f in (lambda: "%d" % "x", lambda: "%s %s" % ("a",), lambda: "%s" % ("a", "b"),
          lambda: "%d" % None, lambda: "%(k)s" % {"j": 1}, lambda: "%z" % 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print("%#x %#o" % (255, 8), "%s%s%s" % tuple("abc"))
