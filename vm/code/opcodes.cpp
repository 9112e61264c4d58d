#include "vm/code/opcodes.hpp"

#include <array>

namespace krait::vm {
namespace {

constexpr int count_of(OperandKind kind) {
    switch (kind) {
        case OperandKind::Multi4: return 4;
        case OperandKind::Multi16: return 16;
        case OperandKind::Multi35: return kBinaryOpCount;
        case OperandKind::Multi64: return 64;
        default: return 1;
    }
}

constexpr void fill(std::array<OpcodeInfo, 256>& table, const OpcodeInfo& row) {
    for (int i = 0; i < count_of(row.operand); ++i) table[row.first + i] = row;
}

constexpr std::array<OpcodeInfo, 256> make_table() {
    std::array<OpcodeInfo, 256> table{};
#define OPCODE(name, number, operand, pops, pushes) \
    fill(table, OpcodeInfo{#name, number, OperandKind::operand, pops, pushes});
#include "vm/code/opcodes.def"
    return table;
}

constexpr std::array<OpcodeInfo, 256> table = make_table();

}  // namespace

const OpcodeInfo& opcode_info(std::uint8_t opcode) { return table[opcode]; }

}  // namespace krait::vm
