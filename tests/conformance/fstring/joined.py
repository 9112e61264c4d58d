# truth: reference 1.25
# f-strings beside other literals.
x = 7
print(f"{x}" "b", "a" f"{x}", "a" f"{x}" "b", f"{x}" f"{x}", "a" "b" f"{x}" "c" "d", f"a" f"b" f"{x}")
print("%d" f"{x}" % 5, f"{x}%d" % 5, f"{x}" + "a" * 2, f"{x}" "a" * 2, f"{x}"[0], f"{x}".upper())
print((f"{x}"
       "second"
       f"{x + 1}"), [f"{i}" "!" for i in range(3)], {f"k{x}": f"v{x}"})
print(rf"\n{x}", fr"{x}\t", f"\n{x}\t", f"\x41{x}\u00e9", f"\\{x}", f"\"{x}\"", f'\'{x}\'', f"é{x}€")
print(f"a\
b{x}")
print(f"""{x}
line\n{x}""", len(f"{x}"), f"{x}" == "7", f"{x}" in "678")
