# truth: reference 1.25
# getenv, putenv, unsetenv, and what the shell sees of them.
import os
from scratch import attempt

NAME = "CONFORMANCE_NAME"
attempt("absent", os.getenv, NAME)
attempt("otherwise", os.getenv, NAME, "other")
attempt("otherwise 5", os.getenv, NAME, 5)
attempt("otherwise None", os.getenv, NAME, None)
attempt("putenv", os.putenv, NAME, "value")
attempt("getenv", os.getenv, NAME)
attempt("getenv otherwise", os.getenv, NAME, "other")
print(os.system("test \"$%s\" = value" % NAME))
attempt("over", os.putenv, NAME, "second value")
attempt("getenv", os.getenv, NAME)
for value in ("", " ", "a=b", "ñ日", "x" * 300, "line\nbreak", "'quoted'"):
    os.putenv(NAME, value)
    print(repr(value), os.getenv(NAME) == value, os.getenv(NAME, "other") == value)
attempt("unsetenv", os.unsetenv, NAME)
attempt("getenv", os.getenv, NAME)
attempt("again", os.unsetenv, NAME)
print(os.system("test -z \"${%s+set}\"" % NAME))
for name in ("", "A=B", "=", "=x"):
    attempt("putenv %r" % name, os.putenv, name, "x")
    attempt("unsetenv %r" % name, os.unsetenv, name)
    attempt("getenv %r" % name, os.getenv, name)
for wrong in (5, 1.5, None, [], ()):
    attempt("getenv %r" % (wrong,), os.getenv, wrong)
    attempt("putenv %r" % (wrong,), os.putenv, wrong, "x")
    attempt("putenv value %r" % (wrong,), os.putenv, NAME, wrong)
    attempt("unsetenv %r" % (wrong,), os.unsetenv, wrong)
attempt("getenv()", os.getenv)
attempt("getenv 3", os.getenv, "a", "b", "c")
attempt("putenv()", os.putenv)
attempt("putenv 1", os.putenv, "a")
attempt("putenv 3", os.putenv, "a", "b", "c")
attempt("unsetenv()", os.unsetenv)
attempt("by name", os.getenv, key=NAME)
attempt("default by name", os.getenv, NAME, default="x")
attempt("bytes name", os.putenv, b"CONFORMANCE_BYTES", b"octets")
attempt("bytes get", os.getenv, b"CONFORMANCE_BYTES")
attempt("as str", os.getenv, "CONFORMANCE_BYTES")
