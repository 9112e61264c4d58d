# truth: reference 1.25
# sys.modules, __name__ and modules as values.
import sys
import helper

print("helper" in sys.modules, sys.modules["helper"] is helper, "nothing" in sys.modules)
del sys.modules["helper"]
import helper as fresh
print(fresh is helper, fresh.value)
print(type(sys) is type(helper), __name__)


class Fake:
    answer = 5


sys.modules["fake_module"] = Fake
import fake_module
from fake_module import answer
print(fake_module is Fake, answer)
for module in (helper, sys):
    print(module.__name__, hasattr(module, "value"))
m = __import__("helper")
print(m is fresh, getattr(m, "value"))
