# A puzzle on hexagons: numbered tiles are laid so that each touches as many others as it says.
# Solved by search: the cell with the fewest tiles still possible comes first.
STEPS = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))
EMPTY = 7


class Board:
    """The cells of a hexagon, numbered, and the neighbours of each."""

    def __init__(self, radius):
        self.cells = [(x, y) for x in range(-radius, radius + 1) for y in range(-radius, radius + 1)
                      if abs(x + y) <= radius]
        numbers = {cell: number for number, cell in enumerate(self.cells)}
        self.neighbours = [[numbers[(x + dx, y + dy)] for dx, dy in STEPS if (x + dx, y + dy) in numbers]
                           for x, y in self.cells]


class State:
    """What may still lie on each cell, and how many of each tile are left."""

    def __init__(self, options, left):
        self.options = options
        self.left = left

    def copy(self):
        return State([list(each) for each in self.options], list(self.left))

    def settle(self, board):
        """Strikes out what the neighbours forbid, until nothing changes. False: a dead end."""
        changed = True
        while changed:
            changed = False
            for cell, options in enumerate(self.options):
                surely = 0
                maybe = 0
                for other in board.neighbours[cell]:
                    around = self.options[other]
                    if EMPTY not in around:
                        surely += 1
                        maybe += 1
                    elif len(around) > 1:
                        maybe += 1
                keep = [tile for tile in options if tile == EMPTY or surely <= tile <= maybe]
                if len(keep) < len(options):
                    if not keep:
                        return False
                    self.options[cell] = keep
                    changed = True
            if not self.count():
                return False
        return True

    def count(self):
        """Takes tiles that are used up from the open cells. False: too many of one are laid."""
        laid = [0] * (EMPTY + 1)
        for options in self.options:
            if len(options) == 1:
                laid[options[0]] += 1
        for tile in range(EMPTY + 1):
            if laid[tile] > self.left[tile]:
                return False
            if laid[tile] == self.left[tile]:
                for cell, options in enumerate(self.options):
                    if len(options) > 1 and tile in options:
                        self.options[cell] = [other for other in options if other != tile]
                        if not self.options[cell]:
                            return False
        return True

    def most_settled(self):
        """The open cell with the fewest options; None if all are laid."""
        best = None
        fewest = EMPTY + 2
        for cell, options in enumerate(self.options):
            if 1 < len(options) < fewest:
                best = cell
                fewest = len(options)
        return best


def search(board, state, visits):
    visits[0] += 1
    if not state.settle(board):
        return None
    cell = state.most_settled()
    if cell is None:
        return state
    for tile in state.options[cell]:
        tried = state.copy()
        tried.options[cell] = [tile]
        found = search(board, tried, visits)
        if found:
            return found
    return None


def puzzle(board, taken):
    """The tiles of a board on which the cells in `taken` are laid."""
    left = [0] * (EMPTY + 1)
    for cell in range(len(board.cells)):
        if cell in taken:
            left[sum(1 for other in board.neighbours[cell] if other in taken)] += 1
        else:
            left[EMPTY] += 1
    return left


def main(rounds):
    board = Board(2)
    report = []
    for number in range(rounds):
        taken = set(cell for cell in range(len(board.cells)) if (cell * 7 + number * 5) % 11 < 6)
        left = puzzle(board, taken)
        visits = [0]
        start = State([list(range(EMPTY + 1)) for _ in board.cells], left)
        found = search(board, start, visits)
        tiles = "".join(str(options[0]) for options in found.options)
        report.append("%d:%s" % (visits[0], tiles.replace("7", ".")))
    return " ".join(report)


if __name__ == "__main__":
    print(main(5))
