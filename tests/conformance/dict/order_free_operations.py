# truth: reference 1.25
# Sequences of stores, deletions and lookups on dicts, against a list of pairs that is kept beside.


class Pairs:
    def __init__(self):
        self.pairs = []

    def set(self, key, value):
        self.delete(key)
        self.pairs.append((key, value))

    def delete(self, key):
        self.pairs = [pair for pair in self.pairs if pair[0] != key]


seed = 7
table, pairs = {}, Pairs()
for step in range(400):
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    kind, number = seed >> 8 & 3, seed >> 12 & 31
    key = (number, str(number), float(number) + 0.5, (number, "t"))[kind]
    if seed >> 20 & 1:
        table[key] = step
        pairs.set(key, step)
    elif key in table:
        del table[key]
        pairs.delete(key)
    if step % 8 == 0:
        same = sorted(table.items(), key=str) == sorted(pairs.pairs, key=str)
        print(step, len(table), same, repr(key), table.get(key), key in table)
