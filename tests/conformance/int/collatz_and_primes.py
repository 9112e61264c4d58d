# truth: reference 1.25
# Loops of integer arithmetic: Collatz lengths, primes, Fibonacci, gcd, digits sums of big powers.

def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def digits(n):
    return sum(int(c) for c in str(n))


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


primes = [n for n in range(2, 120) if all(n % k for k in range(2, int(n ** 0.5) + 1))]
print(primes)
for n in (7, 27, 97, 871):
    print(n, collatz(n))
for n in range(0, 301, 20):
    print(n, fib(n), digits(fib(n)))
for n in (10, 50, 100, 200):
    print(n, digits(2 ** n), digits(3 ** n), digits(7 ** n), len(str(9 ** n)), 2 ** n % 1000007,
          -3 ** n // 10 ** (n // 3))
factorial = 1
for n in range(1, 41):
    factorial *= n
    print(n, factorial, gcd(factorial, 2 ** 30 * 3 ** 10), digits(factorial))
