# truth: reference 1.25
# Ints at work: gcd, primes, Fibonacci, digits, bases, perfect numbers.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def digits(n, base):
    out = []
    while n:
        n, d = divmod(n, base)
        out.append(d)
    return out[::-1] or [0]


def isqrt(n):
    x = n
    while x * x > n:
        x = (x + n // x) // 2
    return x


def modinv(a, m):
    old, new, s, t = a, m, 1, 0
    while new:
        q = old // new
        old, new, s, t = new, old - q * new, t, s - q * t
    return s % m


a, b = 0, 1
for _ in range(150):
    a, b = b, a + b
print(a, gcd(a, b), gcd(2 ** 80 * 3, 2 ** 70 * 9) == 2 ** 70 * 3)
print(digits(255, 16), digits(10 ** 12, 7), digits(0, 2), len(digits(3 ** 300, 10)))
print(isqrt(10 ** 40), isqrt(2 * 10 ** 40), isqrt(99), modinv(3, 11), modinv(12345, 10 ** 9 + 7))
print([n for n in range(2, 500) if sum([d for d in range(1, n) if n % d == 0]) == n])
print(sum([int(c) for c in str(2 ** 500)]), 10 ** 20 // 7, -(10 ** 20) // 7)
x = 1
for n in range(1, 30):
    x = x * 6364136223846793005 + 1442695040888963407 & 0xFFFFFFFFFFFFFFFF
print(x, x >> 33, bin(x).count("1"))
