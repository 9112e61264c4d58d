# truth: reference 1.25
# Methods called with wrong arguments.
def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__ + ":", e)


attempt("missing", lambda: "a".nothing)
attempt("call", lambda: "a"())
attempt("too few", lambda: "a".find())
attempt("too many", lambda: "a".upper(1))
attempt("type", lambda: "a".startswith(1))
attempt("split", lambda: "a".split(1))
attempt("join", lambda: "a".join(5))
attempt("keyword", lambda: "a".upper(x=1))
attempt("join set attr", lambda: setattr("a", "b", 1))
attempt("del", lambda: delattr("a", "b"))
attempt("float idx", lambda: "abc"[1.0])
attempt("none idx", lambda: "abc"[None])
attempt("encode", lambda: "é".encode("utf-8"))
attempt("unpack", lambda: [a for a, b in ["xyz"]])
