// Where a console's guests, the programs that talk to a board, come: a pseudo terminal or a TCP
// port.
#pragma once

#include <memory>
#include <string>

namespace krait::hostport {

class ConsolePlace {
  public:
    virtual ~ConsolePlace() = default;
    // The guest's file, in non-blocking mode; negative while nobody is there.
    virtual int guest_fd() const = 0;
    // What becomes readable when a guest may have come or gone; then look() finds out.
    virtual int event_fd() const = 0;
    virtual void look() = 0;
    // The guest's file has ended, or failed.
    virtual void guest_left() = 0;
    const std::string& where() const { return where_; }

  protected:
    std::string where_;
};

// A pseudo terminal; `link`, if not empty, becomes a symbolic link to it, and goes when the process
// ends. On failure null, and `*error` says why.
std::unique_ptr<ConsolePlace> open_pty(const std::string& link, std::string* error);
// A listening port, on the loopback interface unless `address` is HOST:PORT; port 0: any free one.
std::unique_ptr<ConsolePlace> open_tcp(const std::string& address, std::string* error);

}  // namespace krait::hostport
