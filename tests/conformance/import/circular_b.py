print("b starts")
import circular_a
name = "b"
print("b sees a's name:", hasattr(circular_a, "name"))
print("b ends")


def partner():
    return circular_a.name
