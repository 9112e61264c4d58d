# truth: reference 1.25
# sys.modules is what import believes: entries put there, replaced and taken away.
import sys


class Fake:
    attribute = "of the class"


sys.modules["invented"] = Fake
import invented

print(invented is Fake, invented.attribute)
from invented import attribute

print(attribute)
try:
    from invented import other
except ImportError as e:
    print(e)
sys.modules["number"] = 5
import number

print(number)
sys.modules["house.cupboard"] = Fake()
import house.cupboard

print(sys.modules["house.cupboard"].attribute, hasattr(house, "cupboard"))
import replaces_itself

print(type(replaces_itself).__name__)
import replaces_itself as second

print(second.value)
import removes_itself

print("removes_itself" in sys.modules, removes_itself.__name__)
import removes_itself as other

print(other is removes_itself)
import state

print(sys.modules["state"] is state)
state.increase()
saved = sys.modules.pop("state")
import state

print(state is saved, state.count, saved.count)
sys.modules["state"] = saved
import state

print(state is saved)
print(sys.modules.get("never imported"), type(sys.modules).__name__)
