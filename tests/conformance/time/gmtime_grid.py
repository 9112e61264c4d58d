# truth: reference 1.25
# gmtime of days around leap years, ends of months and the epoch; wrong arguments.

import time

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
DAY = 86400
for days in (0, 1, 30, 31, 58, 59, 60, 364, 365, 366, 730, 789, 790, 1095, 1461, 10957, 11016, 11017, 11322, 18262,
             18320, 18321, 18322, 20000, 24855):
    for seconds in (0, 1, 59, 60, 3599, 3600, 43200, 86399):
        if seconds in (0, 86399):
            print(days, seconds, time.gmtime(days * DAY + seconds)[:8])
    print(days, [time.gmtime(days * DAY + s)[3:6] for s in (1, 59, 60, 3599, 3600, 43200)])
for x in ('a', [], b'1'):
    t(x, lambda: time.gmtime(x))
t('two', lambda: time.gmtime(1, 2))
t('type', lambda: (type(time.gmtime(0)), len(time.gmtime(0)), type(time.localtime())))
