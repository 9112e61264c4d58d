# truth: reference 1.25
# Which clauses run, and in which order, for everything that a body can raise.
class Own(ValueError):
    pass


class Deep(Own):
    pass


HANDLERS = {
    "none": (),
    "value": ("ValueError",),
    "own first": ("Own", "ValueError"),
    "base first": ("Exception", "ValueError"),
    "tuple": ("(KeyError, Own)",),
    "nested tuple": ("(KeyError, (Own, TypeError))",),
    "bare": ("",),
    "two": ("KeyError", "LookupError"),
}
RAISES = ("pass", "raise ValueError(1)", "raise Own(2)", "raise Deep(3)", "raise KeyError(4)", "raise LookupError(5)", "raise SystemExit(6)")


def build(body, handlers, with_finally):
    lines = ["def f():", "    try:", "        log.append('body')", "        " + body]
    for each in handlers:
        lines += ["    except " + each + ":" if each else "    except:", "        log.append('except " + each + "')"]
    if handlers:
        lines += ["    else:", "        log.append('else')"]
    if with_finally or not handlers:
        lines += ["    finally:", "        log.append('finally')"]
    return "\n".join(lines) + "\n"


for name in sorted(HANDLERS):
    for body in RAISES:
        for with_finally in (False, True):
            log = []
            space = {"log": log, "Own": Own, "Deep": Deep}
            exec(build(body, HANDLERS[name], with_finally), space)
            try:
                space["f"]()
                end = "falls out"
            except BaseException as e:
                end = repr(e)
            print(name, "|", body, "|", ", ".join(log), "|", end)
