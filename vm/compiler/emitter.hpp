// The instructions of one function on their way to bytes: labels, stack depth, line numbers.
#pragma once

#include "vm/code/image_writer.hpp"
#include "vm/code/opcodes.hpp"
#include "vm/compiler/context.hpp"

namespace krait::vm {

// A place in the code, to jump to.
struct Label {
    std::uint32_t number = 0;
};

class Emitter {
  public:
    explicit Emitter(Context& context) : context_(context) {}

    // Appends an instruction. Depth follows the opcode table; where that says kVaries, `effect`
    // (pushes less pops) decides. Code that cannot be reached is dropped, its effect is counted.
    void emit(Op op, std::int64_t operand = 0, int effect = 0, std::uint8_t extra = 0);
    // Opcode of a Multi range.
    void emit_multi(Op first, int number, int effect);
    void small_int(std::int64_t value);
    // Jumps; `effect` is the one of falling through. Behind an unconditional jump nothing is
    // reached.
    void jump(Op op, Label target, int effect = 0, std::uint8_t extra = 0);

    Label new_label();
    // Places a label here. It is reached if the code before it is, or by a jump seen before.
    void bind(Label label);
    // The same for the start of a loop, which only jumps further down reach: `reached` says whether
    // the loop is.
    void bind_loop(Label label, bool reached);
    bool reachable() const { return reachable_; }

    // The line of what comes next; lines only grow, so a lower one is passed over.
    void set_line(std::uint32_t line) { line_ = line; }

    int depth() const { return depth_; }
    void set_depth(int depth);
    void adjust_depth(int by) { set_depth(depth_ + by); }
    // Slots that the instruction needs for a moment above the present depth.
    void need(int slots);
    int deepest() const { return deepest_; }

    void open_block();
    void close_block() { --blocks_; }
    int blocks() const { return blocks_; }
    int most_blocks() const { return most_blocks_; }

    // Lays the code out with the shortest jumps that fit and writes instructions and line table.
    void finish(ByteWriter& code, ByteWriter& lines);

  private:
    struct Item {
        std::uint8_t opcode = 0;
        std::uint8_t extra = 0;
        bool long_jump = false;
        std::uint32_t line = 0;
        std::uint32_t offset = 0;
        std::int64_t operand = 0;  // of a jump: the label's number
    };
    struct Place {
        bool used = false;
        std::uint32_t item = 0;  // index of the instruction behind it
    };

    void append(const Item& item);
    std::uint32_t size_of(const Item& item) const;
    std::uint32_t offset_of(std::uint32_t item) const;
    std::uint32_t place_items();
    std::int64_t distance(std::size_t index) const;
    bool lengthen_jumps();
    void write(ByteWriter& code, const Item& item, std::size_t index) const;
    void write_jump(ByteWriter& code, const Item& item, std::size_t index) const;

    Context& context_;
    ArenaVector<Item> items_;
    ArenaVector<Place> labels_;
    std::uint32_t code_size_ = 0;
    std::uint32_t line_ = 1;
    bool reachable_ = true;
    int depth_ = 0;
    int deepest_ = 0;
    int blocks_ = 0;
    int most_blocks_ = 0;
};

}  // namespace krait::vm
