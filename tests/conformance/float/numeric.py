# truth: reference 1.25
# Small numeric programs: the results are known in closed form.
def newton(x):
    guess = x
    for _ in range(50):
        guess = (guess + x / guess) / 2
    return guess


def integrate(f, a, b, n):
    h = (b - a) / n
    return h * sum([f(a + (i + 0.5) * h) for i in range(n)])


print("%.10f" % newton(2), "%.10f" % newton(9.0))
print("%.6f" % integrate(lambda x: x * x, 0, 3, 1000))
total = 0.0
for i in range(1, 1001):
    total += 1.0 / (i * i)
print("%.8f" % total)
x = 1.0
n = 0
while 1.0 + x > 1.0:
    x /= 2
    n += 1
print(n)
print(0.1 + 0.7, 1 / 3, 2 / 3, "%.10f" % (100 / 7))
mean = sum([1, 2.5, 4]) / 3
print(mean, sum([0.5] * 8), sum([], 0.5))
