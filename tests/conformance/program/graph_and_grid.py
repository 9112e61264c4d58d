# truth: reference 1.25
# Breadth-first search, Dijkstra, the game of life, n queens, edit distance.
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}


def shortest(start, goal):
    queue, seen = [[start]], {start}
    while queue:
        path = queue.pop(0)
        if path[-1] == goal:
            return path
        for n in graph[path[-1]]:
            if n not in seen:
                seen.add(n)
                queue.append(path + [n])


def dijkstra(edges, start):
    best, todo = {start: 0}, {start}
    while todo:
        u = min(todo, key=lambda n: best[n])
        todo.remove(u)
        for (a, b), cost in edges.items():
            if a == u and best[u] + cost < best.get(b, 1 << 30):
                best[b] = best[u] + cost
                todo.add(b)
    return sorted(best.items())


def life(cells, steps):
    for _ in range(steps):
        counts = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        key = (x + dx, y + dy)
                        counts[key] = counts.get(key, 0) + 1
        cells = {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}
    return sorted(cells)


def queens(n, rows=()):
    if len(rows) == n:
        return 1
    r = len(rows)
    return sum(queens(n, rows + (c,)) for c in range(n)
               if all(c != q and abs(c - q) != r - i for i, q in enumerate(rows)))


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        diagonal, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            diagonal, row[j + 1] = row[j + 1], min(row[j] + 1, row[j + 1] + 1, diagonal + (x != y))
    return row[-1]


print(shortest("a", "f"), shortest("f", "a"))
print(dijkstra({("s", "a"): 7, ("s", "b"): 2, ("b", "a"): 3, ("a", "t"): 1, ("b", "t"): 8}, "s"))
print(life({(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}, 4))
print([queens(n) for n in range(1, 7)])
print(edit_distance("kitten", "sitting"), edit_distance("", "abc"), edit_distance("flaw", "lawn"))
