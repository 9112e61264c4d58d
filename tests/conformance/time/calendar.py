# truth: reference 1.25
# time.gmtime over many moments: every month, leap years, centuries, before 1970.
import time


def t(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e.args)


for year in (1600, 1899, 1900, 1969, 1970, 1972, 1999, 2000, 2001, 2023, 2024, 2100, 2400):
    for month in range(1, 13):
        seconds = time.mktime((year, month, 1, 0, 0, 0, 0, 0, 0)) - time.mktime((1970, 1, 1, 0, 0, 0, 0, 0, 0))
        print(year, month, seconds, time.gmtime(seconds), time.gmtime(seconds - 1))
for seconds in (0, 1, -1, 59, 60, 3599, 3600, 86399, 86400, -86400, -86401, 951782399, 951782400,
                951868800, 1709164799, 1709251199, 4107542399, 4107542400, 253402300800, -62135596800,
                1.5, -1.5, 1700000000.99, True):
    t(time.gmtime, seconds)
for wrong in (None, 'a', (1,), [1], 1j):
    t(time.gmtime, wrong)
t(time.gmtime, 1, 2)
