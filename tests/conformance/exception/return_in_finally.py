# truth: reference 1.25
# return, break and continue in try, except and finally: the value that comes out.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def f1(x):
    try:
        return 'try' if x else [][0]
    except IndexError:
        return 'except'
    finally:
        if x == 2:
            return 'finally'


def f2(x):
    for i in range(3):
        try:
            if i == x:
                continue
            if i > x:
                break
            [][i]
        except IndexError:
            continue
        finally:
            if x == 5:
                break
    else:
        return 'else', i
    return 'broke', i


def f3(x):
    out = []
    while len(out) < 4:
        try:
            out.append('t')
            if x:
                raise KeyError(x)
        except KeyError:
            out.append('e')
            if x == 2:
                return out
        finally:
            out.append('f')
    return out


def f4(x):
    try:
        try:
            return 1 // x
        finally:
            x += 1
    except ZeroDivisionError as e:
        return repr(e), x


def f5(x):
    try:
        return x
    finally:
        x = 'changed'


def f6(x):
    try:
        x.append('try')
        return x
    finally:
        x.append('finally')


def f7(x):
    try:
        raise ValueError(x)
    except ValueError as e:
        kept = e
    try:
        return e
    except NameError as error:
        return 'gone', kept.args


def f8(n):
    try:
        return n if n == 0 else f8(n - 1) + 1
    finally:
        n = -1


for x in (0, 1, 2, 5):
    for f in (f1, f2, f3, f4, f5, f8):
        t((f.__name__, x), lambda: f(x))
    t(('f6', x), lambda: f6([x]))
    t(('f7', x), lambda: f7(x))
