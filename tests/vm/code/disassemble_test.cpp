#include "vm/code/disassemble.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/vm/code/worked_files.hpp"
#include "vm/code/image_writer.hpp"
#include "vm/code/malloc_blocks.hpp"
#include "vm/code/opcodes.hpp"

namespace krait::vm {
namespace {

std::string shown(const std::vector<std::uint8_t>& bytes) {
    std::string out;
    auto append = [](void* context, std::string_view text) {
        static_cast<std::string*>(context)->append(text);
    };
    Refusal no = disassemble({bytes}, {append, &out});
    return no ? no : out;
}

TEST(Disassemble, ShowsNamesOperandsTargetsAndLines) {
    EXPECT_EQ(shown(test::kTryFile),
              "string 0 'w.py'\n"
              "string 1 '<module>'\n"
              "string 2 'f'\n"
              "string 3 'x'\n"
              "string 4 'print'\n"
              "\n"
              "root '<module>' state=2 blocks=0 flags=0 positional=0 keyword_only=0 defaults=0\n"
              "     1      0  MAKE_FUNCTION 0\n"
              "            2  STORE_NAME 'f'\n"
              "     6      4  LOAD_NAME 'f'\n"
              "            6  LOAD_CONST_SMALL_INT_MULTI 5\n"
              "            7  CALL_FUNCTION 1\n"
              "            9  POP_TOP\n"
              "           10  LOAD_CONST_NONE\n"
              "           11  RETURN_VALUE\n"
              "\n"
              "child 'f' state=5 blocks=1 flags=0 positional=1 keyword_only=0 defaults=0\n"
              " argument 'x'\n"
              "     2      0  SETUP_FINALLY 4\n"
              "     3      2  LOAD_FAST_MULTI 0\n"
              "            3  RETURN_VALUE\n"
              "     5      4  LOAD_GLOBAL 'print'\n"
              "            6  LOAD_FAST_MULTI 0\n"
              "            7  CALL_FUNCTION 1\n"
              "            9  POP_TOP\n"
              "           10  END_FINALLY\n"
              "           11  LOAD_CONST_NONE\n"
              "           12  RETURN_VALUE\n");
}

TEST(Disassemble, SaysWhyAFileIsRefused) {
    EXPECT_EQ(shown({'M', 5, 0, 31}), "incompatible .mpy file");
}

TEST(Disassemble, MarksWhatCannotBeDecoded) {
    std::vector<std::uint8_t> bytes = test::kHelloFile;
    bytes[34] = 0xff;
    EXPECT_NE(shown(bytes).find("0  cannot be decoded\n"), std::string::npos);
}

// A module of the instruction `opcode` with operands of its smallest kind, and a return.
std::vector<std::uint8_t> module_of(std::uint8_t opcode) {
    Arena arena(malloc_blocks());
    ByteWriter data(arena);
    Prelude prelude;
    prelude.state_count = 9;
    write_prelude(data, prelude);
    OperandKind kind = opcode_info(opcode).operand;
    bool is_signed_jump = kind == OperandKind::Jump || kind == OperandKind::JumpByte;
    bool has_operand = is_signed_jump || kind == OperandKind::Name || kind == OperandKind::Uint ||
                       kind == OperandKind::UintByte || kind == OperandKind::Sint ||
                       kind == OperandKind::JumpForward;
    data.byte(opcode);
    if (has_operand) data.byte(is_signed_jump ? 0x40 : 0);
    if (kind == OperandKind::UintByte || kind == OperandKind::JumpByte) data.byte(7);
    data.byte(std::uint8_t(Op::LOAD_CONST_NONE));
    data.byte(std::uint8_t(Op::RETURN_VALUE));
    ByteWriter out(arena);
    write_header(out, 31);
    out.varuint(1);
    out.varuint(1);
    write_string(out, "all.py");
    write_constant(out, ConstantKind::Float, "2.5");
    write_raw_code(out, data.view(), 0);
    return {out.view().begin(), out.view().end()};
}

TEST(Disassemble, ShowsEveryInstructionByItsName) {
    int count = 0;
    for (int opcode = 0; opcode < 256; ++opcode) {
        const char* name = opcode_info(std::uint8_t(opcode)).name;
        std::string text = shown(module_of(std::uint8_t(opcode)));
        if (!name) {
            EXPECT_NE(text.find("0  cannot be decoded\n"), std::string::npos) << opcode;
            continue;
        }
        std::size_t start = text.find("     0  ");
        ASSERT_NE(start, std::string::npos) << text;
        std::string line = text.substr(start + 8, text.find('\n', start) - start - 8);
        EXPECT_EQ(line.substr(0, line.find(' ')), name);
        EXPECT_NE(text.find("  RETURN_VALUE\n"), std::string::npos) << text;
        ++count;
    }
    EXPECT_EQ(count, 207);
}

TEST(Disassemble, ShowsOperandsOfEachKind) {
    auto line = [](Op op) {
        std::string text = shown(module_of(std::uint8_t(op)));
        std::size_t start = text.find("     0  ") + 8;
        return text.substr(start, text.find('\n', start) - start);
    };
    EXPECT_EQ(line(Op::LOAD_NAME), "LOAD_NAME 'all.py'");
    EXPECT_EQ(line(Op::LOAD_CONST_OBJ), "LOAD_CONST_OBJ 0 2.5");
    EXPECT_EQ(line(Op::LOAD_CONST_SMALL_INT), "LOAD_CONST_SMALL_INT 0");
    EXPECT_EQ(line(Op::MAKE_CLOSURE), "MAKE_CLOSURE 0 extra=7");
    EXPECT_EQ(line(Op::UNWIND_JUMP), "UNWIND_JUMP 2 extra=7");
    EXPECT_EQ(line(Op::JUMP), "JUMP 2");
    EXPECT_EQ(line(Op::FOR_ITER), "FOR_ITER 2");
    EXPECT_EQ(line(Op(int(Op::UNARY_OP_MULTI) + 3)), "UNARY_OP_MULTI not");
    EXPECT_EQ(line(Op(int(Op::BINARY_OP_MULTI) + 34)), "BINARY_OP_MULTI **");
    EXPECT_EQ(line(Op(int(Op::LOAD_CONST_SMALL_INT_MULTI) + 63)), "LOAD_CONST_SMALL_INT_MULTI 47");
    EXPECT_EQ(line(Op(int(Op::STORE_FAST_MULTI) + 15)), "STORE_FAST_MULTI 15");
    EXPECT_EQ(line(Op::END_FINALLY), "END_FINALLY");
}

}  // namespace
}  // namespace krait::vm
