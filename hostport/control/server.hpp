// The control channel: a Unix socket on which others drive a simulated board, and watch it.
//
// A thread of its own carries lines between the socket and the board's thread; that alone touches
// the board, between two steps of what runs, or while it waits.
#pragma once

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "hostport/control/commands.hpp"
#include "hostport/sim/trace.hpp"

namespace krait::hostport {

class LinuxPort;

class ControlServer final : public TraceSink {
  public:
    // Listens at `path`, where no file may be but the socket of a board that has died. Null:
    // `*error` says why not.
    static std::unique_ptr<ControlServer> open(const std::string& path, LinuxPort& port,
                                               Machine& machine, SimControls& controls,
                                               std::string* error);
    ~ControlServer();
    ControlServer(const ControlServer&) = delete;
    ControlServer& operator=(const ControlServer&) = delete;

    void level(Nanoseconds at, const Net& net) override;
    void event(const TraceEvent& event) override;

  private:
    struct Client {
        explicit Client(int fd) : fd(fd) {}
        const int fd;
        std::string in;   // of the thread's alone
        std::string out;  // this and what follows: under the mutex
        bool watches = false;
        bool gone = false;
        std::uint64_t lost = 0;  // events for which there was no room
    };
    struct Line {
        std::shared_ptr<Client> from;
        std::string text;
    };

    ControlServer(std::string path, int fd, LinuxPort& port, Machine& machine,
                  SimControls& controls);
    void serve();
    void accept_one();
    bool take_input(const std::shared_ptr<Client>& client);
    bool send_output(Client& client);
    void do_lines();
    void tell(const std::string& line);
    void wake_thread();

    std::string path_;
    int listening_;
    int wake_fd_;
    LinuxPort& port_;
    Machine& machine_;
    SimControls& controls_;
    std::mutex mutex_;
    std::vector<std::shared_ptr<Client>> clients_;  // under the mutex
    std::deque<Line> lines_;                        // the same
    bool watched_ = false;                          // of the board's thread: it is a trace's sink
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

}  // namespace krait::hostport
