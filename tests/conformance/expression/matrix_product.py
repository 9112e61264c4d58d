# truth: reference 1.25
# @ and @= by their methods.
class M:
    def __init__(self, *rows):
        self.rows = rows

    def __matmul__(self, other):
        if isinstance(other, M):
            columns = list(zip(*other.rows))
            return M(*[[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])
        return ("matmul", other)

    def __rmatmul__(self, other):
        return ("rmatmul", other)

    def __repr__(self):
        return "M" + repr(self.rows)


a, b = M([1, 2], [3, 4]), M([0, 1], [1, 0])
print(a @ b, b @ a, a @ b @ b, a @ 5, 5 @ a, (a @ b) @ a)
a @= b
print(a)
a @= 3
print(a)
for text in ("1 @ 2", "[1] @ [2]", "'a' @ 'b'", "1.5 @ 2", "None @ 1"):
    try:
        eval(text)
    except TypeError as e:
        print(text, e)
x = [1]
try:
    x @= 2
except TypeError as e:
    print(e, x)
