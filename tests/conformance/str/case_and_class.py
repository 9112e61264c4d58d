# truth: reference 1.25
# Case, and what kind of characters a text has.
print("Hello World".upper(), "Hello World".lower(), "123 abC!".upper())
for s in ("abc", "ABC", "aBc", "123", "12a", " ", "\t\n", "", "a b"):
    print(repr(s), s.isalpha(), s.isdigit(), s.isspace(), s.isupper(), s.islower())
print("abc" < "abd", "abc" < "abcd", "Z" < "a", "" < "a", "10" < "9", "a" > "B")
print(max("hello"), min("hello"), sorted("banana"), sorted(["b", "a", "C"]))
print(sorted(["b", "A", "c"], key=lambda s: s.lower()), "a" == "a", "a" != "A")
print(" ".join([w[0].upper() + w[1:] for w in "the quick fox".split()]))
