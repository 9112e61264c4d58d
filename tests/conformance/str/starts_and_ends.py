# truth: reference 1.25
# startswith and endswith with starts, empty parts and wrong arguments.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
for text in ('', 'a', 'hello', 'héllo'):
    for part in ('', 'h', 'he', 'hé', 'o', 'llo', text, text + 'x', 'a'):
        print(repr(text), repr(part), text.startswith(part), text.endswith(part))
        print([text.startswith(part, start) for start in (0, 1, 2, 5)])
for wrong in (None, 5, b'h', ['h'], 1.5):
    t(('startswith', wrong), lambda: 'hello'.startswith(wrong))
    t(('endswith', wrong), lambda: 'hello'.endswith(wrong))
