# truth: reference 1.25
# try, except by type, by tuple, by name, and the order of clauses.
def classify(f):
    try:
        f()
    except (KeyError, IndexError) as e:
        return "lookup " + type(e).__name__
    except ZeroDivisionError:
        return "zero"
    except ValueError as e:
        return "value: " + str(e)
    except Exception as e:
        return "other " + type(e).__name__
    except:
        return "base"
    return "fine"


def raiser(e):
    def f():
        raise e
    return f


print(classify(lambda: 1), classify(lambda: {}[1]), classify(lambda: [][1]), classify(lambda: 1 // 0))
print(classify(lambda: int("x")), classify(lambda: None + 1), classify(raiser(KeyboardInterrupt)))
print(classify(raiser(ValueError("mine"))), classify(raiser(ValueError)), classify(raiser(SystemExit)))
try:
    raise ValueError("a", 1)
except ValueError as e:
    print(e.args, str(e), repr(e))
try:
    e
except NameError:
    print("the name is gone after its clause")
try:
    try:
        raise KeyError("k")
    except ValueError:
        print("never")
except LookupError as e:
    print("outer", repr(e))
