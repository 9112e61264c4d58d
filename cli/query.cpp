#include "cli/query.hpp"

#include "cli/command_error.hpp"
#include "device/python_source.hpp"
#include "device/error.hpp"
#include "device/printable.hpp"

namespace krait::cli {

namespace {

std::string trimmed(std::string text) {
    while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
    return text;
}

}  // namespace

std::string ask(Context& context, const std::string& command, const std::string& source) {
    std::string answer;
    try {
        context.board().exec("exec(" + device::python_literal(source) + ",{})", {},
                             [&](std::string_view piece) { answer += piece; });
    } catch (const device::RemoteException& error) {
        throw CommandError(command + ": the board says " + device::last_line(error.traceback()));
    }
    return trimmed(std::move(answer));
}

Literal ask_value(Context& context, const std::string& command, const std::string& source) {
    const std::string answer = ask(context, command, source);
    auto value = parse_literal(answer);
    if (!value) throw CommandError(command + ": the board answered '" + answer + "'");
    return *std::move(value);
}

}  // namespace krait::cli
