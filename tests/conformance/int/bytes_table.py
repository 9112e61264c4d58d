# truth: reference 1.25
# int.from_bytes and int.to_bytes: lengths, orders, signs, errors.


def show(expression):
    try:
        print(expression, "->", repr(eval(expression)))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for number in ("0", "1", "127", "128", "255", "256", "65535", "65536", "2**31", "2**64", "True"):
    for length in ("0", "1", "2", "3", "9"):
        for order in ("'big'", "'little'"):
            show("(%s).to_bytes(%s, %s)" % (number, length, order))
for octets in ("b''", "b'a'", "b'\\x00\\x01'", "b'\\xff'", "b'\\x80\\x00'", "b'\\xff' * 9", "bytearray(b'ab')", "'ab'", "[1, 2]", "5"):
    for order in ("'big'", "'little'"):
        show("int.from_bytes(%s, %s)" % (octets, order))
for expression in ("(1).to_bytes()", "(1).to_bytes(-1, 'big')", "(1).to_bytes('a', 'big')", "(1).to_bytes(2)", "(1).to_bytes(2, 'middle')",
                   "int.from_bytes()", "int.from_bytes(b'a')", "(5).from_bytes(b'ab', 'big')", "int.to_bytes(5, 2, 'big')",
                   "(1).to_bytes(1, 'big', 1, 1)", "int.from_bytes(b'a', 'big', 0, 0)", "(1).bit_length()", "(1).numerator"):
    show(expression)
