// A board's console somewhere else than on stdin and stdout: `pty[:LINK]` or `tcp:[HOST:]PORT`.
// Programs come to it and leave it as they like; the board lives on. Who is not there misses what
// the board says, as with a serial line that nobody listens to.
#pragma once

#include <memory>
#include <string>
#include <thread>

#include "hostport/console/place.hpp"

namespace krait::hostport {

class Console {
  public:
    // Makes the place that `spec` names, and starts to serve it. On failure null, and `*error` is a
    // sentence about it.
    static std::unique_ptr<Console> open(const char* spec, std::string* error);
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    // The board's end: what is written there reaches who is at the console, and the reverse.
    int board_fd() const { return board_fd_; }
    // Where others find it: the path of a terminal, or HOST:PORT.
    const std::string& where() const { return place_->where(); }

  private:
    explicit Console(std::unique_ptr<ConsolePlace> place);
    // Octets on their way one way.
    struct Stream {
        char octets[4096];
        std::size_t begin = 0, end = 0;
        bool empty() const { return begin == end; }
    };
    void serve();
    bool serve_once();
    static bool fill(Stream& stream, int fd);
    static bool drain(Stream& stream, int fd);

    std::unique_ptr<ConsolePlace> place_;
    int board_fd_ = -1, relay_fd_ = -1;  // a socket pair
    int stop_pipe_[2] = {-1, -1};
    Stream to_board_, to_guest_;
    std::thread relay_;
};

}  // namespace krait::hostport
