# truth: reference 1.25
# Packages: __init__, submodules, relative imports.
import pack

print(pack.level, pack.one, pack.__name__)
import pack.second
print(pack.second.two, pack.second.also, pack.first.sibling())
from pack import first
from pack.second import two as second_two
print(first is pack.first, second_two)
import pack.sub.deep
print(pack.sub.deep.found)
import pack.sub.deep as deep
print(deep is pack.sub.deep, deep.__name__)
from pack.sub import deep as d2
print(d2 is deep)
for name in ("pack.missing", "pack.sub.missing"):
    try:
        __import__(name)
    except ImportError as e:
        print("ImportError:", e)
try:
    from pack import missing
except ImportError as e:
    print("ImportError:", e)
