# truth: reference 1.25
# Indexing and slicing of text, by characters.
s = "hello world"
print(s[0], s[4], s[-1], s[-11], len(s))
print(s[2:5], s[:5], s[6:], s[:], s[-5:], s[:-6], s[3:-3])
print(repr(s[5:5]), repr(s[7:3]), repr(s[20:30]), s[-100:3], s[3:100])
for i in (11, -12, 100):
    try:
        print(s[i])
    except IndexError as e:
        print("IndexError:", e)
try:
    s["0"]
except TypeError as e:
    print("TypeError:", e)
try:
    s[0] = "J"
except TypeError as e:
    print("TypeError:", e)
out = ""
for c in s:
    out = c + out
print(out, "".join([s[i] for i in range(len(s)) if i % 2]))
print("abc"[True], "abc"[1:][0], "x" * 3 + "yz"[1])
