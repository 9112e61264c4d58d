# truth: reference 1.25
# Exception classes of one's own: attributes, methods, inheritance.
class AppError(Exception):
    code = 1


class NotFound(AppError):
    code = 404

    def __init__(self, what):
        super().__init__("no " + what)
        self.what = what


class Silent(AppError):
    def __init__(self):
        pass


class Shown(Exception):
    def __str__(self):
        return "shown as this"


for make in (lambda: AppError("x", 2), lambda: NotFound("page"), lambda: Silent(), lambda: Shown(1)):
    try:
        raise make()
    except AppError as e:
        print(type(e).__name__, e.code, e.args, str(e))
    except Exception as e:
        print("plain", type(e).__name__, str(e), e.args)
try:
    raise NotFound("file")
except Exception as e:
    print(e.what, isinstance(e, AppError), repr(e))


class Retry(ValueError):
    def __init__(self, attempts, *args):
        super().__init__(*args)
        self.attempts = attempts

    def again(self):
        return Retry(self.attempts - 1, *self.args)


try:
    raise Retry(3, "slow", "net")
except ValueError as e:
    e2 = e.again()
    print(e2.attempts, e2.args, e2)
try:
    raise AppError
except AppError as e:
    e.extra = "added"
    print(e.extra, e.args)
