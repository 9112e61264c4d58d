#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "vm/code/image.hpp"
#include "vm/code/opcodes.hpp"

namespace krait::vm {
namespace {

using Bytes = std::vector<std::uint8_t>;

Instruction decoded(const Bytes& code, std::size_t offset = 0) {
    Instruction instruction;
    EXPECT_TRUE(decode(code, offset, &instruction));
    return instruction;
}

std::string name_of(const Instruction& instruction) { return opcode_info(instruction.opcode).name; }

TEST(Decode, MultiOpcodesCarryTheirOperand) {
    EXPECT_EQ(decoded({0x70}).operand, -16);
    EXPECT_EQ(decoded({0xaf}).operand, 47);
    EXPECT_EQ(decoded({0xbf}).operand, 15);
    EXPECT_EQ(decoded({0xd3}).operand, int(UnaryOp::Not));
    EXPECT_EQ(decoded({0xf9}).operand, int(BinaryOp::Power));
}

TEST(Decode, NumbersFollowTheOpcode) {
    Instruction instruction = decoded({0x51, 0x22, 0xff, 0x3f}, 1);
    EXPECT_EQ(name_of(instruction), "LOAD_CONST_SMALL_INT");
    EXPECT_EQ(instruction.operand, -65);
    EXPECT_EQ(instruction.size_bytes, 3u);
}

TEST(Decode, ClosuresHaveAByteBehindTheirNumber) {
    Instruction instruction = decoded({0x20, 0x03, 0x02});
    EXPECT_EQ(instruction.operand, 3);
    EXPECT_EQ(instruction.extra, 2);
    EXPECT_EQ(instruction.size_bytes, 3u);
}

TEST(Decode, ShortJumpToItself) {
    Bytes code{0x51, 0x51, 0x42, 0x3e};
    EXPECT_EQ(decoded(code, 2).operand, 2);
}

TEST(Decode, LongJumpIsLittleEndian) {
    Bytes code(200, 0x51);
    code[0] = 0x44;
    code[1] = 0xe4;
    code[2] = 0x80;
    EXPECT_EQ(decoded(code).operand, 103);
}

TEST(Decode, UnwindJumpCountsFromBeforeItsByte) {
    Bytes code{0x40, 0x41, 0x82, 0x51};
    Instruction instruction = decoded(code);
    EXPECT_EQ(instruction.operand, 3);
    EXPECT_EQ(instruction.extra, 0x82);
    EXPECT_EQ(instruction.size_bytes, 3u);
}

TEST(Decode, RefusesUnassignedOpcodes) {
    Instruction instruction;
    for (int opcode : {0x00, 0x0f, 0x1d, 0x41, 0x60, 0x6a, 0xd4, 0xfa, 0xff}) {
        EXPECT_FALSE(decode(Bytes{std::uint8_t(opcode), 0, 0}, 0, &instruction)) << opcode;
    }
}

TEST(Decode, RefusesJumpsOutOfTheCode) {
    Instruction instruction;
    EXPECT_FALSE(decode(Bytes{0x42, 0x00}, 0, &instruction));
    EXPECT_FALSE(decode(Bytes{0x48, 0x00}, 0, &instruction));
    EXPECT_FALSE(decode(Bytes{0x48, 0x7f, 0x51}, 0, &instruction));
}

TEST(Decode, RefusesWhatIsCutOff) {
    Instruction instruction;
    EXPECT_FALSE(decode(Bytes{0x10}, 0, &instruction));
    EXPECT_FALSE(decode(Bytes{0x20, 0x01}, 0, &instruction));
    EXPECT_FALSE(decode(Bytes{0x42, 0x80}, 0, &instruction));
    EXPECT_FALSE(decode(Bytes{0x51}, 1, &instruction));
}

}  // namespace
}  // namespace krait::vm
