// krait flash FILE.uf2
#include <CLI/CLI.hpp>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/commands/number_checks.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "device/flash/uf2_drive.hpp"
#include "device/printable.hpp"
#include "device/source_file.hpp"

namespace krait::cli {

namespace {

struct FlashArguments {
    std::string path, drive;
    double timeout_s = 30;
};

// On a terminal; a file has no use for it.
device::FlashProgress progress_of(std::size_t size_bytes) {
    if (isatty(STDOUT_FILENO) == 0) return [](std::size_t) {};
    return [size_bytes](std::size_t done) {
        char text[32];
        std::snprintf(text, sizeof text, "\r ... flashing %3zu%%%s", done * 100 / size_bytes,
                      done == size_bytes ? "\n" : "");
        write_out(text);
    };
}

void flash(const FlashArguments& arguments, const device::Interrupt& interrupt) {
    using device::Deadline;
    const auto limit = [&] {
        const std::chrono::duration<double> time(arguments.timeout_s);
        return Deadline::after(std::chrono::ceil<std::chrono::milliseconds>(time))
            .or_on(&interrupt);
    };
    const std::string bytes = device::read_source(arguments.path, limit());
    const device::Uf2 uf2 = device::parse_uf2(bytes, arguments.path);
    const device::Uf2Drive drive = arguments.drive.empty() ? device::find_uf2_drive(limit())
                                                           : device::uf2_drive_at(arguments.drive);
    device::check_family(uf2, arguments.path, drive);
    device::write_firmware(bytes, arguments.path, drive, progress_of(bytes.size()), limit());
    const std::string board = drive.model.empty() ? "the board" : drive.model;
    write_out(device::printable(board) + " has restarted with " + arguments.path + "\n");
}

}  // namespace

Run add_flash(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<FlashArguments>();
    app.add_option("FILE", arguments->path, "firmware, as .uf2")->required()->type_name("");
    app.add_option("--drive", arguments->drive,
                   "the drive of a board in its bootloader; without it, the one that is mounted")
        ->type_name("FOLDER");
    app.add_option("--timeout", arguments->timeout_s,
                   "how long to wait for the drive, and then for the board to restart (30)")
        ->type_name("SECONDS")
        ->check(seconds());
    return [arguments, &context] {
        flash(*arguments, context.interrupt);
        return kExitOk;
    };
}

}  // namespace krait::cli
