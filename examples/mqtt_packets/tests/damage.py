# truth: reference 1.25
from generator import KINDS, Generator
from mqtt import Malformed, decode

# Packets cut short, with a changed octet, with octets too many: either refused, or another packet
# that is well formed and encodes to the same octets.


def attempt(octets):
    try:
        packet = decode(octets)
    except Malformed as error:
        return error.args
    assert packet.encode() == octets, (packet, octets)
    return ("taken", "")


generator = Generator(7)
for kind in KINDS:
    outcomes = {}
    for _ in range(12):
        octets = generator.packet(kind).encode()
        cases = [octets[:i] for i in range(min(len(octets), 24))] + [octets + b"\0", octets + b"\0\1x"]
        for _ in range(40):
            changed = bytearray(octets)
            changed[generator.below(min(len(octets), 24))] = generator.below(256)
            cases.append(bytes(changed))
            if len(octets) > 2:  # the same with a right length
                cases.append(bytes([octets[0], len(octets) & 127]) + octets[2 : 2 + (len(octets) & 127)])
        for case in cases:
            section, what = attempt(case)
            outcomes[section] = outcomes.get(section, 0) + 1
    print("%-12s" % kind.__name__, ", ".join(["%s: %d" % (key, outcomes[key]) for key in sorted(outcomes)]))

MALFORMED = (
    "", "c0", "c001", "c00100", "c08000", "c0808080", "c08080808000", "c0ffffffff7f", "c1 00", "cf00", "0000", "f000",
    "d200", "e100", "400200 00", "4002", "40020001 00", "4102 0001", "6002 0001", "6202 0001", "6202 0000", "620100",
    "2002 0100", "2002 0101", "2002 0200", "2002 0005", "2001 00", "2003 000000",
    "3000", "3002 0000", "3003 0001 2b", "3003 0001 23", "3003 0001 00", "3003 0001 61", "3003 0001 ff", "3004 0002 c080", "3005 0003 eda080", "3006 0004 f4908080", "3003 0002 61", "3600", "3605 0001 61 0001",
    "3205 0001 61 0000", "3203 0001 61", "3803 0001 61", "3204 0001 61 00", "3205 0001 61 0001", "3a05 0001 61 0001", "3106 0001 61 010203",
    "8202 0001", "8202 0000", "8206 0001 0001 61 00", "8206 0001 0001 61 03", "8205 0001 0001 61", "8006 0001 0001 61 00", "8205 0001 0000 00",
    "8207 0001 0002 612b 00", "8208 0001 0003 232f61 00", "8208 0001 0003 612f23 00", "8208 0001 0003 2b2f2b 01", "9002 0001", "9003 0001 80", "9003 0001 03",
    "a202 0001", "a205 0001 0001 61", "a206 0001 0002 2361", "b002 0001", "b002 0000", "b003 000100",
    "100c 0004 4d515454 04 02 0000 0000", "100c 0004 4d515454 04 00 0000 0000", "100c 0004 4d515454 05 02 0000 0000", "100c 0004 4d515455 04 02 0000 0000",
    "100c 0004 4d515454 04 03 0000 0000", "100c 0004 4d515454 04 42 0000 0000", "100c 0004 4d515454 04 1e 0000 0000", "100c 0004 4d515454 04 22 0000 0000",
    "100c 0004 4d515454 04 82 0000 0000", "100e 0004 4d515454 04 82 0000 0000 0000", "110c 0004 4d515454 04 02 0000 0000", "100d 0004 4d515454 04 00 ffff 0001 78",
    "100d 0004 4d515454 04 00 ffff 0001 00", "100e 0006 4d5149736470 03 02 0000 0000", "1010 0004 4d515454 04 06 0000 0000 0000 0000",
)
for text in MALFORMED:
    octets = bytes.fromhex(text.replace(" ", ""))
    outcome = attempt(octets)
    print("%-42s %s" % (text, decode(octets) if outcome[0] == "taken" else "%s: %s" % outcome))
