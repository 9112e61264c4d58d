// mpy_rewrite FILE ...: names each .mpy that is other bytes after our reader and writer had it, and
// how many there were; ends with 1 if one was.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "tests/vm/code/rewriting.hpp"

int main(int argc, char** argv) {
    int changed = 0;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(file), {}};
        std::string why = "changed";
        if (krait::vm::test::rewritten(bytes, &why) == bytes && !bytes.empty()) continue;
        std::printf("%s: %s\n", argv[i], why.c_str());
        ++changed;
    }
    std::printf("%d files read and written, %d changed\n", argc - 1, changed);
    return changed || argc == 1;
}
