# truth: reference 1.25
# Indentation that fits no block.
def f():
    x = 1
  y = 2
    return x
