# truth: reference 1.25
# split, rsplit, splitlines, join, partition.
print("a,b,,c".split(","), "a,b,c".split(",", 1), "".split(","), ",".split(","))
print("  a  b c ".split(), "".split(), "   ".split(), "a b c d".split(None, 2))
print("a::b::c".split("::"), "abc".split("abc"), "abc".split("x"))
print("a,b,c,d".rsplit(",", 2), "a.b".rsplit(".", 1), "abc".rsplit(",", 1))
print("one\ntwo\r\nthree".splitlines(), "a\n\nb\n".splitlines(), "x\ny".splitlines(True))
print("-".join(["a", "b", "c"]), "".join([]), ", ".join(("x",)), "ab".join("123"))
print("".join(c for c in "hello" if c != "l"), "/".join({"k": 1}))
print("k=v=w".partition("="), "kv".partition("="), "k=v=w".rpartition("="), "kv".rpartition("="))
try:
    "a".split("")
except ValueError as e:
    print("ValueError:", e)
try:
    ",".join(["a", 1])
except TypeError as e:
    print("TypeError:", e)
try:
    "a".partition("")
except ValueError as e:
    print("ValueError:", e)
words = "the quick brown the lazy the end".split()
print(sorted(words), [w[0] for w in words], " ".join(reversed(words)))
