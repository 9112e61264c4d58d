# truth: reference 1.25
# str() and repr() of everything, and iteration over characters.
for x in (1, 1.5, None, True, "s", b"b", [1], (1,), (), {}, {"a": 1}, range(3), Ellipsis):
    print(str(x), repr(x))
print(str(), repr(""), str("x") == "x", str([None, "a", 1.0, ("t",)]))
print(str(b"abc", "utf-8"), str(b"abc"))
print(list("abc"), tuple("ab"), sorted(set("hello")), dict(zip("ab", (1, 2))))
print(list(enumerate("ab")), list(reversed("abc")))
it = iter("ab")
print(next(it), next(it), next(it, "end"))
print(any(c == "b" for c in "abc"), all(c in "abc" for c in "cab"), max("abc", "abd"))
print(int("12") + int("0x1f", 16), float("2.5") + 1, str(12) + str(3.5))
first, *rest = "hello"
print(first, rest)
print("text".__class__, type("") is str, isinstance("", str), str.upper("abc"))
print(list(map(str.strip, [" a ", "b "])), "%s" % str, str is type("x"))
