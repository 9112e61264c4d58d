# truth: reference 1.25
# Lines joined by a backslash, and lines inside brackets.
x = 1 + \
    2 + \
3
print(x)
if x == 6 and \
   x > 0 \
   :
    print("joined header")
y = [1,
2,
      3
]; z = (1
+ 2
)
print(y, z, {
    "a":
        1
    ,
}, (
))
print(  # a comment
    "a"  # another

    # a whole line
    "b",
    1 if x
    else 2,
    *[1,
      2])


def f(a,
      b=2,  # why
      *c,
      d=
      4,
):
    return (a,
            b, c, d)


print(f(1), f(
    1
    , 2,
    3
))
print("a\
b" \
"c")
assert x, \
    "message"
for i in \
        range(2): print(i)
x = \
    \
    5
print(x); \
print("after")
from sys import (
    path,
    version as v,
)
del (path,
     v)
w = not \
    x
w \
    = 3
print(w)
print([i
       for i
       in range(3)
       if i], {k:
               v for
               k, v in ("ab",)}, (lambda
                                  a:
                                  a)(1))
