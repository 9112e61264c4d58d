import sys

print("  removes_itself runs")
del sys.modules[__name__]
