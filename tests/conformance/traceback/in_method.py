# truth: reference 1.25
# Methods, lambdas, comprehensions and class bodies have names of their own.
class Machine:
    def start(self):
        self.step([3, 2, 1, 0])

    def step(self, values):
        return [self.divide(v) for v in values]

    def divide(self, v):
        f = lambda d: 6 // d
        return f(v)


Machine().start()
