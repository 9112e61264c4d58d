// What the verifier refuses: images that are well formed, but whose code breaks a rule.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/vm/test_vm.hpp"
#include "vm/code/image.hpp"

namespace krait::vm {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes compiled(std::string_view source) {
    Arena arena{{take_test_block, give_test_block, nullptr}};
    CompileResult result = compile(source, {.file_name = "m.py"}, arena);
    if (result.status != CompileStatus::Ok) return {};
    return {result.image.bytes.begin(), result.image.bytes.end()};
}

// `image` with its one occurrence of `bytes` replaced.
Bytes patched(Bytes image, const Bytes& bytes, const Bytes& with) {
    auto found = std::search(image.begin(), image.end(), bytes.begin(), bytes.end());
    EXPECT_NE(found, image.end());
    if (found != image.end()) std::copy(with.begin(), with.end(), found);
    return image;
}

constexpr std::string_view kRefused = "ValueError: bytecode breaks a rule of the .mpy format";

// Opcodes of .mpy v6.3.
constexpr std::uint8_t kUnaryPlus = 0xd0, kPopTop = 0x59, kJump = 0x42;

// A jump back to code that was reached by falling into it, outside the with block that was open
// there: the handler would find slots that are not there.
TEST(Translate, RefusesAJumpIntoABlock) {
    Bytes image = compiled("with a:\n  raise x\nx\nwhile True: pass\n");
    Bytes bad = patched(image, {kPopTop, kJump, 0x3e}, {kUnaryPlus, kJump, 0x38});
    TestVm board;
    std::string output = board.run_image(bad);
    EXPECT_NE(output.find(kRefused), std::string::npos) << output;
}

}  // namespace
}  // namespace krait::vm
