#include "vm/interp/observe.hpp"

#include <algorithm>

#include "vm/native.hpp"

namespace krait::vm {
namespace {

class Observer {
  public:
    Observer(Vm& vm, const Prototype& prototype, const Code& plain)
        : vm_(vm), lines_of_(prototype.prelude.line_table), plain_(plain) {}

    Result<Code*> run();

  private:
    Result<void> find_lines();
    void find_loop_test(std::uint32_t back);
    Result<void> make_room();
    void copy(std::uint32_t index);
    void put(CellKind kind, std::uint32_t depth, std::int32_t arg = 0) {
        put({kind, 0, std::uint16_t(depth), arg});
    }
    void put(const CodeCell& cell) {
        made_->cells[made_->cell_count] = cell;
        made_->offsets[made_->cell_count++] = offset_;
    }
    bool goes_back(std::uint32_t index) const {
        const CodeCell& cell = plain_.cells[index];
        return goes_to_cell(cell.kind) && cell.arg <= std::int32_t(index);
    }
    // Part of what an earlier cell stands for, which skips it by counting, or never reached.
    bool is_filler(std::uint32_t index) const {
        return plain_.cells[index].kind == CellKind::Nothing;
    }

    Vm& vm_;
    std::span<const std::uint8_t> lines_of_;
    const Code& plain_;
    Code* made_ = nullptr;
    static constexpr std::uint32_t kLoopTest = 1u << 31;
    std::uint32_t* lines_ = nullptr;  // per plain cell: the line that it begins, or 0; | kLoopTest
    std::uint32_t* new_ = nullptr;    // per plain cell: where it, or what reports it, stands now
    std::uint32_t cell_count_ = 0;    // to be made
    std::uint32_t offset_ = 0;        // of the instruction that cells are being put for
};

// A report stands where the line changes from one cell to the next, and where loops begin again. No
// other jump may go into the middle of a line that was not reported, but for those that the
// compiler makes on its own (to a with's exit, say): they are not at the line that the table says.
Result<void> Observer::find_lines() {
    std::uint32_t count = plain_.cell_count;
    std::size_t bytes = (count + 1) * sizeof(std::uint32_t);
    lines_ = reinterpret_cast<std::uint32_t*>(VM_TRY(vm_.make_bytes(bytes)));
    new_ = reinterpret_cast<std::uint32_t*>(VM_TRY(vm_.make_bytes(bytes)));
    std::fill_n(lines_, count + 1, 0);
    for (std::uint32_t i = 0; i < count; ++i)
        if (goes_back(i)) lines_[plain_.cells[i].arg] = 1;
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t line = line_of(lines_of_, plain_.offsets[i]);
        bool begins = (lines_[i] || line != last) && !is_filler(i);
        lines_[i] = begins ? line : 0;
        if (!is_filler(i)) last = line;
    }
    for (std::uint32_t i = 0; i < count; ++i)
        if (goes_back(i)) find_loop_test(i);
    return {};
}

// A loop that tests at its end is entered by a jump to the test, which stands right before the
// body. Lines of a .mpy only grow, so its table cannot say that the test is the loop's first line.
void Observer::find_loop_test(std::uint32_t back) {
    auto body = std::uint32_t(plain_.cells[back].arg);
    if (body == 0) return;
    const CodeCell& enter = plain_.cells[body - 1];
    auto test = std::uint32_t(enter.arg);
    if (enter.kind != CellKind::Jump || test <= body || test > back) return;
    // What a for over a range adds to its counter comes first.
    bool counts = plain_.cells[body].kind == CellKind::DupTop && test - body >= 3 &&
                  plain_.cells[test - 1].kind == CellKind::Add &&
                  plain_.cells[test - 2].kind == CellKind::LoadSmallInt;
    std::uint32_t line = line_of(lines_of_, plain_.offsets[body - 1]);
    lines_[counts ? test - 2 : test] = line | kLoopTest;
    if (lines_[body] == line) lines_[body] = 0;  // the test has reported this time around
}

Result<void> Observer::make_room() {
    constexpr std::uint32_t kFrame = 3;  // TraceCall; TraceReturn and EndFinally
    cell_count_ = kFrame;
    for (std::uint32_t i = 0; i < plain_.cell_count; ++i)
        cell_count_ += 1 + !!lines_[i] + 2 * (plain_.cells[i].kind == CellKind::Yield);
    made_ = VM_TRY(vm_.make<Code>(code_type));
    made_->observed = true;
    made_->local_count = plain_.local_count + 1;
    made_->stack_count = std::max<std::uint32_t>(plain_.stack_count, 1);
    made_->block_count = plain_.block_count + 1;
    made_->cells =
        reinterpret_cast<CodeCell*>(VM_TRY(vm_.make_bytes(cell_count_ * sizeof(CodeCell))));
    made_->offsets = reinterpret_cast<std::uint32_t*>(
        VM_TRY(vm_.make_bytes(cell_count_ * sizeof(std::uint32_t))));
    return {};
}

void Observer::copy(std::uint32_t index) {
    CodeCell cell = plain_.cells[index];
    offset_ = plain_.offsets[index];
    new_[index] = made_->cell_count;
    if (std::uint32_t line = lines_[index]) {
        bool test = line & kLoopTest;
        put({CellKind::TraceLine, test, cell.depth, std::int32_t(line & ~kLoopTest)});
    }
    if (cell.kind == CellKind::YieldFrom) cell.kind = CellKind::TracedYieldFrom;
    if (cell.kind == CellKind::Yield) put(CellKind::TraceYield, cell.depth);
    put(cell);
    // Where it goes on with what was sent: as deep as before.
    if (cell.kind == CellKind::Yield) put(CellKind::TraceResume, cell.depth);
}

Result<Code*> Observer::run() {
    VM_TRY(find_lines());
    VM_TRY(make_room());
    put(CellKind::TraceCall, 0, std::int32_t(cell_count_ - 2));
    for (std::uint32_t i = 0; i < plain_.cell_count; ++i) copy(i);
    for (std::uint32_t i = 0; i < made_->cell_count; ++i) {
        CodeCell& cell = made_->cells[i];
        if (goes_to_cell(cell.kind)) cell.arg = std::int32_t(new_[cell.arg]);
    }
    put(CellKind::TraceReturn, 1);
    put(CellKind::EndFinally, 1);
    return made_;
}

}  // namespace

Result<Code*> observe(Vm& vm, const Prototype& prototype, const Code& plain) {
    return Observer{vm, prototype, plain}.run();
}

}  // namespace krait::vm
