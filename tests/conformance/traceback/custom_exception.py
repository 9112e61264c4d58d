# truth: reference 1.25
# The last line has the class's name and str() of the exception.
class DeviceError(Exception):
    def __init__(self, port, reason):
        super().__init__(port, reason)
        self.port = port
        self.reason = reason

    def __str__(self):
        return "port %s: %s" % (self.port, self.reason)


def connect(port):
    if port > 1:
        raise DeviceError(port, "no answer")
    return port


print(connect(1))
connect(
    2
)
