# truth: reference 1.25
# Doubled braces are braces.
x = 1
print(f"{{}}", f"{{x}}", f"{{{x}}}", f"{{{{}}}}", f"{{{{x}}}}", f"a{{b}}c", f"{{{x}}} {{}}")
print(f"{{{x}}}" "plain", f"{{}}" f"{x}", "plain" f"{{{x}}}")
print(f"{{{x}:{x}}}", f"{{'a': {x}}}", f"%d {{}} {x}")
