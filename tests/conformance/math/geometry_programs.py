# truth: reference 1.25
# Distances, angles, statistics, roots and series by math, in eight significant digits.

import math


def show(name, *values):
    print(name, *['%.8g' % (v + 0.0) for v in values])


for x, y in ((3, 4), (1, 1), (-2, 5), (0, -1), (-1e5, 1e-5), (0.001, 1000)):
    show((x, y), math.sqrt(x * x + y * y), math.atan2(y, x), math.degrees(math.atan2(y, x)), math.copysign(x, y),
         math.fmod(x, y))
for n in range(3, 11):
    show(n, math.sin(math.pi / n), n * math.tan(math.pi / n), 2 * math.pi / n, math.gamma(n), math.lgamma(n),
         math.factorial(n))
for data in ([1, 2, 3, 4], [2.5, 2.5], [-1, 0, 1, 10], [1e6, 1e6 + 1]):
    mean = sum(data) / len(data)
    variance = sum((x - mean) ** 2 for x in data) / len(data)
    show(data, mean, variance, math.sqrt(variance), math.exp(sum(math.log(abs(x) + 1) for x in data) / len(data)))
for a, b, c in ((1, -3, 2), (1, 2, 1), (2, 5, -3), (1, -1e5, 1), (1, 0, 4)):
    d = b * b - 4 * a * c
    if d >= 0:
        show((a, b, c), (-b + math.sqrt(d)) / (2 * a), (-b - math.sqrt(d)) / (2 * a))
    else:
        print((a, b, c), 'none', d)
for x in (0.1, 0.5, 1.0, 2.0):
    show(x, sum(x ** k / math.factorial(k) for k in range(20)), math.exp(x),
         sum((-1) ** k * x ** (2 * k + 1) / math.factorial(2 * k + 1) for k in range(10)), math.sin(x),
         math.log(1 + x), math.tanh(x), math.erf(x))
for lat1, lon1, lat2, lon2 in ((52.5, 13.4, 48.9, 2.35), (0, 0, 0, 180), (90, 0, -90, 0), (10, 20, 10, 20)):
    p, q = math.radians(lat1), math.radians(lat2)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    show((lat1, lon1), 2 * 6371 * math.asin(math.sqrt(h)), math.floor(math.degrees(h)), math.ceil(h * 100),
         math.trunc(-h * 1000))
