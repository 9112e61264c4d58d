#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "hostport/console/place.hpp"

namespace krait::hostport {
namespace {

// One guest at a time; who comes while one is there is told so, and turned away.
class TcpPort final : public ConsolePlace {
  public:
    ~TcpPort() override {
        guest_left();
        if (listener_ >= 0) close(listener_);
    }

    bool open(const std::string& host, const std::string& port, std::string* error) {
        addrinfo wanted{};
        wanted.ai_family = AF_UNSPEC;
        wanted.ai_socktype = SOCK_STREAM;
        wanted.ai_flags = AI_PASSIVE | AI_NUMERICHOST | AI_NUMERICSERV;
        addrinfo* found = nullptr;
        bool is_port = port.size() < 6 && strtoul(port.c_str(), nullptr, 10) <= UINT16_MAX;
        if (!is_port || getaddrinfo(host.c_str(), port.c_str(), &wanted, &found) != 0) {
            *error = host + ":" + port + " is no address and port in numbers";
            return false;
        }
        listener_ = socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        int yes = 1;
        setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        bool listens = listener_ >= 0 && bind(listener_, found->ai_addr, found->ai_addrlen) == 0 &&
                       listen(listener_, 4) == 0;
        int problem = errno;
        freeaddrinfo(found);
        if (!listens) *error = host + ":" + port + ": " + strerror(problem);
        if (listens) where_ = host + ":" + std::to_string(bound_port());
        return listens;
    }

    int guest_fd() const override { return guest_; }
    // Who comes after one that has hung up waits until all that the latter said was read.
    int event_fd() const override { return guest_leaves_ ? -1 : listener_; }
    void look() override {
        while (somebody_comes()) {
            guest_leaves_ = guest_ >= 0 && hangs_up(guest_);
            if (guest_leaves_) return;
            int come = accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (come < 0) return;
            if (guest_ >= 0) {
                constexpr char kBusy[] = "krait-vm: somebody else is at this console\r\n";
                send(come, kBusy, sizeof kBusy - 1, MSG_NOSIGNAL);
                close(come);
                continue;
            }
            int yes = 1;
            setsockopt(come, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            guest_ = come;
        }
    }
    void guest_left() override {
        if (guest_ >= 0) close(guest_);
        guest_ = -1;
        guest_leaves_ = false;
    }

  private:
    bool somebody_comes() const {
        pollfd asked{listener_, POLLIN, 0};
        return poll(&asked, 1, 0) > 0;
    }
    // On a busy machine who comes may be seen before who went.
    static bool hangs_up(int guest) {
        constexpr int kGraceMs = 100;
        pollfd asked{guest, POLLRDHUP, 0};
        return poll(&asked, 1, kGraceMs) > 0;
    }
    unsigned bound_port() const {
        sockaddr_storage bound{};
        socklen_t size = sizeof bound;
        getsockname(listener_, reinterpret_cast<sockaddr*>(&bound), &size);
        // The port has the same place in sockaddr_in6.
        return ntohs(reinterpret_cast<sockaddr_in*>(&bound)->sin_port);
    }

    int listener_ = -1;
    int guest_ = -1;
    bool guest_leaves_ = false;
};

}  // namespace

std::unique_ptr<ConsolePlace> open_tcp(const std::string& address, std::string* error) {
    std::size_t colon = address.rfind(':');
    std::string host = colon == address.npos ? "127.0.0.1" : address.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    auto port = std::make_unique<TcpPort>();
    if (!port->open(host, address.substr(colon + 1), error)) return nullptr;  // npos + 1 is 0
    return port;
}

}  // namespace krait::hostport
