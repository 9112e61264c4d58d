# truth: reference 1.25
# {x=} shows the expression and its value.
x, y, name = 1, 2.5, "bob"
print(f"{x=}", f"{y=}", f"{name=}", f"{x=} {y=}", f"a{x=}b")
print(f"{x+y=}", f"{len(name)=}", f"{name[0]=}", f"{x if x else y=}", f"{name.upper()=}")
print(f"{x==1}", f"{x<=1}", f"{x>=1}", f"{x!=1}")
