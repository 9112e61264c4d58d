# Every way to put n queens on a board of n by n, from a generator of permutations.
def permutations(items):
    """The permutations of a list, by swapping in place."""
    items = list(items)
    n = len(items)
    turns = [0] * n
    yield items
    i = 0
    while i < n:
        if turns[i] < i:
            j = turns[i] if i % 2 else 0
            items[j], items[i] = items[i], items[j]
            yield items
            turns[i] += 1
            i = 0
        else:
            turns[i] = 0
            i += 1


def peaceful(columns):
    """Whether no two queens share a diagonal."""
    return (len(set(c + r for r, c in enumerate(columns))) == len(columns)
            == len(set(c - r for r, c in enumerate(columns))))


def main(n):
    found = 0
    for columns in permutations(range(n)):
        if peaceful(columns):
            found += 1
    return found


if __name__ == "__main__":
    print(main(7))
