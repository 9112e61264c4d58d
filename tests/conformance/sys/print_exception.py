# truth: reference 1.25
# sys.print_exception: to the console, to streams of each kind; what is no exception.
import io
import sys


def f():
    raise ValueError('in f', 2)


class Error(Exception):
    pass


class Stream(io.IOBase):
    def __init__(self):
        self.octets = b''

    def write(self, octets):
        self.octets += bytes(octets)
        return len(octets)


class Full(io.IOBase):
    def write(self, octets):
        raise OSError(28)


for make in (lambda: f(), lambda: 1 / 0, lambda: {}['key'], lambda: [][1], lambda: None.x, lambda: Error.y, lambda: int('x')):
    try:
        make()
    except Exception as e:
        sys.print_exception(e)
        sys.print_exception(e, sys.stdout)
        text = io.StringIO()
        sys.print_exception(e, text)
        octets = io.BytesIO()
        sys.print_exception(e, octets)
        own = Stream()
        sys.print_exception(e, own)
        print(text.getvalue() == octets.getvalue().decode() == own.octets.decode())
        try:
            print(sys.print_exception(e, Full()))
        except OSError as error:
            print(repr(error))
        for wrong in (5, 'text', [], object):
            try:
                sys.print_exception(e, wrong)
            except Exception as error:
                print(type(error), error)
for never_raised in (ValueError(), Error('a', 1), KeyError('k'), OSError(2), SystemExit(3), KeyboardInterrupt()):
    sys.print_exception(never_raised)
for odd in (5, 'text', None, [1, 'a']):
    sys.print_exception(odd)
    sys.print_exception(odd, sys.stdout)
