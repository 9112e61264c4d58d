// What krait is, as it says so itself: in --help, to shells, on its manual page.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/chain.hpp"
#include "cli/config.hpp"
#include "device/interrupt.hpp"

namespace krait::cli {

class Program {
  public:
    // `commands` is lent; `interrupt` ends the reading of a config file.
    Program(std::span<const Command> commands, const device::Interrupt& interrupt)
        : commands_(commands), interrupt_(interrupt) {}

    std::span<const Command> commands() const { return commands_; }
    // krait's own and, in front of them, those of the user's config file, which is read at the
    // first call. Throws UsageError if it is not what such a file is to be.
    const std::vector<Alias>& aliases() const;

    std::string version() const;  // "krait 0.1.0"
    // What stands before the first command: options for all. `app` is lent to `context`.
    void add_head(CLI::App& app, Context& context) const;
    std::string help() const;
    // How a line is read, what an address is, how krait ends.
    static std::string notes();

  private:
    std::string footer() const;

    std::span<const Command> commands_;
    const device::Interrupt& interrupt_;
    mutable std::vector<Alias> aliases_;
};

}  // namespace krait::cli
