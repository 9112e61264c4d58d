# A file system that says what it is asked, and a call that says what comes back.
import io


class Recorder:
    def __init__(self, name, modules={}):
        self.name = name
        self.modules = modules

    def __repr__(self):
        return self.name

    def say(self, *words):
        print("   ", self.name, *words)

    def mount(self, read_only, make):
        self.say("mount", read_only, make)

    def umount(self):
        self.say("umount")

    def ilistdir(self, path):
        self.say("ilistdir", repr(path))
        return iter([("a.py", 0x8000, 0, 5), ("folder", 0x4000, 0)])

    def chdir(self, path):
        self.say("chdir", repr(path))

    def getcwd(self):
        self.say("getcwd")
        return "/where"

    def mkdir(self, path):
        self.say("mkdir", repr(path))

    def rmdir(self, path):
        self.say("rmdir", repr(path))

    def remove(self, path):
        self.say("remove", repr(path))

    def rename(self, old, new):
        self.say("rename", repr(old), repr(new))

    def statvfs(self, path):
        self.say("statvfs", repr(path))
        return (1, 2, 3)

    def stat(self, path):
        self.say("stat", repr(path))
        if path in self.modules:
            return (0x4000 if self.modules[path] is None else 0x8000,) + (0,) * 9
        raise OSError(2)

    def open(self, path, mode):
        self.say("open", repr(path), repr(mode))
        if path in self.modules:
            return io.BytesIO(self.modules[path]) if "b" in mode else io.StringIO(self.modules[path].decode())
        raise OSError(2)


def tell(function, *args, **keywords):
    try:
        print(args, keywords, "->", function(*args, **keywords))
    except Exception as error:
        print(args, keywords, "!!", repr(error))
