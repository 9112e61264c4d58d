# truth: reference 1.25
# Lists in lists: sharing, copying, matrices, recursion in repr of plain data.
row = [0] * 3
shared = [row] * 2
shared[0][1] = 5
print(shared, shared[0] is shared[1])
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)
grid[1][-1] += 7
grid[0].append(grid[1][:])
print(grid, len(grid[0]))
m = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in m] for i in range(3)], [x for r in m for x in r], sum([sum(r) for r in m]))


def flatten(x):
    if isinstance(x, list):
        out = []
        for y in x:
            out += flatten(y)
        return out
    return [x]


print(flatten([1, [2, [3, [4]], []], 5]))
a = [[3, 1], [2], [1, 9]]
a.sort()
print(a, max(a), [2] in a, a.index([3, 1]), a == [[1, 9], [2], [3, 1]])
stack = []
for token in "3 4 + 2 * 7 -".split():
    if token in "+-*":
        y, x = stack.pop(), stack.pop()
        stack.append({"+": x + y, "-": x - y, "*": x * y}[token])
    else:
        stack.append(int(token))
print(stack)
