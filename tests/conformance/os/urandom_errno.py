# truth: reference 1.25
# urandom's lengths and types; errno's last value.
import os
from scratch import attempt

for count in (0, 1, 2, 16, 255, 256, 257, 1000, 5000):
    octets = os.urandom(count)
    print(count, len(octets), type(octets))
print(os.urandom(16) != os.urandom(16), len({os.urandom(4) for _ in range(50)}) > 45)
print(len(set(os.urandom(4000))) > 240)
print(os.urandom(True) == b"" , len(os.urandom(True)))
for wrong in ("5", None, 1.5, [], b"1"):
    attempt("urandom %r" % (wrong,), os.urandom, wrong)
attempt("urandom()", os.urandom)
attempt("urandom(1, 2)", os.urandom, 1, 2)
for number in (0, 1, 2, 5, 22, 1000, True):
    print(number, os.errno(number), os.errno())
os.errno(0)
try:
    os.stat("absent")
except OSError as error:
    print(error.errno, os.errno())
for wrong in ("5", None, 1.5, []):
    attempt("errno %r" % (wrong,), os.errno, wrong)
attempt("errno(1, 2)", os.errno, 1, 2)
