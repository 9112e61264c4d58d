# truth: reference 1.25
# Lists as stacks, queues, matrices and sieves; changes while walking by index.

stack = []
for token in '3 4 + 2 * 7 / 1 - 10 2 * +'.split():
    if token in '+-*/':
        b, a = stack.pop(), stack.pop()
        stack.append({'+': a + b, '-': a - b, '*': a * b, '/': a / b}[token])
    else:
        stack.append(int(token))
    print(token, stack)
queue = list(range(5))
for step in range(8):
    queue.append(queue.pop(0) * 2 % 7)
    print(step, queue)
matrix = [[i * 3 + j for j in range(3)] for i in range(3)]
print(matrix, list(zip(*matrix)), [row[::1] for row in matrix][1], [matrix[i][i] for i in range(3)],
      [sum(row) for row in matrix])
print([[sum(matrix[i][k] * matrix[k][j] for k in range(3)) for j in range(3)] for i in range(3)])
sieve = [True] * 50
for i in range(2, 50):
    if sieve[i]:
        for j in range(i * i, 50, i):
            sieve[j] = False
print([i for i in range(2, 50) if sieve[i]])
items = [1, 2, 3, 4, 5, 6]
for i in range(len(items) - 1, -1, -1):
    if items[i] % 2:
        items.pop(i)
    print(i, items)
for x in items:
    if len(items) < 8:
        items.append(x * 10)
    print(x, len(items))
items.reverse()
print(items, items.index(60), items.count(2))
merged = []
a, b = [1, 4, 9, 16], [2, 3, 5, 10, 20]
while a and b:
    merged.append((a if a[0] < b[0] else b).pop(0))
    print(merged, a, b)
print(merged + a + b)
