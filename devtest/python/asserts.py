# Before the text of a test whose asserts are to show values (see assertions.hpp). A key is 16 times the number of the
# assert, and the number of the operand.
_krait_values = {}


def _krait_v(key, value):
    _krait_values[key] = value
    return value


# Whether the assert holds. Then its values are let go.
def _krait_t(number, value):
    if not value:
        return False
    _krait_forget(number)
    return True


def _krait_forget(number):
    for key in [key for key in _krait_values if key >> 4 == number]:
        del _krait_values[key]


# What the assert says: text, and for each key the value; "..." was not looked at.
def _krait_m(number, message, *parts):
    text = ""
    for part in parts:
        if not isinstance(part, int):
            text += part
        elif part not in _krait_values:
            text += "..."
        else:
            shown = repr(_krait_values[part])
            text += shown if len(shown) <= 300 else shown[:300] + "..."
    _krait_forget(number)
    return "%s (%s)" % (message[0], text) if message else text
