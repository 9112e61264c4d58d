print("a starts")
import circular_b
name = "a"
print("a ends")


def partner():
    return circular_b.name
