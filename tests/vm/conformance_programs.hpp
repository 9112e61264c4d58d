// Conformance tests as programs for sweeps that need many real ones.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/vm/seed.hpp"
#include "tests/vm/test_vm.hpp"

namespace krait::vm {

struct ConformanceProgram {
    std::string name, source;
};

// All of them, in the order of their names. `folder` is tests/conformance.
inline std::vector<ConformanceProgram> conformance_programs(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".py") paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<ConformanceProgram> programs;
    for (const auto& path : paths)
        programs.push_back({std::filesystem::relative(path, folder), text_of(path)});
    return programs;
}

// What a program prints in a Vm of its own, with its traceback if it has one: of those that need a
// file, a frozen module or a real clock, that is an error, and the same one each time.
inline std::string run_program(const ConformanceProgram& program) {
    constexpr std::size_t kHeapBytes = 1 << 20;
    constexpr std::uint64_t kSteps = 3'000'000;
    TestVm test{kHeapBytes, kSteps, TestVm::all_modules};
    test.vm.heap().set_collects_always(false);
    return test.run(program.source);
}

}  // namespace krait::vm
