# truth: reference 1.25
# time.mktime: normalises its parts, wants 8 or 9, is the inverse of localtime.
import time

start = time.mktime((1970, 1, 1, 0, 0, 0, 0, 0))


def t(*parts):
    try:
        print(parts, time.mktime(*parts) - start)
    except Exception as e:
        print(parts, type(e).__name__, e.args)


for parts in ((2000, 1, 1, 0, 0, 0, 0, 0), (2000, 1, 1, 0, 0, 0, 0, 0, 0), [2000, 1, 1, 0, 0, 0, 0, 0],
              (2000, 13, 45, 70, 80, 90, 0, 0), (2000, 0, 0, 0, 0, 0, 0, 0), (2000, -1, -1, -1, -1, -1, 0, 0),
              (2000, 25, 400, 100, 1000, 100000, 9, 999), (1950, 2, 29, 12, 0, 0, 0, 0), (2024, 2, 29, 23, 59, 59, 3, 60),
              (1900, 2, 29, 0, 0, 0, 0, 0), (2100, 2, 29, 0, 0, 0, 0, 0), (2400, 2, 29, 0, 0, 0, 0, 0),
              (2000, 1, 1), (), (1,) * 10, (1.5,) * 8, ('a',) * 8, (None,) * 9):
    t(parts)
for wrong in (5, 'abcdefgh', None, {}):
    t(wrong)
t()
t((2000, 1, 1, 0, 0, 0, 0, 0), 1)
for seconds in range(0, 2**31, 2**31 // 97):
    print(time.mktime(time.localtime(seconds)) == seconds, end=' ')
print()
print(len(time.localtime()), type(time.localtime()), time.localtime()[0] > 2000)
print(type(time.clock()), 0 <= time.clock() < 1000)
