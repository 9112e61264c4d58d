# truth: reference 1.25
# Statements that are expressions: evaluated, and their value dropped.
1
"text"
None
...
(1, 2)
[print("list"), print("of calls")]
{print("set")}
{print("value"): print("key")}
print("call"), print("tuple")
print("a") or print("b")
print("c") and print("never")
print("then") if True else print("never")
print("first") if print("condition") else print("else")
not print("not")
-len([print("negated")])
lambda: print("never")
[print(i) for i in range(2)]
(print(i) for i in range(2))
1 < 2 < len([print("compared")])


def f():
    "a docstring"
    5
    print("in f")
    "another text"
    yield_value = (yield 1)
    yield 2
    (yield)
    yield
    return


print(list(f()))


class A:
    "a docstring"
    print("in the class")
    5
    None


x = [1, 2]
x[0]
x.append
x.append(3)
x
try:
    x[9]
except IndexError as e:
    print(e)
try:
    x.nope
except AttributeError as e:
    print(e)
try:
    undefined_name
except NameError as e:
    print(e)
f"{print('in an f-string')}"
"a" "b" f"{1}"
__debug__
