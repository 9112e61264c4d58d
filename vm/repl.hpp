// The REPL as boards speak it: bytes in by feed(), bytes out by Port::write. No I/O of its own.
// The wire's rules are in device/PROTOCOL.md.
#pragma once

#include <cstdint>
#include <string_view>

#include "vm/vm.hpp"

namespace krait::vm {

// Bytes that grow, from the same source as the compiler's memory.
class TextBuffer {
  public:
    explicit TextBuffer(BlockSource source) : source_(source) {}
    ~TextBuffer() { release(); }
    TextBuffer(const TextBuffer&) = delete;
    TextBuffer& operator=(const TextBuffer&) = delete;

    // False, and nothing added, if the source refuses.
    [[nodiscard]] bool put(char byte);
    void drop_last() { size_ -= size_ > 0; }
    void clear() { size_ = 0; }
    std::string_view view() const { return {bytes_, size_}; }

  private:
    void release();

    BlockSource source_;
    char* bytes_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

class Repl {
  public:
    enum class Mode : std::uint8_t { Friendly, Raw, RawPaste };
    // What whoever owns the Vm must do after feed().
    enum class Action : std::uint8_t { GoOn, SoftReset };

    explicit Repl(Vm& vm) : vm_(vm), code_(vm.config().compile_memory) {}

    // Shows the banner and prompt of `mode` (not RawPaste).
    void start(Mode mode);
    // Takes one byte; runs what it completes. After SoftReset the Repl must not be fed again; the
    // next one starts in mode().
    Action feed(char byte);
    Mode mode() const { return mode_; }
    // Of the SystemExit for which feed() gave SoftReset; 0 if it was another reason.
    int exit_status() const { return exit_status_; }

  private:
    Action feed_friendly(char byte);
    Action feed_raw(char byte);
    Action feed_raw_paste(char byte);
    Action run_line();
    Action run_raw();
    Action end_raw_paste();
    Action answer_raw();
    void start_raw_paste();
    void keep(char byte);
    void prompt();
    bool line_is_complete() const;
    // Runs the code collected. True if it ended in SystemExit.
    bool run(InputKind input, std::string_view before_error);

    Vm& vm_;
    TextBuffer code_;
    Mode mode_ = Mode::Friendly;
    std::uint8_t escape_ = 0;        // bytes seen of the raw-paste request 05 41 01
    std::uint32_t window_left_ = 0;  // raw-paste bytes until the next increment is granted
    bool out_of_memory_ = false;
    int exit_status_ = 0;
    bool returned_ = false;  // the last byte of the friendly REPL was a CR
};

}  // namespace krait::vm
