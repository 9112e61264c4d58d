# truth: reference 1.25
# Ranges that are empty, counts that are wrong, bits out of range.

import random

CASES = [
    "random.getrandbits(33)", "random.getrandbits(-1)", "random.getrandbits(0)",
    "random.getrandbits(1000)", "random.getrandbits()", "random.getrandbits(1, 2)",
    "random.randrange(0)", "random.randrange(-5)", "random.randrange(5, 5)",
    "random.randrange(5, 4)", "random.randrange(1, 5, -1)", "random.randrange(5, 1, 1)",
    "random.randrange(1, 5, 0)", "random.randrange()", "random.randrange(1, 2, 3, 4)",
    "random.randrange(1)", "random.randrange(3, 4)", "random.randrange(-1, 0)",
    "random.randrange(4, 3, -1)", "random.randrange(0, 1, 100)", "random.randint(2, 1)",
    "random.randint(1)", "random.randint(1, 2, 3)", "random.randint(7, 7)",
    'random.randint("a", 1)', "random.uniform(1)", "random.uniform()", 'random.uniform("a", 1)',
    "random.uniform(1, None)", "random.uniform(1, 1)", "random.uniform(1j, 2)", "random.choice()",
    "random.choice([])", 'random.choice("")', "random.choice(())", "random.choice({})",
    "random.choice(5)", "random.choice(None)", "random.choice([7])", 'random.choice({0: "only"})',
    "random.random(1)", "random.seed(1, 2)", "random.seed(None)", "random.seed()",
    "random.seed(5)",
]


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for case in CASES:
    show(case)
