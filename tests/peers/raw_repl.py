# A raw REPL in Python, for a MicroPython that has none: `micropython raw_repl.py` on pipes. Declines raw paste.
import sys

read = sys.stdin.buffer.read
write = sys.stdout.buffer.write
names = {"__name__": "__main__"}


def line():
    program = b""
    while True:
        octet = read(1)
        if not octet:
            raise SystemExit
        if octet == b"\x04":
            return program
        if octet == b"\x01":
            if program.endswith(b"\x05A"):
                program = program[:-2]
                write(b"R\x00")
                continue
            write(b"raw REPL; CTRL-B to exit\r\n>")
            program = b""
        elif octet == b"\x03":
            program = b""
        elif octet == b"\x02":
            write(b"\r\n>>> ")
        elif octet != b"\r":
            program += octet


def main():
    while True:
        program = line()
        write(b"OK")
        text = b""
        try:
            exec(program, names)
        except SystemExit:
            pass
        except BaseException as error:
            text = ("Traceback: %r\r\n" % error).encode()
        write(b"\x04" + text + b"\x04>")


main()
