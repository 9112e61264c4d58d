# truth: reference 1.25
# Exceptions raised in except, else and finally: which one leaves, and what ran.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
def run(body, handler, other, last):
    log = []

    def step(name, what):
        log.append(name)
        if what is not None:
            raise what

    try:
        try:
            step('body', body)
        except ValueError as e:
            step('handler ' + repr(e), handler)
        else:
            step('else', other)
        finally:
            step('finally', last)
    except Exception as e:
        log.append('left ' + repr(e))
    return log


CHOICES = (None, ValueError('v'), KeyError('k'))
for body in CHOICES:
    for handler in (None, ValueError('in handler'), OSError(5)):
        for other in (None, ValueError('in else')):
            for last in (None, IndexError('in finally')):
                t((body, handler, other, last), lambda: run(body, handler, other, last))
