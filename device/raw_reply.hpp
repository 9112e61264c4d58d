// The answer to a program, taken apart: what it printed, 0x04, its traceback, 0x04.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace krait::device {

class RawReply {
  public:
    // Takes bytes up to the end of the answer; gives what the program printed to `sink` at once.
    // Returns how many bytes belonged to the answer; the rest is the prompt, or a restart's words.
    std::size_t feed(std::string_view bytes, const std::function<void(std::string_view)>& sink);

    bool complete() const { return part_ == Part::Complete; }

    // Empty if the program ended without an uncaught exception, or by SystemExit.
    const std::string& traceback() const { return traceback_; }

  private:
    enum class Part { Output, Traceback, Complete };

    Part part_ = Part::Output;
    std::string traceback_;
};

}  // namespace krait::device
