#include "device/simulator.hpp"

#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>

#include "device/error.hpp"

namespace krait::device {

namespace {

namespace fs = std::filesystem;
using Kind = DeviceError::Kind;

constexpr std::string_view kSimulator = "krait-vm";

std::optional<fs::path> program_in(const fs::path& folder) {
    fs::path program = folder / kSimulator;
    if (access(program.c_str(), X_OK) != 0) return std::nullopt;
    return program;
}

}  // namespace

fs::path find_simulator() {
    std::error_code ignored;
    const fs::path self = fs::read_symlink("/proc/self/exe", ignored);
    if (auto program = program_in(self.parent_path())) return *program;
    const char* path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');)
        if (auto program = program_in(folder)) return *program;
    throw DeviceError(Kind::NotFound,
                      "no simulated board: the program krait-vm is neither beside " +
                          self.filename().string() + " nor on PATH; build or install it");
}

}  // namespace krait::device
