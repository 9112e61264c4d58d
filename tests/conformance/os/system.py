# truth: reference 1.25
# system: the shell's status as wait gives it, its output in its place, its files.
import os
from scratch import Folder, attempt, get, put

with Folder() as folder:
    for command in ("true", "false", "exit 3", "exit 255", "exit 256", "", ":", "kill -9 $$", "kill -TERM $$",
                    "absent-command 2>/dev/null", "test -d .", "test -d absent", "(exit 4)", "false; true",
                    "true && false || exit 9", "sh -c 'exit 7'"):
        attempt(command, os.system, command)
    print(os.system("echo out > file"), get("file"))
    print(os.system("cat file file > twice"), get("twice"))
    print(os.system("wc -c < twice > count"), int(get("count")))
    print(os.system("cd / && pwd > '%s/where'" % folder.path), get("where"))
    print(os.getcwd() == folder.path)
    with open("script.sh", "w") as script:
        for i in range(5):
            script.write("echo line %d >> lines\n" % i)
        script.write("exit $(wc -l < lines)\n")
    print(os.system("sh script.sh") >> 8, get("lines"))
    print(os.system("printf 'ñ日' > out"), get("out"))
    put("given", b"b\na\nc\n")
    print(os.system("sort given > sorted"), get("sorted"))
    for wrong in (5, None, 1.5, [], ()):
        attempt("system %r" % (wrong,), os.system, wrong)
    attempt("system()", os.system)
    attempt("system(a, b)", os.system, "true", "true")
    print(sorted(os.listdir()))
