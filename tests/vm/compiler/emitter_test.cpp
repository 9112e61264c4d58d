#include "vm/compiler/emitter.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "vm/code/malloc_blocks.hpp"

namespace krait::vm {
namespace {

using Bytes = std::vector<std::uint8_t>;

class EmitterTest : public testing::Test {
  protected:
    Bytes finish() {
        ByteWriter code(arena_);
        ByteWriter lines(arena_);
        emit_.finish(code, lines);
        lines_ = {lines.view().begin(), lines.view().end()};
        return {code.view().begin(), code.view().end()};
    }
    void fill(int bytes) {
        for (int i = 0; i < bytes / 2; ++i) {
            emit_.emit(Op::LOAD_CONST_NONE);
            emit_.emit(Op::POP_TOP);
        }
        if (bytes % 2) emit_.emit(Op::ROT_TWO);
    }

    Arena arena_{malloc_blocks()};
    CompileOptions options_;
    Context context_{arena_, options_};
    Emitter emit_{context_};
    Bytes lines_;
};

TEST_F(EmitterTest, ShortJumpsAreUsedAsFarAsTheyReach) {
    Label end = emit_.new_label();
    emit_.emit(Op::LOAD_CONST_NONE);
    emit_.jump(Op::POP_JUMP_IF_TRUE, end);
    fill(63);
    emit_.bind(end);
    emit_.emit(Op::LOAD_CONST_NONE);
    Bytes code = finish();
    EXPECT_EQ(code[1], 0x43);
    EXPECT_EQ(code[2], 0x7f);
    EXPECT_EQ(code.size(), 1u + 2 + 63 + 1);
}

TEST_F(EmitterTest, LongerOnesTakeTwoBytesLittleEndian) {
    Label end = emit_.new_label();
    emit_.emit(Op::LOAD_CONST_NONE);
    emit_.jump(Op::POP_JUMP_IF_TRUE, end);
    fill(100);
    emit_.bind(end);
    emit_.emit(Op::LOAD_CONST_NONE);
    Bytes code = finish();
    EXPECT_EQ(code[2], 0xe4);
    EXPECT_EQ(code[3], 0x80);
}

TEST_F(EmitterTest, ForwardJumpsAreUnsigned) {
    Label end = emit_.new_label();
    emit_.jump(Op::SETUP_EXCEPT, end);
    fill(127);
    emit_.bind(end);
    emit_.emit(Op::LOAD_CONST_NONE);
    EXPECT_EQ(finish()[1], 127);
}

TEST_F(EmitterTest, AJumpGrowsWhenOneInsideItDoes) {
    Label outer = emit_.new_label();
    Label inner = emit_.new_label();
    emit_.emit(Op::LOAD_CONST_NONE);
    emit_.emit(Op::LOAD_CONST_NONE);
    emit_.jump(Op::POP_JUMP_IF_TRUE, outer);  // 62 bytes, one more than fits once the next grows
    emit_.jump(Op::POP_JUMP_IF_TRUE, inner);
    fill(60);
    emit_.emit(Op::LOAD_CONST_NONE);
    emit_.bind(outer);
    fill(10);
    emit_.bind(inner);
    emit_.emit(Op::LOAD_CONST_NONE);
    Bytes code = finish();
    EXPECT_EQ(code.size(), 2u + 3 + 3 + 61 + 10 + 1);
}

TEST_F(EmitterTest, JumpsBackwards) {
    Label top = emit_.new_label();
    emit_.bind(top);
    emit_.jump(Op::JUMP, top);
    EXPECT_EQ(finish(), Bytes({0x42, 0x3e}));
}

TEST_F(EmitterTest, CodeThatCannotBeReachedIsDroppedUpToAUsedLabel) {
    Label used = emit_.new_label();
    Label unused = emit_.new_label();
    emit_.emit(Op::LOAD_CONST_TRUE);
    emit_.jump(Op::POP_JUMP_IF_TRUE, used);
    emit_.emit(Op::LOAD_CONST_NONE);
    emit_.emit(Op::RETURN_VALUE);
    emit_.emit(Op::LOAD_CONST_FALSE);
    emit_.bind(unused);
    emit_.emit(Op::POP_TOP);
    emit_.bind(used);
    emit_.emit(Op::LOAD_CONST_NONE);
    emit_.emit(Op::RETURN_VALUE);
    EXPECT_EQ(finish(), Bytes({0x52, 0x43, 0x42, 0x51, 0x63, 0x51, 0x63}));
}

TEST_F(EmitterTest, KnowsTheDeepestStackAndBlocks) {
    emit_.emit(Op::LOAD_CONST_NONE);
    emit_.emit(Op::DUP_TOP_TWO);
    emit_.adjust_depth(-3);
    emit_.need(2);
    emit_.open_block();
    emit_.open_block();
    emit_.close_block();
    EXPECT_EQ(emit_.depth(), 0);
    EXPECT_EQ(emit_.deepest(), 3);
    EXPECT_EQ(emit_.blocks(), 1);
    EXPECT_EQ(emit_.most_blocks(), 2);
}

TEST_F(EmitterTest, WritesLinesWhereTheirCodeStarts) {
    emit_.emit(Op::LOAD_CONST_NONE);
    fill(3);
    emit_.adjust_depth(1);
    emit_.set_line(2);
    fill(36);
    emit_.set_line(5);
    fill(2);
    emit_.set_line(20);
    fill(2);
    finish();
    EXPECT_EQ(lines_, Bytes({0x24, 0x1f, 0x65, 0x82, 0x0f}));
}

TEST_F(EmitterTest, AJumpPastTheFormatsReachIsAnError) {
    Label end = emit_.new_label();
    emit_.emit(Op::LOAD_CONST_NONE);
    emit_.jump(Op::POP_JUMP_IF_TRUE, end);
    fill(16384);
    emit_.bind(end);
    emit_.emit(Op::LOAD_CONST_NONE);
    finish();
    EXPECT_FALSE(context_.ok());
    EXPECT_STREQ(context_.error().message, "bytecode overflow");
}

}  // namespace
}  // namespace krait::vm
