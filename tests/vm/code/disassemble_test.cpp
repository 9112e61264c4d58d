#include "vm/code/disassemble.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/vm/code/worked_files.hpp"

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

}  // namespace
}  // namespace krait::vm
