# truth: reference 1.25
# Exceptions with closures, generators, classes and comprehensions in one flow.
def retrying(times, f, *args):
    for attempt in range(times):
        try:
            result = f(attempt, *args)
        except (ValueError, KeyError) as e:
            last = e
        else:
            return "ok after %d: %s" % (attempt, result)
    raise RuntimeError("gave up") if times else last


def work(attempt, need):
    if attempt < need:
        raise (ValueError, KeyError)[attempt % 2]("attempt %d" % attempt)
    return attempt * 100


for need in (0, 2, 9):
    try:
        print(retrying(3, work, need))
    except RuntimeError as e:
        print("RuntimeError", e)


def resource(name, log):
    log.append("open " + name)
    try:
        while True:
            command = yield name
            if command == "fail":
                raise OSError(5)
            log.append(command)
    except OSError as e:
        log.append("error %d" % e.errno)
    finally:
        log.append("close " + name)


log = []
r = resource("disk", log)
print(next(r), r.send("read"), r.send("write"))
try:
    r.send("fail")
except StopIteration:
    print(log)
safe = lambda f, default: (lambda *a: attempt_call(f, a, default))


def attempt_call(f, args, default):
    try:
        return f(*args)
    except Exception:
        return default


print([safe(int, -1)(s) for s in ("5", "x", "7")], safe(lambda d: d["k"], "none")({}))


def first_that_works(*fs):
    errors = []
    for f in fs:
        try:
            return f(), errors
        except Exception as e:
            errors.append("%s: %s" % (type(e).__name__, e))
    return None, errors


print(first_that_works(lambda: 1 // 0, lambda: [][1], lambda: "third"))
