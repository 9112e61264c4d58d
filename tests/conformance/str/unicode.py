# truth: reference 1.25
# Text is a sequence of code points.
s = "naïve café — 日本 🎉"
print(len(s), s, repr(s))
print(s[2], s[9], s[13], s[-1], s[13:15])
print([ord(c) for c in "aé日🎉"])
print(chr(233), chr(0x65E5), chr(0x1F389), chr(0x7F) == "\x7f")
print("日本" + "語", "é" * 3, "日" in s, s.find("日"), s.index("é"))
print("\u00e9" == "é", "\U0001F389" == "🎉", "é" < "日" < "🎉")
print(s.encode(), len(s.encode()), b"\xc3\xa9".decode())
print(str(b"\xe6\x97\xa5", "utf-8"), bytes("é", "utf-8"))
print("|".join("日本"), "日本語".replace("本", "-"), "日 本".split(), list("日本"))
print("x%sy" % "é", "{}!".format("日"), f"{'🎉'}")
for n in (-1, 0x110000):
    try:
        chr(n)
    except ValueError as e:
        print("ValueError:", e)
try:
    ord("ab")
except TypeError as e:
    print("TypeError:", e)
print({"日": 1}["日"], "日本" in {"日本"})
