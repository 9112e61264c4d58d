// vm_soak SECONDS SEED: runs random conformance tests one after the other, each in a Vm of its own
// in this one process, and says every so often how much memory the process has. Exit status 1 if
// that grew by more than a megabyte after the first tenth of the time.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

#include <unistd.h>

#include "tests/vm/conformance_programs.hpp"

namespace {

// Resident kilobytes, as Linux says.
long resident_kb() {
    std::ifstream file("/proc/self/statm");
    long size = 0, resident = 0;
    file >> size >> resident;
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return std::fprintf(stderr, "usage: vm_soak SECONDS SEED\n"), 2;
    const double seconds = std::atof(argv[1]);
    std::mt19937 random(unsigned(std::atoi(argv[2])));
    auto programs = krait::vm::conformance_programs(KRAIT_CONFORMANCE);
    auto begun = std::chrono::steady_clock::now();
    auto passed = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    };
    constexpr int kReports = 20;
    constexpr long kAllowedKb = 1024;
    long settled_kb = 0, most_kb = 0;
    std::size_t runs = 0;
    for (int report = 1; report <= kReports; ++report) {
        while (passed() < seconds * report / kReports) {
            krait::vm::run_program(programs[random() % programs.size()]);
            ++runs;
        }
        long now_kb = resident_kb();
        if (report == 2) settled_kb = now_kb;
        if (report > 2) most_kb = std::max(most_kb, now_kb);
        std::printf("%6.0f s: %zu runs, %ld kB\n", passed(), runs, now_kb);
        std::fflush(stdout);
    }
    std::printf("%ld kB after a tenth of the time, %ld kB at most since\n", settled_kb, most_kb);
    return most_kb > settled_kb + kAllowedKb;
}
