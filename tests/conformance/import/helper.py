"""A module for the tests here to import."""
print("helper runs")
value = 42
_hidden = "private"
names = []


def bump():
    global value
    value += 1
    return value


class Thing:
    def who(self):
        return "thing of " + __name__
