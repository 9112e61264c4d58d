"""Part 2 of scripts/measure: the language whole."""

import subprocess
import sys

from pieces import ASAN, DEV, FUZZ, ROOT, Kept, begin, conformance, matching, need, run, show, take

GENERATED = 20_000
FUZZ_SECONDS = 30 * 60
FUZZERS = ("compile", "image")


def coverage(piece):
    return matching(need(piece, ["scripts/coverage"]), r"% vm/(compiler|code|interp), ")


def generated(piece):
    _, output = run(piece, ["tests/conformance/generate/differ.py", "--seed", "1", "--count", GENERATED])
    opcodes = need(piece, [sys.executable, "tests/conformance/generate/opcodes.py"])
    return [*matching(output, r"programs differ|explained:|not explained"), *opcodes.splitlines()[-2:]]


def interchange(piece):
    """.mpy of ours on the reference, of mpy-cross here, and all of them through reader and writer."""
    _, ours = run(piece, [sys.executable, "tests/conformance/mpy_on_reference.py",
                          DEV / "bin" / "krait-mpyc"])
    _, theirs = run(piece, [sys.executable, "tests/peers/mpy_cross_on_krait_vm.py", DEV / "bin" / "krait-vm",
                            DEV / "bin" / "mpy_rewrite"])
    _, same = run(piece, ["ctest", "--test-dir", DEV, "-R", "rewrite|RoundTrip"])
    return [f"ours on the reference: {ours.splitlines()[-1]}",
            f"mpy-cross's here: {theirs.splitlines()[-1]}", *matching(same, "tests passed")]


def damage(piece):
    """Every bit of the damaged images, under sanitizers."""
    need(piece, ["scripts/build", "asan", "vm_mutation_full_tests"])
    _, output = run(piece, ["ctest", "--test-dir", ASAN, "-L", "damage", "-j2", "-V"])
    return matching(output, r"images of|tests passed|tests failed")


def faults(piece):
    _, output = run(piece, ["scripts/seed_faults", "--again"])
    return [*matching(output, r"^\s*\d+ (missed|does not build|its text)"), output.splitlines()[-1]]


def start_fuzzers(piece):
    """Each fuzzer for half an hour: [(name, log, process)]."""
    need(piece, ["cmake", "-G", "Ninja", "-B", FUZZ, "-DCMAKE_BUILD_TYPE=RelWithDebInfo",
                 "-DCMAKE_CXX_COMPILER=clang++", "-DKRAIT_FUZZERS=ON"])
    need(piece, ["cmake", "--build", FUZZ, "--target", *(f"{name}_fuzz" for name in FUZZERS)])
    running = []
    for name in FUZZERS:
        corpus = Kept.folder / f"corpus_{name}"
        corpus.mkdir(exist_ok=True)
        log = Kept.folder / f"fuzz_{name}.txt"
        command = ["nice", FUZZ / "bin" / f"{name}_fuzz", f"-max_total_time={FUZZ_SECONDS}", "-timeout=20",
                   f"-artifact_prefix={Kept.folder}/", corpus, ROOT / "tests" / "fuzz" / "corpus" / name]
        with log.open("w", encoding="utf-8") as file:
            running.append((name, log, subprocess.Popen(command, stdout=file, stderr=file)))
    return running


def fuzzers_figures(running):
    """Waits for them."""
    figures = []
    for name, log, process in running:
        status = process.wait()
        last = log.read_text(encoding="utf-8", errors="replace").splitlines()[-1:]
        figures.append(f"{name}: " + (" ".join(last) if status == 0 else f"a finding, see {log}"))
    return figures


PIECES = {piece.__name__: piece
          for piece in (conformance, coverage, generated, interchange, damage, faults)}
FUZZING = "fuzzing"  # goes on beside the others


def measure(*pieces):
    """Prints the figures of each piece; gives them."""
    chosen = pieces or (*PIECES, FUZZING)
    begin("part2", chosen, (*PIECES, FUZZING))
    fuzzers = start_fuzzers(FUZZING) if FUZZING in chosen else []
    figures = take(PIECES, chosen)
    if fuzzers:
        figures[FUZZING] = fuzzers_figures(fuzzers)
        show(FUZZING, figures[FUZZING])
    return figures
