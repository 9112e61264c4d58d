# truth: reference 1.25
# Exceptions with behaviour, in a hierarchy of one's own.
class ProtocolError(Exception):
    def __init__(self, frame, *details):
        super().__init__(frame, *details)
        self.frame = frame

    def summary(self):
        return "%s at frame %d" % (type(self).__name__, self.frame)


class Timeout(ProtocolError):
    retry = True


class Corrupt(ProtocolError):
    retry = False

    def summary(self):
        return super().summary() + " " + str(self.args[1:])


def receive(n):
    if n % 3 == 1:
        raise Timeout(n)
    if n % 3 == 2:
        raise Corrupt(n, "crc", 0xBAD)
    return "frame %d" % n


for n in range(4):
    try:
        print(receive(n))
    except ProtocolError as e:
        print(e.summary(), e.retry, e.args)
try:
    receive(2)
except Timeout:
    print("never")
except (Corrupt, KeyError) as e:
    print("corrupt", isinstance(e, ProtocolError), isinstance(e, Timeout))


class Multi(type("Made", (KeyError,), {"kind": "dynamic"})):
    pass


try:
    raise Multi("m")
except LookupError as e:
    print(e.kind, type(e).__name__)


class Abort(BaseException):
    pass


try:
    try:
        raise Abort("not an Exception")
    except Exception:
        print("never")
except BaseException as e:
    print(e)
