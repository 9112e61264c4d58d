# truth: reference 1.25
# Uncaught in a class body inside a function.
def make():
    class Outer:
        x = 1

        class Inner:
            y = 2
            z = undefined

    return Outer


make()
