#include "devtest/board.hpp"

#include <filesystem>

#include "devtest/features.hpp"

namespace krait::devtest {

namespace {

using device::DeviceError;

constexpr std::size_t kMostOutputBytes = 8 << 20;

class TooMuchOutput {};

Verdict skipped(std::string reason) {
    return {.outcome = Verdict::Outcome::Skip, .reason = std::move(reason)};
}

Verdict no_verdict(std::string reason, const ProgramOutput& output) {
    return {.outcome = Verdict::Outcome::Error,
            .reason = std::move(reason),
            .output = with_plain_newlines(output.printed)};
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

void collect(std::string_view text, std::string& printed) {
    printed += text;
    if (printed.size() > kMostOutputBytes) throw TooMuchOutput{};
}

}  // namespace

void TestBoard::start(const TestCase& test, device::Deadline deadline) try {
    using device::Entry;
    repl_.reset();
    if (address_.starts_fresh || !device_) {
        device_.reset();
        const auto folder = std::filesystem::path(test.path).parent_path();
        device_.emplace(device::open(address_, {.folder = folder, .deadline = deadline}));
    }
    repl_.emplace(*device_, deadline, address_.starts_fresh ? Entry::AsItIs : Entry::SoftReset);
} catch (const DeviceError&) {
    close();
    throw;
}

Verdict TestBoard::run(const TestCase& test, device::Deadline deadline) {
    ProgramOutput output;
    try {
        return run_program(test, deadline, output);
    } catch (const TooMuchOutput&) {
        close();
        return no_verdict("printed more than 8 MiB", output);
    } catch (const device::RemoteException& exception) {
        return no_verdict("a module that it needs fails on import", {exception.traceback(), ""});
    } catch (const DeviceError& error) {
        const std::string reason = error.what() + last_words();
        close();
        if (error.kind() == DeviceError::Kind::Interrupted) throw DeviceError(error.kind(), reason);
        return no_verdict(reason, output);
    }
}

// Of a board that lasts, whose program cannot be ended: it does not end with us.
std::string TestBoard::last_words() {
    if (address_.starts_fresh || !repl_ || repl_->stop()) return {};
    return "; the board's program does not end by Ctrl-C, so reset " + address_.text;
}

Verdict TestBoard::run_program(const TestCase& test, device::Deadline deadline,
                               ProgramOutput& output) {
    const auto missing = missing_modules(*repl_, test.needs, deadline);
    if (!missing.empty()) return skipped("the board has no module " + joined(missing));
    try {
        repl_->exec(test.source, deadline,
                    [&](std::string_view text) { collect(text, output.printed); });
    } catch (const device::RemoteException& exception) {
        output.traceback = exception.traceback();
    }
    return judge(test, output);
}

void TestBoard::close() {
    repl_.reset();
    device_.reset();
}

}  // namespace krait::devtest
