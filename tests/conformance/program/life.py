# truth: reference 1.25
# Conway's life on a torus: sets of cells, comprehensions, a generator of generations.
def neighbours(cell, width, height):
    x, y = cell
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            if dx or dy:
                yield (x + dx) % width, (y + dy) % height


def generations(cells, width, height):
    while True:
        yield cells
        counts = {}
        for cell in cells:
            for other in neighbours(cell, width, height):
                counts[other] = counts.get(other, 0) + 1
        cells = {cell for cell in counts if counts[cell] == 3 or counts[cell] == 2 and cell in cells}


def read(picture):
    return {(x, y) for y, row in enumerate(picture) for x, c in enumerate(row) if c == "#"}


def show(cells, width, height):
    for y in range(height):
        print("".join(["#" if (x, y) in cells else "." for x in range(width)]))


patterns = {
    "blinker": (["###"], 5, 5, 3),
    "block": (["##", "##"], 5, 4, 2),
    "glider": ([".#.", "..#", "###"], 7, 7, 6),
    "toad": ([".###", "###."], 6, 5, 3),
    "dies": (["#.#"], 5, 3, 2),
}
for name in sorted(patterns):
    picture, width, height, count = patterns[name]
    for n, cells in enumerate(generations(read(picture), width, height)):
        print(name, "generation", n, "cells", len(cells))
        show(cells, width, height)
        if n == count:
            break
