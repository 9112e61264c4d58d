# truth: reference 1.25
# The % operator: every conversion over values of every type, or the error's text.

VALUES = ["5", "0", "True", "2**70", "-(2**70)", "1.5", "-0.0", "1j", "'text'", "''", "b'oct'", "None", "[1]",
          "(7,)", "(1, 2)", "()", "{}", "{'k': 3}", "len", "float('inf')"]
for conversion in "csrdiouxXeEfFgG":
    for value in VALUES:
        template = "%" + conversion
        try:
            print(template, value, "->", repr(template % eval(value)))
        except Exception as error:
            print(template, value, "->", type(error).__name__, error)
