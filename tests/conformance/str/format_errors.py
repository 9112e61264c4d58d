# truth: reference 1.25
# What str.format refuses.
def attempt(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__ + ":", e)


attempt("few", lambda: "{} {}".format(1))
attempt("index", lambda: "{5}".format(1))
attempt("key", lambda: "{k}".format(j=1))
attempt("open", lambda: "{".format(1))
attempt("close", lambda: "}".format(1))
attempt("mix", lambda: "{} {0}".format(1))
attempt("mix2", lambda: "{0} {}".format(1))
attempt("conv", lambda: "{!x}".format(1))
attempt("spec", lambda: "{:q}".format(1))
attempt("str d", lambda: "{:d}".format("s"))
attempt("list", lambda: "{:5}".format([]))
attempt("float b", lambda: "{:b}".format(1.5))
attempt("extra", lambda: "{}".format(1, 2))
attempt("none", lambda: "no fields".format(1, k=2))
