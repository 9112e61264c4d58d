# truth: reference 1.25
# Compiled patterns and matches as objects: methods, arguments, printed forms.

import re

regex = re.compile("(a)(b)?(c)?")
match = regex.match("ac")
print(match, type(match), type(regex), str(regex)[:4])
print([name for name in sorted(dir(regex)) if not name.startswith("__")], [name for name in dir(match) if not name.startswith("__")])
CASES = [
    "match.group(0)", "match.group(1)", "match.group(2)", "match.group(3)", "match.group(4)", "match.group(-1)",
    "match.group()", "match.group(0, 1)", "match.group('a')", "match.group(True)", "match.group(1.0)", "match[0]",
    "len(match)", "bool(match)", "match == match", "regex == regex", "regex == re.compile('a')", "match.other",
    "regex.other", "regex('a')", "match()", "regex.match()", "regex.search()", "regex.sub('x')", "regex.split()",
    "regex.match('xac')", "regex.search('xac').group(0)", "regex.sub('-', 'xacx')", "regex.sub('-', 'acac', 1)",
    "re.match(regex, 'ab').group(2)", "re.search(regex, 'xab').group(0)", "re.compile(regex)", "re.compile('a', 0).match('a')",
    "re.compile()", "re.split", "re.findall", "re.fullmatch", "re.escape", "iter(match)", "re.compile('(a)')",
]
for case in CASES[:-1]:
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__ + ":", error)
