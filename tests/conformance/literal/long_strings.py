# truth: reference 1.25
# Strings around the lengths where their place in the file changes.
nine, ten, eleven = "123456789", "1234567890", "12345678901"
print(nine, ten, eleven, len(nine), len(ten), len(eleven))
print("1234567890" == ten, "12345678901" == eleven, b"12345678901" == eleven.encode())
for n in (9, 10, 11, 127, 128, 254, 255, 256, 257, 1000, 20000):
    a = eval(repr("x" * n))
    b = eval(repr(b"y" * n))
    space = {}
    exec("%s = %d" % ("v" * min(n, 250), n), space)
    print(n, len(a), a == "x" * n, len(b), b == b"y" * n, space["v" * min(n, 250)])
print(len("é" * 5), len(eval("'" + "é" * 127 + "'")), len(eval("'" + "é" * 128 + "'")))
