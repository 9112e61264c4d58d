# truth: reference 1.25
# Methods and operators straight on literals.
print("a".upper(), "a,b".split(","), "%s-%s" % (1, 2), "{} {}".format(1, 2), "abc"[1], "abc"[1:], "a" in "abc", "a" * 3, "a" + "b", len("abc"))
print(b"ab"[0], b"a" + b"b", b"a" in b"ab")
print([3, 1, 2].index(1), [1] + [2], [0] * 3, [1, 2][0], 1 in [1], [[1, 2], [3]][0][1], [1, 2, 3].pop())
print({"a": 1}["a"], {"a": 1}.get("b", 2), "a" in {"a": 1}, list({"a": 1}.keys()), {1: {2: 3}}[1][2], {1} | {2} == {1, 2})
print((1, 2)[0], (1, 2).count(1), (1,) + (2,), (1, 2) < (1, 3), 2 in (1, 2), (1, 2, 3)[1:])
print((5).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), (1.5).__class__ is float, 5 .__class__ is int, (-5) % 3, 2 ** 3 ** 2)
print("".join(c for c in "abc"), "-".join("abc"), "abc".replace("b", "x").upper().lower().find("x"), " a ".strip() + "!", "A".lower() == "a")
print(None is None, None == None, not None, True + 1, (True, False)[False], ... is ..., [None][0], {None: 1}[None], (None or 5), bool(...), bool(()), bool((0,)))
print("é".encode(), b"\xc3\xa9".decode(), "x%dy" % 5, "%%", "%5.2f|%-5s|%05d" % (1.5, "a", 42), "{0}{1}{0}".format("a", "b"))
print(f"{'a':>3}".strip(), [f"{i}" for i in (1, 2)][0], {f"k": 1}["k"])
