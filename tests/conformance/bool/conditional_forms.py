# truth: reference 1.25
# and, or, not, conditional expressions and chained comparisons: which operands are evaluated.

log = []


def v(x):
    log.append(x)
    return x


CASES = ['v(0) and v(1)', 'v(1) and v(0) and v(2)', 'v(0) or v(1)', 'v(1) or v(2)', 'v(0) or v("") or v(None)',
         'not v(0)', 'not not v(5)', 'v(1) if v(0) else v(2)', 'v(1) if v(3) else v(2)', 'v(0) and v(1) or v(2)',
         'v(1) and (v(0) or v(3))',
         'v(1) < v(2) < v(3)', 'v(3) < v(2) < v(1)', 'v(1) == v(1.0) == v(True)', 'v(1) < v(2) > v(0)',
         'v(1) in v([1]) in v([[1]])', 'v(2) is v(2) is not v(None)', 'v(1) != v(2) != v(1)', 'not v(1) == v(2)',
         '(v(0) or v(1)) and v(2)', 'v(1) if v(1) and v(0) else v([]) or v(4)',
         'all(v(x) for x in (1, 0, 2))', 'any(v(x) for x in (0, 3, 2))', '[v(x) for x in (1, 2) if v(x > 1)]',
         'v(True) + v(True)', 'v(False) * v("ab") or v(3)', 'v(0) < v(1) and v(1) < v(0)',
         'v(()) or v({}) or v(set()) or v(0.0) or v(0j) or v(b"") or v("end")']
for case in CASES:
    log.clear()
    print(case, '->', eval(case), log)
