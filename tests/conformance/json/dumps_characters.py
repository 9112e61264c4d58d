# truth: reference 1.25
# dumps() of every character up to U+00FF and of some above.

import json

for code in range(256):
    print(code, json.dumps(chr(code)).encode())
for text in ("\u0100", "\u20ac", "\uffff", "\U0001f600", "a\nb\tc", "\"quoted\"", "back\\slash", "/", "<&>", "\u2028"):
    print(json.dumps(text).encode(), json.dumps({text: text}).encode())
