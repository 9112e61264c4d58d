# truth: reference 1.25
# loads() of arrays, well and badly closed, with commas missing or too many.

import json

TEXTS = [
    "[]", "[ ]", "[\n]", "[1]", "[1,2]", "[1, 2]", "[ 1 , 2 ]", "[1,2,]", "[,1]", "[,]", "[1,,2]",
    "[1 2]", "[1:2]", "[1;2]", "[", "[1", "[1,", "[1,2", "[[", "[[]", "[[]]", "[[],[]]",
    "[[1],[2]]", "[[[[[[]]]]]]", "[]]", "[1]]", "]", "[}", "[1}", "[{]", "[{}]", "[[}}", "[]x",
    "[] ", "[]\n", "[] []", "[1]2", '["a",1,null,true,1.5,{},[]]', "[[[1,2],[3]],[[4]]]",
    "[1,[2,[3,[4,[5]]]]]", "[:]", "[::1]", "[\t1\r\n]", "[1 ]",
]


def show(text):
    try:
        value = json.loads(text)
        print(repr(text), "->", type(value).__name__, repr(value))
    except Exception as error:
        print(repr(text), "->", type(error).__name__ + ":", error)


for text in TEXTS:
    show(text)
