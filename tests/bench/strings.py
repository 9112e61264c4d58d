# String work: splitting, joining, searching, replacing, formatting, and counting words.
WORDS = ("sensor pin board timer clock driver packet buffer address register interrupt voltage reading "
         "module import value frame loop event queue").split()


def sentence(number):
    picked = [WORDS[(number * 7 + i * i) % len(WORDS)] for i in range(12)]
    text = " ".join(picked)
    return text[0].upper() + text[1:] + "."


def count_words(text, counts):
    for word in text.lower().replace(".", " ").split():
        counts[word] = counts.get(word, 0) + 1


def encode(text):
    """Each run of equal letters as the letter and its length."""
    out = []
    last = ""
    run = 0
    for letter in text:
        if letter == last:
            run += 1
        else:
            if run:
                out.append("%s%d" % (last, run))
            last = letter
            run = 1
    out.append("%s%d" % (last, run))
    return "".join(out)


def table(counts):
    rows = []
    for word, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        rows.append("{:<12}|{:>6d}|{:>8.2f}".format(word, number, number / 3))
    return "\n".join(rows)


def main(rounds):
    counts = {}
    length = 0
    found = 0
    for number in range(rounds):
        text = sentence(number)
        count_words(text, counts)
        length += len(encode(text))
        for needle in ("event", "pin board", "nothing"):
            if text.find(needle) >= 0:
                found += 1
        parts = text.partition(" ")
        key = "/".join((parts[0], str(number), hex(number), parts[2][:10].upper().strip()))
        if key.startswith("Sensor") or key.endswith("E"):
            found += len(key.split("/"))
    return length, found, table(counts)


if __name__ == "__main__":
    print(*main(400))
