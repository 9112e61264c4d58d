#include "vm/compiler/emitter.hpp"

#include <algorithm>
#include <cassert>

namespace krait::vm {
namespace {

constexpr std::int64_t kFewestSmallMulti = -16;
constexpr std::int64_t kMostSmallMulti = 47;

bool is_jump(OperandKind kind) {
    return kind == OperandKind::Jump || kind == OperandKind::JumpByte ||
           kind == OperandKind::JumpForward;
}

bool has_extra(OperandKind kind) {
    return kind == OperandKind::JumpByte || kind == OperandKind::UintByte;
}

OperandKind operand_of(std::uint8_t opcode) { return opcode_info(opcode).operand; }

// Whether the code behind the instruction is reached by other ways only.
bool ends_path(Op op) {
    return op == Op::JUMP || op == Op::UNWIND_JUMP || op == Op::POP_EXCEPT_JUMP ||
           op == Op::RETURN_VALUE || op == Op::RAISE_LAST || op == Op::RAISE_OBJ ||
           op == Op::RAISE_FROM;
}

std::uint32_t varuint_size(std::uint64_t value) {
    std::uint32_t size = 1;
    while (value >>= 7) ++size;
    return size;
}

std::uint32_t varint_size(std::int64_t value) {
    std::uint32_t size = 1;
    while (value < -64 || value > 63) {
        value >>= 7;
        ++size;
    }
    return size;
}

int table_effect(Op op, int given) {
    const OpcodeInfo& info = opcode_info(std::uint8_t(op));
    if (info.pops == kVaries || info.pushes == kVaries) return given;
    return info.pushes - info.pops;
}

}  // namespace

void Emitter::emit(Op op, std::int64_t operand, int effect, std::uint8_t extra) {
    append({.opcode = std::uint8_t(op), .extra = extra, .line = line_, .operand = operand});
    adjust_depth(table_effect(op, effect));
    if (ends_path(op)) reachable_ = false;
}

void Emitter::emit_multi(Op first, int number, int effect) {
    append({.opcode = std::uint8_t(int(first) + number), .line = line_});
    adjust_depth(effect);
}

void Emitter::small_int(std::int64_t value) {
    if (value >= kFewestSmallMulti && value <= kMostSmallMulti) {
        return emit_multi(Op::LOAD_CONST_SMALL_INT_MULTI, int(value - kFewestSmallMulti), 1);
    }
    emit(Op::LOAD_CONST_SMALL_INT, value);
}

void Emitter::jump(Op op, Label target, int effect, std::uint8_t extra) {
    if (reachable_ && context_.ok()) labels_[target.number].used = true;
    emit(op, target.number, effect, extra);
}

Label Emitter::new_label() {
    context_.push(labels_, Place{});
    return {std::uint32_t(labels_.size() - 1)};
}

void Emitter::bind(Label label) {
    if (!context_.ok()) return;
    labels_[label.number].item = std::uint32_t(items_.size());
    reachable_ |= labels_[label.number].used;
}

void Emitter::bind_loop(Label label, bool reached) {
    bind(label);
    reachable_ |= reached;
}

void Emitter::set_depth(int depth) {
    assert(depth >= 0 || !context_.ok());
    depth_ = depth;
    deepest_ = std::max(deepest_, depth_);
}

void Emitter::need(int slots) { deepest_ = std::max(deepest_, depth_ + slots); }

void Emitter::open_block() { most_blocks_ = std::max(most_blocks_, ++blocks_); }

void Emitter::append(const Item& item) {
    if (reachable_) context_.push(items_, item);
}

std::uint32_t Emitter::size_of(const Item& item) const {
    OperandKind kind = operand_of(item.opcode);
    std::uint32_t extra = has_extra(kind) ? 1 : 0;
    if (is_jump(kind)) return (item.long_jump ? 3 : 2) + extra;
    switch (kind) {
        case OperandKind::Name:
        case OperandKind::Uint:
        case OperandKind::UintByte: return 1 + varuint_size(std::uint64_t(item.operand)) + extra;
        case OperandKind::Sint: return 1 + varint_size(item.operand);
        default: return 1;
    }
}

std::uint32_t Emitter::offset_of(std::uint32_t item) const {
    return item < items_.size() ? items_[item].offset : code_size_;
}

std::uint32_t Emitter::place_items() {
    std::uint32_t offset = 0;
    for (Item& item : items_) {
        item.offset = offset;
        offset += size_of(item);
    }
    return offset;
}

// From the end of the jump's field to its target.
std::int64_t Emitter::distance(std::size_t index) const {
    const Item& item = items_[index];
    std::uint32_t field_end = item.offset + (item.long_jump ? 3 : 2);
    return std::int64_t(offset_of(labels_[item.operand].item)) - field_end;
}

// Makes long the short jumps that do not fit. True if there were any: then places have moved.
bool Emitter::lengthen_jumps() {
    bool changed = false;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        OperandKind kind = operand_of(items_[i].opcode);
        if (!is_jump(kind) || items_[i].long_jump) continue;
        bool forward = kind == OperandKind::JumpForward;
        std::int64_t far = distance(i);
        bool fits = forward ? far >= 0 && far <= 127 : far >= -64 && far <= 63;
        items_[i].long_jump = !fits;
        changed |= !fits;
    }
    return changed;
}

void Emitter::write_jump(ByteWriter& code, const Item& item, std::size_t index) const {
    bool forward = operand_of(item.opcode) == OperandKind::JumpForward;
    std::int64_t far = distance(index);
    if (!item.long_jump) return code.byte(std::uint8_t(forward ? far : far + 0x40));
    std::int64_t raw = forward ? far : far + 0x4000;
    if (raw < 0 || raw > 0x7fff) context_.fail("bytecode overflow", {item.line, 1}, "RuntimeError");
    code.byte(std::uint8_t(0x80 | (raw & 0x7f)));
    code.byte(std::uint8_t(raw >> 7));
}

void Emitter::write(ByteWriter& code, const Item& item, std::size_t index) const {
    OperandKind kind = operand_of(item.opcode);
    code.byte(item.opcode);
    switch (kind) {
        case OperandKind::Name:
        case OperandKind::Uint:
        case OperandKind::UintByte: code.varuint(std::uint64_t(item.operand)); break;
        case OperandKind::Sint: code.varint(item.operand); break;
        case OperandKind::Jump:
        case OperandKind::JumpByte:
        case OperandKind::JumpForward: write_jump(code, item, index); break;
        default: break;
    }
    if (has_extra(kind)) code.byte(item.extra);
}

void Emitter::finish(ByteWriter& code, ByteWriter& lines) {
    if (!context_.ok()) return;
    do {
        code_size_ = place_items();
    } while (lengthen_jumps());
    LineTableWriter table(lines);
    bool with_lines = context_.options.optimisation < 3;
    for (std::size_t i = 0; i < items_.size() && context_.ok(); ++i) {
        if (with_lines) table.add(items_[i].offset, items_[i].line);
        write(code, items_[i], i);
    }
}

}  // namespace krait::vm
