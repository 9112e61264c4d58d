// Many Vms on many threads share nothing but constants: each prints what it prints alone.
//
// vm_threads_tests, of the gate, is small; vm_threads_full_tests runs a hundred programs on each of
// 32 threads. Meant for the thread sanitizer.
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "tests/vm/conformance_programs.hpp"

namespace krait::vm {
namespace {

#ifdef KRAIT_ALL_THREADS
constexpr std::size_t kThreads = 32, kPrograms = 100;
#else
constexpr std::size_t kThreads = 4, kPrograms = 12;
#endif

// Addresses and ids differ from one Vm to the next: of these programs only that they end is asked.
bool prints_addresses(const std::string& output) { return output.find("0x") != std::string::npos; }

TEST(Threads, AVmOfItsOwnOnEach) {
    std::vector<ConformanceProgram> programs = conformance_programs(KRAIT_CONFORMANCE);
    std::vector<std::string> alone(programs.size());
    std::set<std::size_t> chosen;
    std::size_t next = seed_of_commit(KRAIT_CONFORMANCE) % programs.size();
    while (chosen.size() < kPrograms) {
        if (!chosen.insert(next).second) break;
        alone[next] = run_program(programs[next]);
        next = (next + 7) % programs.size();
    }
    std::vector<std::string> wrong(kThreads);
    auto run_all = [&](std::size_t thread) {
        // Each begins at another one, so that different things meet.
        std::vector<std::size_t> order(chosen.begin(), chosen.end());
        std::rotate(order.begin(), order.begin() + std::ptrdiff_t(thread * order.size() / kThreads),
                    order.end());
        for (std::size_t i : order) {
            std::string output = run_program(programs[i]);
            if (output != alone[i] && !prints_addresses(output)) wrong[thread] = programs[i].name;
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kThreads; ++i) threads.emplace_back(run_all, i);
    for (std::thread& thread : threads) thread.join();
    for (const std::string& name : wrong) EXPECT_EQ(name, "");
}

}  // namespace
}  // namespace krait::vm
