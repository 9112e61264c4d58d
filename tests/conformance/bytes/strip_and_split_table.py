# truth: reference 1.25
# The text methods of bytes over values, as str has them.

VALUES = [b"", b"a", b" a b ", b"a,b,,c", b"xxabcxx", b"AbC", b"123", b"one\ntwo\r\nthree"]
for value in VALUES:
    print(value, value.strip(), value.lstrip(), value.rstrip(), value.strip(b"x"), value.lower(), value.upper())
    print(value, value.split(), value.split(b","), value.split(b",", 1), value.rsplit(b",", 1), value.partition(b","),
          value.rpartition(b"b"))
    print(value, value.replace(b"a", b"--"), value.replace(b"", b"."), value.replace(b"b", b"", 1), value.center(9))
    print(value, value.find(b"b"), value.rfind(b"b"), value.count(b"a"), value.count(b""), value.find(b"", 1), value.find(b"c", -3))
    print(value, value.startswith(b"a"), value.endswith(b"x"), value.startswith(b""), value.startswith(b"b", 1), value.isalpha(),
          value.isdigit(), value.isspace(), value.islower(), value.isupper())
    print(bytearray(b"x" + value).strip(), bytearray(value).split(), bytearray(value).upper(), bytearray(value).replace(b"a", b"A"))
for value in VALUES:
    for start in (None, 0, 1, 3, -1, -3, 20):
        print(value, start, [value[start:stop] for stop in (None, 0, 2, 4, -1, -2, 20)])
