# truth: reference 1.25
# Several statements on one line, and blocks on the line of their header.
a = 1; b = 2; print(a, b)
c = 3;
print(a); print(b); print(c);
if a: print("then"); print("still then")
else: print("else"); print("never")
if not a: pass
elif b: print("elif"); a = 5
else: pass
for i in range(2): print(i); print(-i)
else: print("done"); b = 7
while a > 3: a -= 1; print(a)
else: pass; print("end")
def f(x): x += 1; return x
def g(): pass; pass
class A: x = 1; y = 2; z = x + y
class B(A): pass
try: raise ValueError(1); print("no")
except ValueError as e: print("caught"); print(e)
else: print("no"); pass
finally: print("finally"); c = 9
with type("C", (), {"__enter__": lambda s: 1, "__exit__": lambda s, *a: None})() as w: print(w); print(c)
print(f(1), g(), A.z, B.y, b, c)
if a: b = 1; c = 2;
print(b, c); del a, b; global_name = 1
lambda: 0; 5; "text"; None; ...; (1, 2)
print(global_name)
async def h(): return 1; return 2
