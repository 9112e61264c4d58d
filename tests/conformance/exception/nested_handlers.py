# truth: reference 1.25
# Handlers in handlers, and what an exception raised in a handler does.
def f(n):
    try:
        try:
            if n == 0:
                raise ValueError("v")
            if n == 1:
                raise KeyError("k")
            if n == 2:
                raise TypeError("t")
            return "no error"
        except ValueError:
            return "inner value"
        except KeyError:
            raise IndexError("from handler")
        finally:
            print("inner finally", n)
    except IndexError as e:
        return "outer index %s" % e
    except TypeError as e:
        return "outer type %s" % e
    finally:
        print("outer finally", n)


for i in range(4):
    print(f(i))
try:
    try:
        1 // 0
    except ZeroDivisionError:
        try:
            [][0]
        except IndexError as inner:
            print("inner", inner)
        raise
except ZeroDivisionError as e:
    print("re-raised", e)
try:
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")
except Exception as e:
    print(type(e).__name__, e)
for exc in (ValueError, KeyError):
    try:
        try:
            raise exc("x")
        except ValueError as e:
            print("got", repr(e))
    except KeyError as e:
        print("fell through", repr(e))
