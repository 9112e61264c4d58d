# truth: reference 1.25
# Escapes in literals and in repr.
print("tab\there", 'quote\'s', "double\"s", "back\\slash", "new\nline")
print(repr("a\tb\nc\rd"), repr("\x00\x01\x7f"), repr("\a\b\f\v"))
print(repr("it's"), repr('say "hi"'), repr("both ' and \""))
print("\x41\u0042\U00000043", "\101\60\7" == "A0\x07", len("\0\00\000"))
print(r"raw\n\t\\", len(r"\n"), r"C:\dir", repr(r"\d"))
print("long \
line", "adjacent" " " 'literals' """ join""")
print("""triple
quoted "text" with 'both'""")
print('''a\
b''', """\
first""")
print(repr("\\"), repr("\\n"))
print(len("\\x41"), "a" "b" == "ab", repr('\"'), repr("\'"))
