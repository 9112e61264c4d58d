#!/usr/bin/env python3
"""GTKWave opens the traces that krait-vm writes, and sees in them what happened.

    gtkwave_opens_traces.py KRAIT_VM

Its window, under Xvfb, says which signals it found and when the last change was; its converter writes the
trace anew, and what each signal then does must be what krait-vm wrote, with nothing lost and nothing moved.
"""

import pathlib
import subprocess
import sys
import tempfile

import peer

LIMIT_S = 120

PROGRAM = """
import krait_sim, time
from machine import I2C, Pin, PWM, UART
pin = Pin(2, Pin.OUT)
for _ in range(7):
    pin.toggle()
    time.sleep_us(100)
pwm = PWM(Pin(3), freq=1000, duty_u16=16384)
time.sleep_ms(5)
pwm.deinit()
krait_sim.note("half way, with spaces & signs")
UART(0, 9600).write(b"text")
print(I2C(0).scan())
time.sleep_ms(10)
"""

ASKED = """
set count [gtkwave::getNumFacs]
for {set i 0} {$i < $count} {incr i} { puts "signal [gtkwave::getFacName $i]" }
puts "last [gtkwave::getMaxTime]"
flush stdout
exit
"""


def changes(vcd):
    """Of each signal the (time, value) of its changes; and the time of the last one."""
    names, seen, time_ns = {}, {}, 0
    for line in vcd.read_text().splitlines():
        word = line.split()
        if line.startswith("$var"):
            names[word[3]] = word[4]
            seen[word[4]] = []
        elif line.startswith("#"):
            time_ns = int(line[1:])
        elif line and not line.startswith("$") and names:
            value, code = word if line[0] in "sSbBrR" else (line[0], line[1:])
            name = names.get(code)
            if name is not None and (not seen[name] or seen[name][-1][1] != value or value[0] == "s"):
                seen[name].append((time_ns, value))
    return seen, time_ns


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=LIMIT_S, **options)
    if done.returncode != 0:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stdout.decode()}")
    return done.stdout.decode()


def main():
    krait_vm = pathlib.Path(sys.argv[1]).resolve()
    setup = "scripts/setup --full"
    programs = {name: peer.tool(name, setup) for name in ("gtkwave", "vcd2fst", "fst2vcd", "xvfb-run")}
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        trace, again = folder / "trace.vcd", folder / "again.vcd"
        (folder / "program.py").write_text(PROGRAM)
        (folder / "asked.tcl").write_text(ASKED)
        run(krait_vm, "--board", "pico", "--virtual-time", "--trace", trace, folder / "program.py")
        wrote, last = changes(trace)
        if len(wrote["GP2"]) < 7 or len(wrote["GP3"]) < 10 or len(wrote["uart0"]) != 4 or len(wrote["program"]) != 1:
            sys.exit(f"the program's own changes are not in the trace: {wrote}")

        run(programs["vcd2fst"], trace, folder / "trace.fst")
        run(programs["fst2vcd"], "-f", folder / "trace.fst", "-o", again)
        read, _ = changes(again)
        for name, expected in wrote.items():
            if read.get(name) != expected:
                sys.exit(f"{name}: wrote {expected}, GTKWave's converter read {read.get(name)}")

        said = run(programs["xvfb-run"], "-a", programs["gtkwave"], "-S", folder / "asked.tcl", trace, cwd=folder)
        shown = {line.split(".", 1)[1] for line in said.splitlines() if line.startswith("signal ")}
        if shown != set(wrote) or f"last {last}" not in said.splitlines():
            sys.exit(f"GTKWave's window has {sorted(shown)}, not {sorted(wrote)}:\n{said}")
        print(f"GTKWave has all {len(wrote)} signals, until {last} ns")


if __name__ == "__main__":
    main()
