# truth: reference 1.25
# What is beyond a limit of the bytecode raises RuntimeError, no SyntaxError.
def show(what, source):
    try:
        exec(source)
        print(what, "taken")
    except Exception as error:
        print(what, type(error), error)


for length in (254, 255, 256, 300):
    name = "n" * length
    show("variable %d" % length, name + " = 1")
    show("attribute %d" % length, "show." + name + " = 1" if length > 255 else "pass")
    show("function %d" % length, "def " + name + "(): pass")
    show("parameter %d" % length, "def f(" + name + "): pass")
    show("keyword %d" % length, "dict(" + name + "=1)")
    show("class %d" % length, "class " + name + ": pass")
    show("import %d" % length, "import " + name if length > 255 else "pass")
    show("text %d" % length, "'" + name + "'")

show("a long jump", "for show in (1,):\n if show:\n  " + "x;" * 9000 + "\n else: pass\n")
show("a jump", "for i in ():\n if show:\n  " + "x;" * 900 + "\n else: pass\n")
