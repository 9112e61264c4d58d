# truth: reference 1.25
# find, rfind, index, count, startswith, endswith, in.
s = "abracadabra"
print(s.find("a"), s.find("bra"), s.find("x"), s.find(""), s.find("a", 1), s.find("a", 1, 3))
print(s.rfind("a"), s.rfind("bra"), s.rfind("x"), s.rfind("a", 0, 5), s.rfind("bra", 0, 8))
print(s.index("c"), s.rindex("c"), s.count("a"), s.count("bra"), s.count("z"), s.count("a", 3, 8))
print(s.startswith("abra"), s.startswith("bra"), s.startswith("bra", 1), s.startswith(""))
print(s.endswith("bra"), s.endswith("abr"), s.endswith(""))
print("cad" in s, "cab" in s, "" in s, "x" not in s, "a" in "")
for f in (s.index, s.rindex):
    try:
        f("zz")
    except ValueError as e:
        print("ValueError:", e)
try:
    5 in s
except TypeError as e:
    print("TypeError:", e)
print("aaaa".count("aa"), "".find(""), "".count("a"), "abc".find("c", -1), "abc".find("a", -2))
