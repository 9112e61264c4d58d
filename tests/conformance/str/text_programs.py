# truth: reference 1.25
# Texts in programs: word counts, palindromes, Roman numerals, wrapping, tables, ciphers.

TEXT = 'The quick brown fox jumps over the lazy dog and the cat'


def roman(n):
    out = ''
    for value, letters in ((1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40,
                                                                                                                  'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')):
        out += letters * (n // value)
        n %= value
    return out


def wrap(text, width):
    lines = ['']
    for word in text.split():
        if len(lines[-1]) + len(word) + 1 > width and lines[-1]:
            lines.append('')
        lines[-1] = (lines[-1] + ' ' + word).strip()
    return lines


def caesar(text, shift):
    return ''.join(chr((ord(c) - 97 + shift) % 26 + 97) if 'a' <= c <= 'z' else c for c in text.lower())


counts = {}
for word in TEXT.lower().split():
    counts[word] = counts.get(word, 0) + 1
for word in sorted(counts, key=lambda w: (-counts[w], w)):
    print('{:<8}|{:>3}|{:^7}|'.format(word, counts[word], '*' * len(word)))
for width in (5, 10, 20, 60):
    for line in wrap(TEXT, width):
        print(width, '[' + line + ']', '%-20s|%20s' % (line[:20], line[:20]))
for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    print(n, roman(n), len(roman(n)))
for word in ('level', 'noon', 'Racecar', 'python', '', 'é', 'éaé'):
    print(word, word.lower() == ''.join(reversed(word.lower())))
for shift in (0, 1, 13, 25):
    print(shift, caesar(TEXT, shift), caesar(caesar(TEXT, shift), -shift) == TEXT.lower())
