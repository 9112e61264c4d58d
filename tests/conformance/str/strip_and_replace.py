# truth: reference 1.25
# strip, lstrip, rstrip, replace, center.
s = "  \t padded \n"
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
print("xxhixx".strip("x"), "xyhixy".strip("yx"), "abc".strip("d"), repr("aaa".strip("a")))
print("xxhixx".lstrip("x"), "xxhixx".rstrip("x"), "mississippi".rstrip("ipz"))
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "abc".replace("x", "y"))
print("banana".replace("an", ""), "banana".replace("ana", "-"), "a.b.c".replace(".", "::"))
print("aaa".replace("aa", "b"), "abab".replace("ab", "ba", 1), "x".replace("x", ""))
print(repr("hi".center(6)), repr("hi".center(8)), repr("hello".center(3)))
print(repr("".strip()), repr("   ".strip()), repr("\n a b\t".strip(" \n")))
try:
    "abc".strip(5)
except TypeError as e:
    print("TypeError:", e)
try:
    "abc".replace("a")
except TypeError as e:
    print("TypeError:", e)
