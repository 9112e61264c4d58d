# truth: reference 1.25
# from module import * takes the public names.
from helper import *

print(value, Thing().who(), names)
try:
    _hidden
except NameError as e:
    print("NameError:", e)
value = "own"
import helper
print(value, helper.value, bump(), value)
