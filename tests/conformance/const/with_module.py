# truth: reference 1.25
# micropython.const spelt with its module, and const imported by another name.
import micropython
from micropython import const as constant, const

A = micropython.const(5)
B = constant(6)
C = const(7)
print(A, B, C)
x = [1, 2]
D = micropython.const(x)
E = constant(x)
print(D is x, E is x)
try:
    exec("F = const(x)")
except SyntaxError as e:
    print(e)
print(const(8), constant(9), micropython.const(10))


def f():
    G = micropython.const("local")
    H = const("folded")
    return G, H


print(f())
