// How a program on the board ended, where the raw REPL does not say: SystemExit(3) is 3.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "device/raw_repl.hpp"

namespace krait::cli {

class ExitStatus {
  public:
    // Of a program that is told apart by `token` from what it prints itself.
    explicit ExitStatus(std::string token) : mark_("\x1ekrait-exit " + std::move(token) + " ") {}

    // A program that runs `source` and says at its end by which SystemExit it ended.
    std::string watched(std::string_view source) const;
    // Of its traceback what `source` itself would have had.
    static std::string own_part(std::string traceback);
    // Passes on to `sink` what the program printed, without that.
    void feed(std::string_view piece, const device::OutputSink& sink);
    // After the end: what was held back, because it looked like the beginning of it.
    void finish(const device::OutputSink& sink);
    // As a shell knows it, 0 to 255. 0 too for a program that came to its end.
    int status() const;

  private:
    std::string mark_;
    std::string held_;  // from the mark on, or what may be its beginning
};

// A token that no program's output holds by chance.
std::string random_token();

}  // namespace krait::cli
