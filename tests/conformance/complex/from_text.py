# truth: reference 1.25
# complex(text): what is read, and what is refused.

TEXTS = [
    "1", "1j", "1+2j", "-1-2j", "+1+2j", " 1j ", "\t1+2j\n", "1J", "j", "+j", "-j", "1+j", "1-j",
    "1.5e3-2.5e-3j", "1e400j", "1e-400j", "infj", "-infj", "nanj", "inf+nanj", "1_0j", "1e+5j",
    "1e-5-1e-6j", ".5j", "5.j", "0x10j", "1j2", "", " ", "1 + 2j", "1+ 2j", "(1+2j)", "(1)", "1+2",
    "1+-2j", "1--2j", "--1", "1e", "1jj", "1j+2", "1+2j+3j", "one", "1i", "j1", "+", "-", "1+",
]
for text in TEXTS:
    try:
        print(repr(text), "->", complex(text))
    except ValueError as error:
        print(repr(text), "-> ValueError:", error)
