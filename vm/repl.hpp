// The REPL as boards speak it: bytes in by feed(), bytes out by Port::write. No I/O of its own.
// The wire's rules are in device/PROTOCOL.md.
#pragma once

#include <cstdint>
#include <string_view>

#include "vm/repl/line_editor.hpp"
#include "vm/repl/text_buffer.hpp"
#include "vm/vm.hpp"

namespace krait::vm {

class Repl {
  public:
    enum class Mode : std::uint8_t { Friendly, Paste, Raw, RawPaste };
    // What whoever owns the Vm must do after feed().
    enum class Action : std::uint8_t { GoOn, SoftReset };

    explicit Repl(Vm& vm)
        : vm_(vm),
          code_(vm.config().compile_memory),
          prompt_(vm.config().compile_memory),
          editor_(vm.config().compile_memory, vm.port()) {}

    // Shows the banner and prompt of `mode` (Friendly or Raw).
    void start(Mode mode);
    // Takes one byte; runs what it completes. After SoftReset the Repl must not be fed again; the
    // next one starts in mode().
    Action feed(char byte);
    Mode mode() const { return mode_; }
    // Of the SystemExit for which feed() gave SoftReset; 0 if it was another reason.
    int exit_status() const { return exit_status_; }

  private:
    Action feed_friendly(char byte);
    Action feed_control(char byte);
    Action feed_paste(char byte);
    Action feed_raw(char byte);
    Action feed_raw_paste(char byte);
    Action take_line();
    Action run_typed();
    Action run_pasted();
    void complete_name();
    Action run_raw();
    Action end_raw_paste();
    Action answer_raw();
    void start_raw_paste();
    void keep(char byte);
    void prompt();
    void start_paste();
    // Runs the code collected. True if it ended in SystemExit.
    bool run(InputKind input, std::string_view before_error);

    Vm& vm_;
    TextBuffer code_;
    TextBuffer prompt_;
    LineEditor editor_;
    Mode mode_ = Mode::Friendly;
    std::uint8_t escape_ = 0;        // bytes seen of the raw-paste request 05 41 01
    std::uint32_t window_left_ = 0;  // raw-paste bytes until the next increment is granted
    bool out_of_memory_ = false;
    bool indented_by_hand_ = false;  // the statement being typed
    int exit_status_ = 0;
    bool returned_ = false;  // the last byte of the friendly REPL was a CR
};

}  // namespace krait::vm
