"""Makes a program smaller: drops statements as long as a test still holds."""


def depth_of(line):
    return len(line) - len(line.lstrip(" "))


def end_of_statement(lines, start):
    """One past the block that the statement at `start` heads."""
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or depth_of(lines[end]) > depth_of(lines[start])):
        end += 1
    return end


def without(lines, start, end):
    """`lines` less one statement; a block may not become empty."""
    left = lines[:start] + lines[end:]
    before = lines[start - 1] if start else ""
    if before.rstrip().endswith(":") and (start == len(left) or depth_of(left[start]) <= depth_of(before)):
        left.insert(start, " " * depth_of(lines[start]) + "pass")
        if left == lines:
            return None
    return left


def reduce_text(text, still, most_runs=120):
    """The smallest program found for which `still(program)` is true, as it is for `text`."""
    lines = [line for line in text.splitlines() if line.strip()]
    runs = 0
    for depth in (0, 4, 8, 12, 16, 20):  # whole definitions first
        for start in range(len(lines) - 1, -1, -1):
            if start >= len(lines) or depth_of(lines[start]) != depth or runs == most_runs:
                continue
            smaller = without(lines, start, end_of_statement(lines, start))
            runs += smaller is not None
            if smaller is not None and still("\n".join(smaller) + "\n"):
                lines = smaller
    return "\n".join(lines) + "\n"
