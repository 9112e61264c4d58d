# truth: reference 1.25
# Decorators without anything to decorate, or of a wrong form.
import sys

sources = [
    "@",
    "@a",
    "@a\n",
    "@a\nb",
    "@a\nx = 1",
    "@a\n@b\n",
    "@a def f(): pass",
    "@a:\ndef f(): pass",
    "@a\nif b: c",
    "@a\nreturn",
    "@a\nlambda: b",
    "@a\nfor b in c: d",
    "@a\nasync b",
    "@a\nasync for b in c: d",
    "@a\nasync with b: c",
    "@a(\ndef f(): pass",
    "@a.\ndef f(): pass",
    "@.a\ndef f(): pass",
    "@a b\ndef f(): pass",
    "@def f(): pass",
    "@micropython.wrong\ndef f(): pass",
    "@micropython.\ndef f(): pass",
    "@@a\ndef f(): pass",
    "@a;\ndef f(): pass",
    "@a = 1\ndef f(): pass",
    "@a,\ndef f(): pass",
    "@class A: pass",
    "@a\n\n\nb",
]

for source in sources:
    print(repr(source))
    try:
        compile(source, "it", "exec")
        print("accepted")
    except Exception as error:
        sys.print_exception(error)
