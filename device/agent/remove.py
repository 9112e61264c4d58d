# Sent with each call, after files.py.


# Removes what a block names, each by a letter and its path with a NUL behind: "d" is an empty folder. Tells of each that
# it is gone. `again`: the wire broke off before, so what is not there may be what was removed then.
def rms(again):
    for row in take().split(b"\x00")[:-1]:
        try:
            (os.rmdir if row[:1] == b"d" else os.remove)(str(row[1:], "utf8"))
        except OSError as error:
            if not again or error.errno != 2:
                raise
        say(b".", b"1")
    say(b"=", b"")
