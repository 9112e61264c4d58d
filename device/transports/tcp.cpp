#include "device/transports/tcp.hpp"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <thread>

#include "device/error.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;
using namespace std::chrono_literals;

constexpr auto kTimeForOneAddress = 4s;  // where a host has several

// A question to the name servers. They may take long, and nothing ends getaddrinfo() early, so it
// has a thread; who stops waiting leaves both to themselves.
class Lookup {
  public:
    explicit Lookup(const HostPort& place) : place_(place) {}
    ~Lookup() {
        if (found_) freeaddrinfo(found_);
    }
    Lookup(const Lookup&) = delete;
    Lookup& operator=(const Lookup&) = delete;

    // True if the host is an address itself, so that nobody needs to be asked.
    bool know() { return look_up(AI_NUMERICHOST); }
    void ask() {
        look_up(0);
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(done_.get(), &one, sizeof one);
    }
    // False: the deadline passed.
    bool wait(Deadline deadline) const { return wait_for(done_.get(), POLLIN, deadline); }

    // Once it is done.
    int problem() const { return problem_; }
    const addrinfo* found() const { return found_; }

  private:
    bool look_up(int flags) {
        addrinfo wanted{};
        wanted.ai_socktype = SOCK_STREAM;
        wanted.ai_flags = AI_NUMERICSERV | flags;
        problem_ = getaddrinfo(place_.host.c_str(), place_.port.c_str(), &wanted, &found_);
        return problem_ == 0;
    }

    HostPort place_;
    Fd done_{eventfd(0, EFD_CLOEXEC)};
    int problem_ = 0;
    addrinfo* found_ = nullptr;
};

[[noreturn]] void throw_silent(const HostPort& place) {
    throw DeviceError(Kind::Timeout, place.text() +
                                         " does not answer; is it switched on, and can this "
                                         "machine reach it?");
}

std::shared_ptr<const Lookup> look_up(const HostPort& place, Deadline deadline) {
    const auto lookup = std::make_shared<Lookup>(place);
    if (lookup->know()) return lookup;
    std::thread([lookup] { lookup->ask(); }).detach();
    if (!lookup->wait(deadline))
        throw DeviceError(Kind::Timeout, "no name server answers where " + place.host +
                                             " is; is this machine in the network?");
    if (lookup->problem() != 0)
        throw DeviceError(Kind::NotFound, "there is no host " + place.host + ": " +
                                              gai_strerror(lookup->problem()));
    return lookup;
}

// 0, or the errno that says why not; ETIMEDOUT at the deadline.
int connect_to(const addrinfo& address, Fd& made, Deadline deadline) {
    Fd fd(socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (fd.get() < 0) return errno;
    if (connect(fd.get(), address.ai_addr, address.ai_addrlen) < 0) {
        if (errno != EINPROGRESS) return errno;
        if (!wait_for(fd.get(), POLLOUT, deadline)) return ETIMEDOUT;
        int error = 0;
        socklen_t size = sizeof error;
        getsockopt(fd.get(), SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0) return error;
    }
    const int yes = 1;
    setsockopt(fd.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    setsockopt(fd.get(), SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof yes);
    made = std::move(fd);
    return 0;
}

[[noreturn]] void throw_cannot_connect(const HostPort& place, int error) {
    if (error == ETIMEDOUT) throw_silent(place);
    std::string sentence = "no board at " + place.text() + ": " + std::strerror(error);
    if (error == ECONNREFUSED) sentence += "; is its server started, and the port right?";
    throw DeviceError(Kind::NotFound, sentence);
}

bool is_port(std::string_view text) {
    unsigned number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && rest == end && number >= 1 && number <= 65535;
}

}  // namespace

std::string HostPort::text() const {
    return (host.find(':') == host.npos ? host : "[" + host + "]") + ":" + port;
}

HostPort parse_host_port(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon != text.npos && is_port(text.substr(colon + 1))) {
        std::string_view host = text.substr(0, colon);
        if (host.starts_with('[') && host.ends_with(']'))
            host = host.substr(1, host.size() - 2);
        else if (host.find(':') != host.npos)
            host = {};  // which colon would begin the port?
        if (!host.empty()) return {std::string(host), std::string(text.substr(colon + 1))};
    }
    throw DeviceError(Kind::Address, "'" + std::string(text) +
                                         "' is no HOST:PORT; write for example board.local:2000 "
                                         "or [::1]:2000");
}

Fd connect_tcp(const HostPort& place, Deadline deadline) {
    const auto lookup = look_up(place, deadline);
    int error = EADDRNOTAVAIL;
    for (const addrinfo* each = lookup->found(); each; each = each->ai_next) {
        Fd made;
        const auto share = each->ai_next ? deadline.within(kTimeForOneAddress) : deadline;
        error = connect_to(*each, made, share);
        if (error == 0) return made;
    }
    throw_cannot_connect(place, error);
}

}  // namespace krait::device
