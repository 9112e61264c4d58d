"""Lines of text, as they go over the wire, to commands and back."""

LONGEST = 200  # octets in a line


class BadLine(ValueError):
    """What a user sent makes no sense; the text says why."""


def valid_name(name):
    return 0 < len(name) <= 16 and all(c.isalpha() or c.isdigit() or c in "_-" for c in name)


def parse(line):
    """The command in a line (bytes): a tuple of its name and its arguments.

    Raises BadLine.
    """
    if len(line) > LONGEST:
        raise BadLine("line too long")
    try:
        text = line.decode().strip()
    except UnicodeError:
        raise BadLine("not UTF-8")
    if not text.startswith("/"):
        return ("say", text) if text else ("nothing",)
    words = text[1:].split(None, 2)
    if not words:
        raise BadLine("no command")
    command = words[0]
    if command == "nick" and len(words) == 2:
        if not valid_name(words[1]):
            raise BadLine("bad name")
        return ("nick", words[1])
    if command == "to" and len(words) == 3:
        return ("to", words[1], words[2])
    if command in ("who", "quit") and len(words) == 1:
        return (command,)
    raise BadLine("unknown command: " + command)


def encode(text):
    return text.encode() + b"\n"
