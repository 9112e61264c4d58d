# truth: reference 1.25
# Every escape, prefix and quote of str.
print("a", 'b', """c""", '''d''', "", '', """""", '''''')
print("it's", 'say "x"', "it\'s", 'say \"x\"', """a "quoted" b""", """"a\"""", '''it's''')
for s in ("\a\b\f\n\r\t\v", "\\ \' \"", "\0", "\1\12\123", "\08", "\x00\x41\xff", "\u0041\u00e9\u20ac", "\U00000041\U0001f600",
          "\q\w\z", "\ ", "\
joined", "a\
b\
c", "\x4142", "\u00411", "\1234"):
    print(repr(s), len(s), [ord(c) for c in s])
for s in (r"\n", r"\\", r"\'", r"a\
b", r"\x41", r"", r'''\t''', u"\u0041", u'x', r"\u0041"):
    print(repr(s), len(s))
print("""first
second
  third""")
print("tab	inside", "é€😀", len("é€😀"), "\u20ac" == "€")
print("a" "b" 'c' r"\d" """e""" u"f", ("g"
    "h"
    # a comment between
    "i"))
print("a" "b" * 2, "a" "b"[1], "%s" "%s" % (1, 2), len("a" "" "b"))
