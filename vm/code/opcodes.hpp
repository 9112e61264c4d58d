// Names and shapes of the instructions; the table itself is opcodes.def.
#pragma once

#include <cstdint>

namespace krait::vm {

// How an instruction's operand is encoded (.mpy v6.3, sections 1 and 8 of the format).
enum class OperandKind : std::uint8_t {
    None,
    Name,         // varuint: index into the image's string table
    Uint,         // varuint
    UintByte,     // varuint, then one raw byte
    Sint,         // signed varint
    Jump,         // one or two bytes, relative to the byte after them, signed
    JumpByte,     // Jump, then one raw byte
    JumpForward,  // one or two bytes, unsigned
    Multi4,       // the opcode byte carries 0 to 3
    Multi16,      // the opcode byte carries 0 to 15
    Multi35,      // the opcode byte carries 0 to 34
    Multi64,      // the opcode byte carries -16 to 47
};

enum class Op : std::uint8_t {
#define OPCODE(name, number, operand, pops, pushes) name = number,
#include "vm/code/opcodes.def"
};

inline constexpr std::int8_t kVaries = -1;

struct OpcodeInfo {
    const char* name;    // null for a byte that is no instruction
    std::uint8_t first;  // the first byte of a Multi range, else the opcode itself
    OperandKind operand;
    std::int8_t pops;  // kVaries: decided by the operand
    std::int8_t pushes;
};

// What byte `opcode` means; `name` is null for an unassigned one.
const OpcodeInfo& opcode_info(std::uint8_t opcode);

// Unary operators, as numbered in UNARY_OP_MULTI.
enum class UnaryOp : std::uint8_t { Positive, Negative, Invert, Not };

// Binary operators, as numbered in BINARY_OP_MULTI: comparisons, in-place forms, plain forms.
enum class BinaryOp : std::uint8_t {
    Less,
    More,
    Equal,
    LessEqual,
    MoreEqual,
    NotEqual,
    In,
    Is,
    ExceptionMatch,
    InplaceOr,
    InplaceXor,
    InplaceAnd,
    InplaceLshift,
    InplaceRshift,
    InplaceAdd,
    InplaceSubtract,
    InplaceMultiply,
    InplaceMatMultiply,
    InplaceFloorDivide,
    InplaceTrueDivide,
    InplaceModulo,
    InplacePower,
    Or,
    Xor,
    And,
    Lshift,
    Rshift,
    Add,
    Subtract,
    Multiply,
    MatMultiply,
    FloorDivide,
    TrueDivide,
    Modulo,
    Power,
};
inline constexpr int kBinaryOpCount = 35;

constexpr bool is_inplace(BinaryOp op) {
    return op >= BinaryOp::InplaceOr && op <= BinaryOp::InplacePower;
}
// `+` for `+=`; `op` must be an in-place form.
constexpr BinaryOp plain_form(BinaryOp op) {
    return BinaryOp(int(op) - int(BinaryOp::InplaceOr) + int(BinaryOp::Or));
}

// Kinds of container in STORE_COMP's operand.
enum class CompKind : std::uint8_t { List = 0, Dict = 1, Set = 2 };

// UNWIND_JUMP's byte: how many blocks to leave, and whether four iterator slots go too.
inline constexpr std::uint8_t kUnwindCountMask = 0x7f;
inline constexpr std::uint8_t kUnwindDropIterator = 0x80;

}  // namespace krait::vm
