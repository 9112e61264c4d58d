# truth: reference 1.25
# Uncaught with __str__ of its own, from a method.
class Failure(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code

    def __str__(self):
        return 'failure number ' + str(self.code)


class Machine:
    def run(self, *codes):
        for code in codes:
            self.step(code)

    def step(self, code):
        if code:
            raise Failure(code)


Machine().run(0, 0, 7)
