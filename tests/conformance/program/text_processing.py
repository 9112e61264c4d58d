# truth: reference 1.25
# Word counts, a caesar cipher, run lengths, roman numerals, a table.
text = """The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox runs."""
words = {}
for word in text.lower().replace(".", "").replace(";", "").split():
    words[word] = words.get(word, 0) + 1
for word, n in sorted(words.items(), key=lambda item: (-item[1], item[0]))[:4]:
    print("%-6s %d" % (word, n))


def caesar(s, k):
    out = []
    for c in s:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            c = chr((ord(c) - base + k) % 26 + base)
        out.append(c)
    return "".join(out)


secret = caesar("Hello, World", 3)
print(secret, caesar(secret, -3))


def run_lengths(s):
    out = []
    for c in s:
        if out and out[-1][0] == c:
            out[-1][1] += 1
        else:
            out.append([c, 1])
    return "".join(c + (str(n) if n > 1 else "") for c, n in out)


print(run_lengths("aaabccdddd"), repr(run_lengths("")))


def roman(n):
    out = ""
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
                           (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= value:
            out += letters
            n -= value
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 1994, 2024)])
rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("kiwi", 12, 0.25)]
for name, qty, price in rows:
    print("{:<8}|{:>4}|{:>8}".format(name, qty, price if isinstance(price, str) else "%.2f" % price))
print(sorted(set(c for c in text if c.isupper())), "".join(sorted(set("mississippi"))))
