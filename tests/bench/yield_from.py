# Values that travel up through chains of generators, as an asyncio program's waits do.


def source(n):
    for i in range(n):
        got = yield i
        if got:
            yield got


def chain(depth, n):
    if depth == 0:
        return (yield from source(n))
    return (yield from chain(depth - 1, n))


def pump(depth, n):
    total = 0
    for value in chain(depth, n):
        total += value
    return total


def talk(depth, n):
    total = 0
    line = chain(depth, n)
    value = next(line)
    try:
        while True:
            total += value
            value = line.send(value if value % 3 == 0 else None)
    except StopIteration:
        return total


def main(rounds):
    return sum(pump(depth, rounds) for depth in range(8)), sum(talk(depth, rounds // 2) for depth in range(8))


if __name__ == "__main__":
    print(*main(4000))
