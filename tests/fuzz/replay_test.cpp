// Every input of a fuzzer's corpus, as an ordinary test: what was once found stays found.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void run(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::vector<fs::path> corpus() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(KRAIT_CORPUS)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

class Corpus : public testing::TestWithParam<fs::path> {};

TEST_P(Corpus, InputIsSurvived) { run(read_file(GetParam())); }

TEST_P(Corpus, EveryTruncationIsSurvived) {
    const std::string input = read_file(GetParam());
    for (std::size_t size = 0; size < input.size(); ++size) run(input.substr(0, size));
}

TEST_P(Corpus, EveryBitFlipIsSurvived) {
    std::string input = read_file(GetParam());
    for (std::size_t bit = 0; bit < 8 * input.size(); ++bit) {
        const char mask = static_cast<char>(1 << bit % 8);
        input[bit / 8] ^= mask;
        run(input);
        input[bit / 8] ^= mask;
    }
}

INSTANTIATE_TEST_SUITE_P(Files, Corpus, testing::ValuesIn(corpus()),
                         [](const auto& file) { return file.param.stem().string(); });

}  // namespace
