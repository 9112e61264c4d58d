// One instruction at a time (.mpy v6.3 section 8).
#include "vm/code/image.hpp"
#include "vm/code/opcodes.hpp"

namespace krait::vm {
namespace {

constexpr std::uint8_t kFirstSmallIntOpcode = 0x70;
constexpr std::int64_t kFirstSmallInt = -16;

// The distance of a jump, from the end of its field.
std::int64_t read_jump(ByteReader& reader, bool is_signed) {
    std::int64_t raw = reader.byte();
    if (raw < 0x80) return is_signed ? raw - 0x40 : raw;
    raw = (raw & 0x7f) | std::int64_t(reader.byte()) << 7;
    return is_signed ? raw - 0x4000 : raw;
}

std::int64_t read_target(ByteReader& reader, bool is_signed) {
    std::int64_t distance = read_jump(reader, is_signed);
    return std::int64_t(reader.position()) + distance;
}

bool is_jump(OperandKind kind) {
    return kind == OperandKind::Jump || kind == OperandKind::JumpByte ||
           kind == OperandKind::JumpForward;
}

}  // namespace

bool decode(std::span<const std::uint8_t> code, std::size_t offset, Instruction* out) {
    if (offset >= code.size()) return false;
    ByteReader reader(code);
    reader.take(offset);
    std::uint8_t opcode = reader.byte();
    const OpcodeInfo& info = opcode_info(opcode);
    if (!info.name) return false;
    *out = {.opcode = opcode, .offset = offset};
    switch (info.operand) {
        case OperandKind::None: break;
        case OperandKind::Name:
        case OperandKind::Uint:
        case OperandKind::UintByte: out->operand = std::int64_t(reader.varuint()); break;
        case OperandKind::Sint: out->operand = reader.varint(); break;
        case OperandKind::Jump:
        case OperandKind::JumpByte:
        case OperandKind::JumpForward:
            out->operand = read_target(reader, info.operand != OperandKind::JumpForward);
            break;
        case OperandKind::Multi64:
            out->operand = std::int64_t(opcode) - kFirstSmallIntOpcode + kFirstSmallInt;
            break;
        case OperandKind::Multi4:
        case OperandKind::Multi16:
        case OperandKind::Multi35: out->operand = opcode - info.first; break;
    }
    if (info.operand == OperandKind::UintByte || info.operand == OperandKind::JumpByte) {
        out->extra = reader.byte();
    }
    out->size_bytes = reader.position() - offset;
    bool leaves =
        is_jump(info.operand) && (out->operand < 0 || std::size_t(out->operand) >= code.size());
    return !reader.failed() && !leaves;
}

}  // namespace krait::vm
