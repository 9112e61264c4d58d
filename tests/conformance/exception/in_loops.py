# truth: reference 1.25
# Exceptions and loops: retry, skip, count, leave.
def flaky(n):
    if n % 3 == 0:
        raise ValueError(n)
    return n * 10


results = []
for i in range(7):
    try:
        results.append(flaky(i))
    except ValueError as e:
        results.append("bad %s" % e)
        continue
    finally:
        results.append("|")
print(results)
attempts = 0
while True:
    attempts += 1
    try:
        if attempts < 4:
            raise RuntimeError("not yet")
        print("succeeded after", attempts)
        break
    except RuntimeError:
        pass
values = []
it = iter([1, 2, 3])
while True:
    try:
        values.append(next(it))
    except StopIteration:
        break
print(values)
count = 0
for i in range(200):
    try:
        try:
            raise KeyError(i)
        except KeyError as e:
            count += e.args[0]
            raise ValueError
    except ValueError:
        count += 1
print(count)
try:
    for x in (1, 0, 2):
        print(10 // x)
except ZeroDivisionError:
    print("stopped at", x)
