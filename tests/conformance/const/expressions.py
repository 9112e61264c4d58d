# truth: reference 1.25
# const() of everything the compiler can compute.
from micropython import const

A = const(1 + 2 * 3)
B = const((A << 4) | 0x0F)
C = const(~B & 0xFFFF)
D = const(-A)
E = const(A ** 20)
F = const(7 // 2 + 7 % 2 - 1)
G = const(1 << 64)
H = const(G - 1)
I = const(H // 3 % 1000)
J = const("a" "b" "c")
K = const(A and B)
L = const(0 or "fallback")
M = const(not A)
N = const(-(10 ** 30))
O = const(N >> 10)
P = const(1 ^ 3 ^ 5)
Q = const((((5))))
R = const(0 and undefined_name)
print(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R)
