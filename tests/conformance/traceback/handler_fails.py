# truth: reference 1.25
# The handler of an exception fails in another way.
def parse(text):
    try:
        return int(text)
    except ValueError as e:
        return fallback(text, e)


def fallback(text, error):
    return [error.args[0], text].missing


print(parse('5'))
print(parse('x'))
