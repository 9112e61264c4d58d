# truth: reference 1.25
# Literals at the edges of the grammar.
print(0, 00, 0x0, 0b0, 0o0, 1_0, 0xdead_BEEF, 1e0, 1.e2, .1e1, 1_0.5, 0.0e-0)
print("a" 'b' """c""" '''d''', "" '', b"x" b'y', r"\x" "\x41")
print([], [1,], (), (1,), (1, 2,), {}, {1: 2,}, {1,}, [[]], ((),), {1: {}})
print(None, True, False, ..., Ellipsis is ...)
print("unicode \u00e9 \U0001F600", '\'', "\"", '"', "'", "\
joined")
print(-1, - 1, --1, ~~5, not not 1, -2 ** 2, 2 ** -1, (-2) ** 2, -(3), +-+1)
print([1, 2, 3][0], (1, 2)[1], "abc"[2], {1: 2}[1], (lambda: 5)(), [[1, 2], [3]][0][1])
print(1 if 1 else 2, (1, 2) if 0 else 3, [a for a in (1,)], 1 < 2 < 3, 1 in [1], 1 not in [1])
x = (
    1 +
    # a comment inside
    2
)
y = [
    x,

    x,
]
if x: print("same line"); print("and more")
print(x, y, """a
b""")
class E: pass
def f(): return 1; print("never")
print(f(), E.__name__)
for i in 1, 2, 3: print(i, end=" ")
print()
