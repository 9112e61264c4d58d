#include "cli/program.hpp"

#include <CLI/CLI.hpp>
#include <chrono>

#include "cli/commands/number_checks.hpp"
#include "cli/shortcuts.hpp"
#include "cli/usage_error.hpp"

namespace krait::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto kTimeForConfig = 30s;
constexpr std::size_t kNameWidth = 14;

constexpr const char* kFooter =
    "Commands may follow one another; + ends the words of one that takes many. Short for fs are\n"
    "cat, cp, ls, mkdir, mv, rm, rmdir, sha256sum, touch and tree; a0 to a9 and u0 to u9 are the\n"
    "ports /dev/ttyACMn and /dev/ttyUSBn; bootloader is there too, and the commands of your own\n"
    "that mpremote's config.py names. Long options may be cut short.\n"
    "A board is named by -d ADDRESS, before or after a command, by connect, or by $KRAIT_DEVICE. "
    "An\n"
    "ADDRESS is one of\n"
    "  sim:NAME      a simulated board, for example sim:pico, or the path of a board file; with\n"
    "                options behind commas: virtual-time, trace=FILE, control=PATH, flash=FILE\n"
    "  PATH          a serial port, for example /dev/ttyACM0, or a pseudo-terminal (serial:PATH "
    "and\n"
    "                pty:PATH say which); with options: baud=N, and ring=N, the bytes that it "
    "holds\n"
    "  tcp:HOST:PORT a serial port or a console in the network; socket://HOST:PORT is the same\n"
    "  rfc2217:HOST:PORT  a serial port in the network whose speed and lines are set, too\n"
    "  id:SERIAL     the board with this serial number; usb:BUS-PORT: at this place ('krait "
    "devs')\n"
    "  auto          the first USB port that lets itself be opened: what is taken without ADDRESS\n"
    "  exec:COMMAND  a program that speaks the REPL on its standard input and output\n"
    "Ends with\n"
    "  0    all is well (also when the program ends by SystemExit, whatever its status)\n"
    "  1    the program raised an exception, a test did not pass, or a file command failed\n"
    "  2    the command line is wrong\n"
    "  3    no board, or one that does not answer in time\n"
    "  4    this machine failed, for example its disk is full\n"
    "  130  interrupted by Ctrl-C; the board's program was interrupted too";

std::string row_of(std::string name, const std::string& help) {
    name.resize(std::max(kNameWidth - 2, name.size() + 1), ' ');
    return "  " + name + help + "\n";
}

}  // namespace

const std::vector<Alias>& Program::aliases() const {
    if (!aliases_.empty()) return aliases_;
    auto all = built_in_aliases();
    if (const auto path = config_path())
        add_aliases(
            all, read_aliases(*path, device::Deadline::after(kTimeForConfig).or_on(&interrupt_)));
    aliases_ = std::move(all);
    return aliases_;
}

std::string Program::notes() { return kFooter; }

std::string Program::version() const { return "krait " KRAIT_VERSION; }

std::string Program::footer() const {
    std::string text = "Commands:\n";
    for (const Command& each : commands_) text += row_of(each.name, each.help);
    std::string own;
    try {
        for (const Alias& each : aliases())
            if (!each.help.empty()) own += row_of(each.name, each.help);
    } catch (const UsageError& error) {
        own = std::string("  ") + error.what() + "\n";
    }
    if (!own.empty()) text += "Your own commands:\n" + own;
    return text + kFooter;
}

void Program::add_head(CLI::App& app, Context& context) const {
    app.description("krait: write, run and test Python on microcontrollers.");
    app.name("krait");
    app.set_version_flag("--version", version());
    add_common_options(app, context);
    app.add_option("--timeout", context.settings.timeout_s,
                   "give up on a board that takes longer over a program or a file")
        ->type_name("SECONDS")
        ->check(seconds());
    app.add_option("--log-file", context.settings.log_path,
                   "write to FILE what goes over the wire, and when")
        ->type_name("FILE");
    app.footer([this] { return footer(); });
    app.prefix_command();
}

std::string Program::help() const {
    CLI::App app;
    Context context;
    add_head(app, context);
    return app.help();
}

}  // namespace krait::cli
