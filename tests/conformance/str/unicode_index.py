# truth: reference 1.25
# len, index, slices, find and iteration of text with characters of 1 to 4 octets.

def t(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)
TEXTS = ['abc', 'é', 'aéb', '€uro', 'x😀y', '日本語', 'é€😀a', '\x00é']
for text in TEXTS:
    print(repr(text), len(text), len(text.encode()), list(text), [ord(c) for c in text])
    for i in range(-5, 5):
        t((text, i), lambda: text[i])
    print([text[i:] for i in (-2, -1, 0, 1, 2)], [text[:i] for i in (-2, -1, 0, 1, 2)])
    print([text.find(c) for c in text], text.rfind(text[-1]), text.count(''), text[0] in text, text * 2)
    print(text.upper(), text.lower(), text.isalpha(), text.split(text[0]), text.replace(text[0], '_'), text == text[:])
