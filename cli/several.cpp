#include "cli/several.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <list>
#include <nlohmann/json.hpp>

#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/usage_error.hpp"
#include "device/open.hpp"
#include "device/process.hpp"
#include "device/printable.hpp"

namespace krait::cli {

namespace {

using Json = nlohmann::ordered_json;

// What comes by one pipe of a krait, cut in lines.
class LineStream {
  public:
    LineStream(int fd, std::string address, bool as_json, void (*write)(std::string_view))
        : fd_(fd), address_(std::move(address)), as_json_(as_json), write_(write) {}

    int fd() const { return fd_; }
    bool has_ended() const { return fd_ < 0; }

    void read_some() {
        std::array<char, 4096> piece{};
        const auto count = read(fd_, piece.data(), piece.size());
        if (count > 0) {
            pass_on({piece.data(), static_cast<std::size_t>(count)});
            return;
        }
        fd_ = -1;
        if (!line_.empty()) pass_on("\n");
    }

  private:
    void pass_on(std::string_view piece) {
        line_ += piece;
        for (auto end = line_.find('\n'); end != line_.npos; end = line_.find('\n')) {
            write_(labelled(line_.substr(0, end)) + "\n");
            line_.erase(0, end + 1);
        }
    }
    std::string labelled(const std::string& line) const {
        if (!as_json_) return "[" + device::printable(address_) + "] " + line;
        const Json answer = Json::parse(line, nullptr, false);
        return Json{{"board", address_}, {"answer", answer.is_discarded() ? Json(line) : answer}}
            .dump(-1, ' ', false, Json::error_handler_t::replace);
    }

    int fd_;
    std::string address_;
    bool as_json_;
    void (*write_)(std::string_view);
    std::string line_;
};

std::vector<std::string> words_for(const std::string& address, std::size_t number,
                                   const std::vector<std::string>& words,
                                   const Settings& settings) {
    std::vector<std::string> all{std::filesystem::read_symlink("/proc/self/exe").string(), "-d",
                                 address};
    if (settings.quiet) all.emplace_back("--quiet");
    if (settings.json) all.emplace_back("--json");
    if (settings.timeout_s) all.push_back("--timeout=" + std::to_string(*settings.timeout_s));
    if (!settings.log_path.empty())
        all.push_back("--log-file=" + settings.log_path + "." + std::to_string(number));
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

// Passes on what they print until all have closed their output. True: they were interrupted.
bool pass_on_all(std::list<LineStream>& streams, const std::list<device::Process>& kraits,
                 const device::Interrupt& interrupt) {
    bool was_interrupted = false;
    while (true) {
        std::vector<pollfd> entries;
        for (const auto& each : streams) entries.push_back({each.fd(), POLLIN, 0});
        if (std::all_of(streams.begin(), streams.end(),
                        [](auto& each) { return each.has_ended(); }))
            return was_interrupted;
        entries.push_back({was_interrupted ? -1 : interrupt.fd(), POLLIN, 0});
        if (poll(entries.data(), entries.size(), -1) <= 0) continue;
        if (entries.back().revents) {
            was_interrupted = true;
            for (const auto& each : kraits) each.signal(SIGINT);
        }
        std::size_t i = 0;
        for (auto& each : streams)
            if (entries[i++].revents) each.read_some();
    }
}

// A board that is started for each is there as often as it is named.
void check_are_different(const std::vector<std::string>& addresses) {
    for (auto each = addresses.begin(); each != addresses.end(); ++each)
        if (std::find(addresses.begin(), each, *each) != each &&
            !device::parse_address(*each).starts_fresh)
            throw UsageError("the board " + *each + " is named twice");
}

}  // namespace

int run_on_each(const std::vector<std::string>& addresses, const std::vector<std::string>& words,
                const Context& context) {
    check_are_different(addresses);
    std::list<device::Process> kraits;
    std::list<LineStream> streams;
    for (const auto& address : addresses) {
        const auto& krait = kraits.emplace_back(device::Process::Plan{
            .words = words_for(address, kraits.size() + 1, words, context.settings),
            .folder = {},
            .input = {},
            .at_our_end = SIGTERM});  // it leaves its board as it found it
        streams.emplace_back(krait.out(), address, context.settings.json, write_out);
        streams.emplace_back(krait.err(), address, false, write_err);
    }
    const bool was_interrupted = pass_on_all(streams, kraits, context.interrupt);
    int status = kExitOk;
    for (auto& each : kraits) status = std::max(status, device::exit_status_of(each.wait()));
    return was_interrupted ? kExitInterrupted : status;
}

}  // namespace krait::cli
