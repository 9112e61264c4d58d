# truth: reference 1.25
# The line is that of the failing expression's statement, after blank lines and long literals.
table = [
    1,
    2,
    3,
]


def pick(i):

    # a comment

    text = """
    a long
    text
    """
    if i < 3:
        return table[i]


    return table[
        i
    ]


print(pick(1))
print(pick(2),
      pick(7))
