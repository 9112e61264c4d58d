# truth: reference 1.25
# Operators that do not fit an int say so, with both types named.
def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__ + ":", e)


attempt("int+str", lambda: 1 + "a")
attempt("str+int", lambda: "a" + 1)
attempt("int-None", lambda: 1 - None)
attempt("int*dict", lambda: 2 * {})
attempt("int/list", lambda: 1 / [])
attempt("int&float", lambda: 1 & 2.0)
attempt("~float", lambda: ~1.5)
attempt("-str", lambda: -"a")
attempt("int()", lambda: (1)())
attempt("int[0]", lambda: (1)[0])
attempt("len", lambda: len(5))
attempt("iter", lambda: [x for x in 5])
attempt("attr", lambda: (5).nothing)
attempt("big+str", lambda: (1 << 70) + "a")
attempt("big attr", lambda: (1 << 70).nothing)
attempt("int**str", lambda: 2 ** "a")
