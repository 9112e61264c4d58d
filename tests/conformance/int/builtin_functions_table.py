# truth: reference 1.25
# abs, bin, oct, hex, chr, divmod, pow, round, str, hash, bool over ints at the edges.

NUMBERS = [0, 1, -1, 7, -8, 255, 2**30, -(2**30), 2**31 - 1, 2**62, -(2**62), 2**63, -(2**63), 2**64, 10**30, -(10**30)]
for n in NUMBERS:
    print(n, abs(n), bin(n), oct(n), hex(n), str(n), repr(n), bool(n), int(n), float(n), -n, +n, ~n)
    print(n, round(n), round(n, 1), round(n, -1), round(n, -2), n == int(str(n)), n == float(n))
    print(n, [divmod(n, d) for d in (1, -1, 3, -7, 10, 2**33)])
    print(n, [(n // d, n % d) for d in (2, -5, 2**31, 2**64)])
    print(n, [pow(n, e) for e in (0, 1, 2)], [pow(n, 3, m) for m in (7, 10, 2**31)])
    print(n, [n << s for s in (0, 1, 5, 33)], [n >> s for s in (0, 1, 5, 33, 70)])
    print(n, [n & m for m in (0, 1, 255, -1, 2**40)], [n | m for m in (0, 1, -2)], [n ^ m for m in (0, 5, -1, 2**40)])
    print(n, n.to_bytes(16, "little") if n >= 0 else "", n.to_bytes(16, "big") if n >= 0 else "")
