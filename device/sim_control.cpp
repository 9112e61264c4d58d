#include "device/sim_control.hpp"

#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "device/error.hpp"

namespace krait::device {

namespace {

using Json = nlohmann::json;
using Kind = DeviceError::Kind;

Fd connect_to(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto fail = [&](Kind kind, const char* why) {
        throw DeviceError(kind, "no simulated board is controlled at " + path + ": " + why);
    };
    if (path.size() >= sizeof address.sun_path) fail(Kind::NotFound, std::strerror(ENAMETOOLONG));
    path.copy(address.sun_path, path.size());
    Fd fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (connect(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return fd;
    const int error = errno;
    fail(error == EACCES ? Kind::Refused : Kind::NotFound, std::strerror(error));
    return fd;
}

Json parse(const std::string& line) {
    Json parsed = Json::parse(line, nullptr, false);
    if (!parsed.is_object())
        throw DeviceError(Kind::Protocol, "the board's control channel said no JSON: " + line);
    return parsed;
}

}  // namespace

SimControl::SimControl(const std::string& path) : wire_(connect_to(path)) {}

std::optional<std::string> SimControl::next_line(Deadline deadline) {
    while (true) {
        if (const auto end = heard_.find('\n'); end != heard_.npos) {
            std::string line = heard_.substr(0, end);
            heard_.erase(0, end + 1);
            return line;
        }
        std::array<std::byte, 4096> part;
        const std::size_t count = wire_.read(part, deadline);
        if (count == 0) return std::nullopt;
        heard_.append(reinterpret_cast<const char*>(part.data()), count);
    }
}

std::string SimControl::ask(std::string_view command, Deadline deadline) {
    wire_.write(std::string(command) + "\n", deadline);
    while (true) {
        auto line = next_line(deadline);
        if (!line) throw DeviceError(Kind::Timeout, "the board did not answer its control channel");
        const Json answer = parse(*line);
        if (const auto error = answer.find("error"); error != answer.end())
            throw DeviceError(Kind::Refused,
                              error->is_string() ? error->get<std::string>() : error->dump());
        if (const auto ok = answer.find("ok"); ok != answer.end()) return ok->dump();
        events_.push_back(std::move(*line));
    }
}

std::optional<std::string> SimControl::next_event(Deadline deadline) {
    if (events_.empty()) return next_line(deadline);
    std::string event = std::move(events_.front());
    events_.pop_front();
    return event;
}

}  // namespace krait::device
