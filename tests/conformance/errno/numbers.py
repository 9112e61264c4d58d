# truth: reference 1.25
# Every name of errno, its number, and its place in errorcode.

import errno

for name in sorted(dir(errno)):
    value = getattr(errno, name)
    if isinstance(value, int):
        print(name, value, errno.errorcode[value], repr(OSError(value)), OSError(value).errno == value)
print(len(errno.errorcode), type(errno.errorcode))
for number in (0, 3, 4, 10, 14, 200, -1):
    print(number, number in errno.errorcode, repr(OSError(number)), OSError(number))
