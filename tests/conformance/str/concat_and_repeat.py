# truth: reference 1.25
# +, *, +=, comparison with other types, and identity of short strings.
a = "ab"
b = a
a += "cd"
print(a, b, a * 2, 3 * a, a * 0 == "", a * -1 == "", "-" * 10)
print("a" "b" + "c" * 2, ("x" + "y") * 2)
s = ""
for i in range(20):
    s += str(i)
print(s, len(s))
print("a" == "a", "a" == 1, "ab" == "a" + "b", "" == "")
print("abc" is not None, "a" == None)
for f in (lambda: "a" + 1, lambda: "a" + b"b", lambda: "a" * "b", lambda: "a" - "b", lambda: "a" * 1.5,
          lambda: "a" < 1, lambda: None + "a", lambda: "a" + None):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
d = {"ab": 1, "a" + "c": 2}
print(d["a" + "b"], d["ac"], hash("ab") == hash("a" + "b"))
