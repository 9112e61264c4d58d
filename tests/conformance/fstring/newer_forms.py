# truth: cpython
# f-strings that MicroPython 1.25 does not take: nested quotes, specs behind conversions, raw ones.
# bytecode: reference 1.25
x, w, s, d = 3, 10, "ab", {"a": 1}
print(f"{x = }", f"{x=:>5}", f"{x=!r:>5}", f"{s=!s:>5}", f"{ x = }", f"{x+1=:04}")
print(f"{s!r:>10}|", f"{s!s:<6}|", f"{x!r:^{w}}|", f"{s:{'>'}{w}}|", f"{x:{w}.{2}}|" if False else "")
print(rf"\n{x}", fr"\d{x}\{{", Rf"\t{s}", fR"\x{x}", F"{x}", f"\\{x}", rf"{x:\>4}" if False else "")
print(f"{'a' 'b'}", f"{'{'}", f'{"}"}', f"{'a' if x else 'b'}", f"{d['a']}", f'{d["a"]}', f"{(lambda q: q * 2)(x)}", f"{(lambda: 'no colon')()}")
print(f"{{", f"}}", f"{{" f"}}", f"{{}}" "{}", "{}" f"{x}", f"{{{x}}}" "{{", "}}" f"{{", "{0}" f"{x}" "{1}{a}")
print(f"{x,}", f"{x, w}", f"{(x := 4)}", x, f"{x:=+5}", f"{x!=4}", f"{x==4}", f"{x<=4}")
print(f"""{
x
} and {
    w:>5}""", f"{[i for i in range(3)]}", f"{ {k: v for k, v in d.items()} }")
print(f"{x:{'0'}{'5'}}", f"{w:{x}}", f"{s:{x}{'s'}}", f"{1.5:{w}.{x}f}")
