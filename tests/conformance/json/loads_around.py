# truth: reference 1.25
# loads() of nothing, of spaces of every kind around and between, and of more than one value.

import json

TEXTS = [
    "", " ", "\n", "\t", "\r", "", "", "\0", " ", "﻿", " 1", "1 ", "\n1\n", "\t1\t", "\r1\r",
    "1", "1", "1", "1", "1 ", "1\02", "[1,\0", "[1]\0x", "1 1", "1 x", "1,", "1:", ",1", ":1",
    ",,1", ":,: 1", "1 ]", "1 }", '"a" x', "null null", "[] 1", "//", "/* */ 1", "1 // c", "# 1",
    "[1, # c\n2]", "é", '"é" é',
]


def show(text):
    try:
        value = json.loads(text)
        print(repr(text), "->", type(value).__name__, repr(value))
    except Exception as error:
        print(repr(text), "->", type(error).__name__ + ":", error)


for text in TEXTS:
    show(text)
