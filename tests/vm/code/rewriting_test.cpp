// What the reader takes from a file is all that is in it: the writer makes the same file of it.
#include "tests/vm/code/rewriting.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/vm/code/worked_files.hpp"

namespace krait::vm {
namespace {

using test::rewritten;
using Bytes = std::vector<std::uint8_t>;

TEST(Rewriting, GivesBackWhatTheSpecificationShows) {
    std::string why;
    EXPECT_EQ(rewritten(test::kTryFile, &why), test::kTryFile) << why;
    EXPECT_EQ(rewritten(test::kHelloFile, &why), test::kHelloFile) << why;
}

TEST(Rewriting, SeesADifferenceWhereThereIsOne) {
    std::string why;
    Bytes padded = test::kHelloFile;
    padded[4] = 0x80;  // the count of strings, in two bytes
    padded.insert(padded.begin() + 5, 0x04);
    Bytes again = rewritten(padded, &why);
    EXPECT_EQ(again, test::kHelloFile);
    EXPECT_NE(again, padded);
}

TEST(Rewriting, SaysWhyAFileIsRefused) {
    std::string why;
    Bytes cut(test::kTryFile.begin(), test::kTryFile.end() - 1);
    EXPECT_EQ(rewritten(cut, &why), Bytes{});
    EXPECT_EQ(why, "incompatible .mpy file");
}

TEST(Rewriting, GivesBackEveryImageOfTheCorpus) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator("../../fuzz/corpus/image")) {
        if (entry.path().extension() != ".mpy") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        Bytes bytes{std::istreambuf_iterator<char>(file), {}};
        std::string why;
        Bytes again = rewritten(bytes, &why);
        if (again.empty()) continue;  // one that is there to be refused
        EXPECT_EQ(again, bytes) << entry.path();
        ++count;
    }
    EXPECT_GT(count, 8);
}

}  // namespace
}  // namespace krait::vm
