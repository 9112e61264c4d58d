# truth: reference 1.25
# What every program may rely on in sys.
import sys

print(sys.implementation.name, sys.byteorder, sys.maxsize > 0, len(sys.version) > 3)
print(type(sys.path), type(sys.argv), sys.version_info[0], sys.version_info >= (3, 4))
print(isinstance(sys.platform, str), sys.implementation[0], len(sys.implementation.version) >= 3)
sys.path.append("extra")
print(sys.path[-1], sys.path.pop())
sys.stdout.write("written\n")
print("to stdout", file=sys.stdout)
for code in (None, 0, 1, "text"):
    try:
        sys.exit(code)
    except SystemExit as e:
        print("SystemExit", e.args)
try:
    sys.exit()
except SystemExit as e:
    print("SystemExit", e.args)
try:
    sys.nothing
except AttributeError as e:
    print("AttributeError:", e)
