# truth: cpython
# const() of arithmetic with floats, which MicroPython 1.27 computes when it compiles.
# bytecode: reference 1.25
try:
    from micropython import const
except ImportError:
    def const(x):
        return x

A = const(1.5 + 2)
B = const(-2.5)
C = const(+0.5 * 4)
D = const(1 / 4)
E = const(2 ** -2)
F = const(7.5 // 2)
G = const(-7.5 % 2)
H = const(2.0 ** 10 - 1)
I = const((1 + 2.5) * (3 - 0.5))
J = const(1e10 * 3)
K = const(-(0.25 + 0.25))
L = const(10 // 4.0)
_M = const(0.125 * 8)
N = const(_M + A)
O = const(1.0 - 1)
P = const(7.5 // -2)
Q = const(-7.5 % -2)
print(A, B, C, D, E, F, G, H, I, J, K, L, N, O, P, Q)


def f(x=_M):
    return x * _M + D


print(f(), f(_M))
