# truth: reference 1.25
# SystemExit ends the program silently.
import sys


def leave():
    try:
        print("leaving")
        sys.exit(0)
    finally:
        print("finally still runs")


try:
    sys.exit(5)
except SystemExit as e:
    print("caught", e.args)
leave()
print("never")
