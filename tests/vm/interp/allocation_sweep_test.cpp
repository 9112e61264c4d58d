// The k-th allocation fails, for every k: a program then ends with MemoryError, or handles it, and
// the Vm can be used as before. Under the address sanitizer, nothing outside the arena is lost.
//
// The programs are conformance tests. vm_allocation_tests, of the gate, takes every kStep-th k of a
// few of them, other ones with each commit; vm_allocation_full_tests takes each k of a hundred.
#include <gtest/gtest.h>

#include <map>

#include "tests/vm/conformance_programs.hpp"
#include "vm/native.hpp"

namespace krait::vm {
namespace {

constexpr std::size_t kHeapBytes = 512 * 1024;
constexpr std::size_t kMostAllocations = 2500;  // of a program: it runs as often
constexpr std::size_t kShards = 10;
constexpr std::size_t kStride = 3;  // so that most of the folders are met
#ifdef KRAIT_EVERY_ALLOCATION
constexpr std::size_t kPrograms = 100, kStep = 1;
#else
constexpr std::size_t kPrograms = 20, kStep = 37;
#endif

std::size_t first_k() { return seed_of_commit(KRAIT_CONFORMANCE) % kStep + 1; }

struct Program {
    std::string name, source;
    std::size_t allocations;
};

// What a run of `source` in which allocation `k` fails ends with: the exception's type, or "".
std::string end_of_run(const Program& program, std::size_t k, std::size_t* left = nullptr) {
    TestVm test{kHeapBytes, 2'000'000, TestVm::all_modules};
    NativeEntry entry{test.vm};
    test.vm.heap().set_collects_always(false);  // there is enough to do
    test.vm.heap().fail_allocation(k);
    auto result =
        test.vm.run_source(program.source, {.file_name = "test.py"}, test.vm.main_globals);
    if (left) *left = test.vm.heap().allocations_to_failure();
    test.vm.heap().fail_allocation(0);
    std::string end;
    if (!result.ok()) end = type_of(test.vm.take_exception())->name;
    test.port.output.clear();
    if (test.vm.is_past_limit()) return end;  // it went on and on without what it lacked
    // Without a builtin, which the program may have replaced.
    EXPECT_EQ(test.run("class A: x = 2.5\nassert [A().x, {1: '1'}] == [2.5, {1: '1'}]"), "")
        << program.name << ", allocation " << k;
    return end;
}

// Those that run to their end here and are not too long, in the order of their names.
std::vector<Program> find_programs() {
    std::vector<ConformanceProgram> all = conformance_programs(KRAIT_CONFORMANCE);
    std::vector<Program> programs;
    for (std::size_t i = 0; i < all.size() && programs.size() < kPrograms; i += kStride) {
        Program program{all[i].name, all[i].source, 0};
        std::size_t left = 0;
        if (!end_of_run(program, SIZE_MAX, &left).empty()) continue;
        program.allocations = SIZE_MAX - left;
        if (program.allocations <= kMostAllocations) programs.push_back(program);
    }
    return programs;
}

const std::vector<Program>& programs() {
    static const std::vector<Program> found = find_programs();
    return found;
}

class AllocationSweep : public testing::TestWithParam<std::size_t> {};

TEST_P(AllocationSweep, EndsInMemoryErrorOrIsHandled) {
    ASSERT_EQ(programs().size(), kPrograms);
    std::map<std::string, std::size_t> ends;
    for (std::size_t i = GetParam(); i < kPrograms; i += kShards) {
        const Program& program = programs()[i];
        for (std::size_t k = first_k(); k <= program.allocations; k += kStep) {
            std::string end = end_of_run(program, k);
            ++ends[end.empty() ? "none" : end];
            // A program may catch it and be surprised by what it lacks then.
            bool handles = program.source.find("except") != std::string::npos;
            EXPECT_TRUE(end.empty() || end == "MemoryError" || handles)
                << program.name << ", allocation " << k << ": " << end;
        }
    }
    for (const auto& [end, count] : ends) std::printf("ended by %s: %zu\n", end.c_str(), count);
}

INSTANTIATE_TEST_SUITE_P(Shards, AllocationSweep, testing::Range<std::size_t>(0, kShards));

}  // namespace
}  // namespace krait::vm
