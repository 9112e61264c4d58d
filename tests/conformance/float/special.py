# truth: reference 1.25
# Infinity and not-a-number.
inf = float("inf")
nan = float("nan")
print(inf, -inf, nan, inf == inf, nan == nan, nan != nan)
print(inf > 10 ** 100, -inf < -(10 ** 100), inf > 1e308, nan < 1, nan > 1)
print(inf + 1, inf - inf, inf * -1, inf * 0, 1 / inf, -1 / inf)
print(max(1, inf), min(1, -inf), sorted([inf, 2, -inf, 0.5]))
print(bool(inf), bool(nan), bool(0.0), bool(-0.0), bool(1e-300))
print(0.0 == -0.0, 0.0 is None, str(-0.0))
print(1e308 * 10 == inf, -1e308 * 10 == -inf)
print(inf // 1 != inf // 1, abs(-inf), -nan != -nan)
print([nan == x for x in (1, nan, inf)])
print(inf in [1, inf], nan in [1.0, 2.0])
try:
    print(round(inf))
except Exception as e:
    print(type(e).__name__, e)
