#include "hostport/control/server.hpp"

#include <errno.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "hostport/linux_port.hpp"
#include "hostport/sim/trace_file.hpp"

namespace krait::hostport {
namespace {

constexpr std::size_t kMostLine = 1 << 20, kMostWaiting = 8 << 20, kMostClients = 64;

// A socket at `path`, or a negative number with errno set.
int listen_at(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) return errno = ENAMETOOLONG, -1;
    path.copy(address.sun_path, path.size());
    auto* where = reinterpret_cast<sockaddr*>(&address);
    // What lies there goes only if it is a socket at which nobody listens any more.
    struct stat found {};
    if (lstat(path.c_str(), &found) == 0) {
        if (!S_ISSOCK(found.st_mode)) return errno = EEXIST, -1;
        int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        bool is_alive = connect(probe, where, sizeof address) == 0;
        close(probe);
        if (is_alive) return errno = EADDRINUSE, -1;
        unlink(path.c_str());
    }
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0) return -1;
    if (bind(fd, where, sizeof address) == 0 && chmod(path.c_str(), 0600) == 0 &&
        listen(fd, int(kMostClients)) == 0)
        return fd;
    int error = errno;
    close(fd);
    return errno = error, -1;
}

}  // namespace

std::unique_ptr<ControlServer> ControlServer::open(const std::string& path, LinuxPort& port,
                                                   Machine& machine, SimControls& controls,
                                                   std::string* error) {
    int fd = listen_at(path);
    if (fd < 0) {
        *error = path + ": " + strerror(errno);
        return nullptr;
    }
    return std::unique_ptr<ControlServer>(new ControlServer(path, fd, port, machine, controls));
}

ControlServer::ControlServer(std::string path, int fd, LinuxPort& port, Machine& machine,
                             SimControls& controls)
    : path_(std::move(path)),
      listening_(fd),
      wake_fd_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      port_(port),
      machine_(machine),
      controls_(controls) {
    port_.set_worker([this] { do_lines(); });
    thread_ = std::thread([this] { serve(); });
}

ControlServer::~ControlServer() {
    port_.set_worker({});
    stopping_ = true;
    wake_thread();
    thread_.join();
    if (watched_) machine_.hardware().trace().remove(this);
    for (const auto& client : clients_) close(client->fd);
    close(listening_);
    close(wake_fd_);
    unlink(path_.c_str());
}

// --- the board's thread

// Each line that has come is done, and answered.
void ControlServer::do_lines() {
    while (true) {
        Line line;
        {
            std::lock_guard lock{mutex_};
            if (lines_.empty()) break;
            line = std::move(lines_.front());
            lines_.pop_front();
        }
        Asked asked;
        std::string reply = answer(line.text, machine_, controls_, &asked) + "\n";
        if (asked == Asked::Watch && !watched_) {
            watched_ = true;
            machine_.hardware().trace().add(this);
        }
        std::lock_guard lock{mutex_};
        line.from->out += reply;
        if (asked != Asked::Nothing) line.from->watches = asked == Asked::Watch;
    }
    wake_thread();
}

void ControlServer::level(Nanoseconds at, const Net& net) { tell(json_line(at, net)); }
void ControlServer::event(const TraceEvent& event) { tell(json_line(event)); }

// Who reads too slowly misses events, and is told how many.
void ControlServer::tell(const std::string& line) {
    std::lock_guard lock{mutex_};
    for (const auto& client : clients_) {
        if (!client->watches) continue;
        if (client->out.size() > kMostWaiting) {
            ++client->lost;
            continue;
        }
        if (client->lost) client->out += "{\"lost\":" + std::to_string(client->lost) + "}\n";
        client->lost = 0;
        client->out += line + "\n";
    }
    wake_thread();
}

void ControlServer::wake_thread() { eventfd_write(wake_fd_, 1); }

// --- the channel's thread

void ControlServer::serve() {
    while (!stopping_) {
        std::vector<pollfd> files{{listening_, POLLIN, 0}, {wake_fd_, POLLIN, 0}};
        std::vector<std::shared_ptr<Client>> clients;
        {
            std::lock_guard lock{mutex_};
            std::erase_if(clients_, [](const auto& client) {
                if (client->gone) close(client->fd);
                return client->gone;
            });
            clients = clients_;
            for (const auto& client : clients) {
                short events = client->out.empty() ? POLLIN : POLLIN | POLLOUT;
                files.push_back({client->fd, events, 0});
            }
        }
        if (poll(files.data(), files.size(), -1) < 0) continue;
        eventfd_t taken;
        eventfd_read(wake_fd_, &taken);
        if (files[0].revents) accept_one();
        for (std::size_t i = 0; i < clients.size(); ++i) {
            short ready = files[i + 2].revents;
            bool stays = !(ready & POLLOUT) || send_output(*clients[i]);
            if (stays && ready & (POLLIN | POLLHUP | POLLERR)) stays = take_input(clients[i]);
            std::lock_guard lock{mutex_};
            if (!stays) clients[i]->gone = true;
        }
    }
}

void ControlServer::accept_one() {
    int fd = accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0) return;
    std::lock_guard lock{mutex_};
    if (clients_.size() == kMostClients) {
        constexpr std::string_view kFull = "{\"error\":\"too many are connected already\"}\n";
        send(fd, kFull.data(), kFull.size(), MSG_NOSIGNAL);
        close(fd);
        return;
    }
    clients_.push_back(std::make_shared<Client>(fd));
}

// Hands whole lines on. False: the client has gone, or says something without end.
bool ControlServer::take_input(const std::shared_ptr<Client>& client) {
    char part[4096];
    ssize_t count = recv(client->fd, part, sizeof part, 0);
    if (count < 0) return errno == EAGAIN || errno == EINTR;
    if (count == 0) return false;
    client->in.append(part, std::size_t(count));
    bool is_asked = false;
    while (true) {
        std::size_t end = client->in.find('\n');
        if (end == client->in.npos) break;
        std::lock_guard lock{mutex_};
        lines_.push_back({client, client->in.substr(0, end)});
        client->in.erase(0, end + 1);
        is_asked = true;
    }
    if (is_asked) port_.call_worker();
    return client->in.size() <= kMostLine;
}

bool ControlServer::send_output(Client& client) {
    std::lock_guard lock{mutex_};
    ssize_t count = send(client.fd, client.out.data(), client.out.size(), MSG_NOSIGNAL);
    if (count < 0) return errno == EAGAIN || errno == EINTR;
    client.out.erase(0, std::size_t(count));
    return true;
}

}  // namespace krait::hostport
