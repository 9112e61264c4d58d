# truth: reference 1.25
import sys

sys.path.append("..")  # the package lies beside this folder
from generator import Generator
from logs import Analyser

# Reports on logs of no, one, some and many lines.

for seed, count in ((1, 0), (2, 1), (3, 25), (4, 250), (5, 900)):
    analyser = Analyser()
    analyser.feed(Generator(seed).lines(count))
    print("=====", seed, count)
    for line in analyser.report():
        print(line)
