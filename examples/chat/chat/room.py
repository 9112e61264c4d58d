"""Who is there, and who hears what. Users are anything with `name` and `hear(text)`."""

from .protocol import BadLine


class Room:
    def __init__(self):
        self.users = {}  # by name

    def enter(self, user, name):
        """Lets `user` in as `name`, or renames one who is in. Raises BadLine for a name taken."""
        if name in self.users:
            raise BadLine("name is taken: " + name)
        before = user.name
        if before is None:
            self.tell("* %s enters" % name)
        else:
            del self.users[before]
            self.tell("* %s is now %s" % (before, name))
        user.name = name
        self.users[name] = user
        user.hear("welcome, %s: %d here" % (name, len(self.users)))

    def leave(self, user):
        """Lets `user` go; one who never came in too."""
        if user.name is not None and self.users.pop(user.name, None):
            self.tell("* %s leaves" % user.name)
        user.name = None

    def tell(self, text, but=None):
        """All hear `text`, except one."""
        for user in list(self.users.values()):
            if user is not but:
                user.hear(text)

    def do(self, user, command, *arguments):
        """What a parsed line asks for. Raises BadLine."""
        if command == "nick":
            self.enter(user, arguments[0])
        elif command == "nothing":
            pass
        elif user.name is None:
            raise BadLine("say /nick first")
        elif command == "say":
            self.tell("<%s> %s" % (user.name, arguments[0]), but=user)
        elif command == "to":
            self.whisper(user, *arguments)
        elif command == "who":
            user.hear("here: " + " ".join(sorted(self.users)))

    def whisper(self, user, name, text):
        if name not in self.users:
            raise BadLine("nobody is called " + name)
        self.users[name].hear("(%s) %s" % (user.name, text))
