#include "vm/repl.hpp"

#include <utility>

#include "vm/objects/exception.hpp"
#include "vm/native.hpp"
#include "vm/objects/module.hpp"
#include "vm/port.hpp"
#include "vm/repl/complete.hpp"
#include "vm/repl/statement.hpp"

namespace krait::vm {
namespace {

constexpr char kCtrlA = 1, kCtrlB = 2, kCtrlC = 3, kCtrlD = 4, kCtrlE = 5, kBackspace = 8,
               kDelete = 127;
constexpr std::string_view kRawBanner = "raw REPL; CTRL-B to exit\r\n>";
constexpr std::string_view kPrompt = ">>> ", kContinuation = "... ";
constexpr std::uint32_t kWindow = 128;

// Who we are and how to get help out of it.
void write_banner(Vm& vm) {
    vm.port().write("MicroPython v1.27.0 by krait 0.1.0; ");
    vm.port().write(vm.config().machine);
    vm.port().write("\r\nType \"help()\" for more information.\r\n");
}

}  // namespace

void Repl::start(Mode mode) {
    mode_ = mode;
    code_.clear();
    escape_ = 0;
    if (mode == Mode::Raw) {
        vm_.port().write(kRawBanner);
        return;
    }
    write_banner(vm_);
    prompt();
}

// sys.ps1 or sys.ps2, once a program has imported sys; then the editor begins the next line.
void Repl::prompt() {
    NativeEntry entry{vm_};
    bool fresh = code_.view().empty();
    prompt_.clear();
    auto filled = [&]() -> Result<void> {
        Value sys = find(vm_.modules, VM_TRY(vm_.intern("sys")));
        Value text = Value::null();
        if (!sys.is_null() && is(sys, module_type))
            text = find(sys.as<Module>()->globals, VM_TRY(vm_.intern(fresh ? "ps1" : "ps2")));
        std::string_view shown = fresh ? kPrompt : kContinuation;
        if (!text.is_null()) shown = VM_TRY(to_str(vm_, text, Form::Str))
        ->view();
        if (!prompt_.put(shown)) return vm_.raise_out_of_memory(shown.size());
        return {};
    }();
    if (!filled.ok()) vm_.take_exception();
    indented_by_hand_ &= !fresh;
    editor_.start(prompt_.view(), indented_by_hand_ ? 0 : indent_after(code_.view()));
}

void Repl::keep(char byte) {
    if (!code_.put(byte)) out_of_memory_ = true;
}

Repl::Action Repl::feed(char byte) {
    switch (mode_) {
        case Mode::Friendly: return feed_friendly(byte);
        case Mode::Paste: return feed_paste(byte);
        case Mode::Raw: return feed_raw(byte);
        case Mode::RawPaste: break;
    }
    return feed_raw_paste(byte);
}

// --- friendly

Repl::Action Repl::feed_friendly(char byte) {
    bool after_return = std::exchange(returned_, byte == '\r');
    if (byte == '\n' && after_return) return Action::GoOn;  // the second half of CR LF
    switch (editor_.feed(byte == '\n' ? '\r' : byte)) {
        case LineEditor::Event::None: return Action::GoOn;
        case LineEditor::Event::Line: return take_line();
        case LineEditor::Event::Control: return feed_control(editor_.control());
        case LineEditor::Event::Tab: break;
    }
    complete_name();
    return Action::GoOn;
}

Repl::Action Repl::feed_control(char byte) {
    if (byte == kCtrlC) {
        vm_.port().write("\r\n");
        code_.clear();
        prompt();
        return Action::GoOn;
    }
    if (!code_.view().empty())  // between the lines of a statement
        return byte == kCtrlD ? run_typed() : Action::GoOn;
    switch (byte) {
        case kCtrlA:
            vm_.port().write("\r\n");
            start(Mode::Raw);
            break;
        case kCtrlB:
            vm_.port().write("\r\n");
            start(Mode::Friendly);
            break;
        case kCtrlD: vm_.port().write("\r\n"); return Action::SoftReset;
        case kCtrlE: start_paste(); break;
        default: break;
    }
    return Action::GoOn;
}

Repl::Action Repl::take_line() {
    if (editor_.out_of_memory() || !code_.put(editor_.text())) out_of_memory_ = true;
    keep('\n');
    indented_by_hand_ |= editor_.indented_by_hand();
    if (!needs_more(code_.view())) return run_typed();
    prompt();
    return Action::GoOn;
}

Repl::Action Repl::run_typed() {
    bool exits = code_.view() != "\n" && run(InputKind::Single, "");
    code_.clear();
    if (exits) return Action::SoftReset;
    prompt();
    return Action::GoOn;
}

void Repl::complete_name() {
    NativeEntry entry{vm_};
    auto found = complete(vm_, editor_.before_cursor());
    if (!found.ok()) {
        vm_.take_exception();
        return;
    }
    if (!found.value().added.empty()) editor_.insert(found.value().added);
    if (found.value().listed) editor_.show_again();
}

// --- paste

void Repl::start_paste() {
    mode_ = Mode::Paste;
    vm_.port().write("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
}

Repl::Action Repl::feed_paste(char byte) {
    bool after_return = std::exchange(returned_, byte == '\r');
    switch (byte) {
        case kCtrlC:
            vm_.port().write("\r\n");
            code_.clear();
            mode_ = Mode::Friendly;
            prompt();
            return Action::GoOn;
        case kCtrlD: return run_pasted();
        case '\n':
            if (after_return) return Action::GoOn;
            [[fallthrough]];
        case '\r':
            keep('\n');
            vm_.port().write("\r\n=== ");
            return Action::GoOn;
        case kBackspace:
        case kDelete:
            if (code_.view().empty() || code_.view().back() == '\n') return Action::GoOn;
            code_.erase(code_.view().size() - 1, 1);
            vm_.port().write("\b \b");
            return Action::GoOn;
        default:
            keep(byte);
            vm_.port().write({&byte, 1});
            return Action::GoOn;
    }
}

Repl::Action Repl::run_pasted() {
    mode_ = Mode::Friendly;
    vm_.port().write("\r\n");
    bool exits = run(InputKind::File, "");
    code_.clear();
    if (exits) return Action::SoftReset;
    prompt();
    return Action::GoOn;
}

// --- raw

Repl::Action Repl::feed_raw(char byte) {
    // 05 41 01 at the start of a line asks for raw-paste.
    if (escape_ == 1 && byte != 'A') escape_ = 0;
    if (escape_ == 2 && byte == kCtrlA) {
        start_raw_paste();
        return Action::GoOn;
    }
    if (escape_ == 2) escape_ = 0;
    if (escape_ == 1) {
        escape_ = 2;
        return Action::GoOn;
    }
    switch (byte) {
        case kCtrlA: start(Mode::Raw); return Action::GoOn;
        case kCtrlB:
            vm_.port().write("\r\n");
            start(Mode::Friendly);
            return Action::GoOn;
        case kCtrlC: code_.clear(); return Action::GoOn;
        case kCtrlD: return run_raw();
        case kCtrlE:
            if (code_.view().empty()) {
                escape_ = 1;
                return Action::GoOn;
            }
            [[fallthrough]];
        default: keep(byte); return Action::GoOn;
    }
}

Repl::Action Repl::run_raw() {
    if (code_.view().empty()) {
        vm_.port().write("OK\r\n");
        return Action::SoftReset;
    }
    vm_.port().write("OK");
    return answer_raw();
}

// --- raw-paste

void Repl::start_raw_paste() {
    escape_ = 0;
    code_.clear();
    mode_ = Mode::RawPaste;
    window_left_ = kWindow;
    const char reply[] = {'R', 1, char(kWindow & 0xff), char(kWindow >> 8), 1};
    vm_.port().write({reply, sizeof reply});
}

Repl::Action Repl::feed_raw_paste(char byte) {
    if (byte == kCtrlD) return end_raw_paste();
    if (byte == kCtrlC) {
        mode_ = Mode::Raw;
        code_.clear();
        vm_.port().write("\x04\x04\x04>");
        return Action::GoOn;
    }
    keep(byte);
    if (--window_left_ == 0) {
        window_left_ = kWindow;
        vm_.port().write("\x01");
    }
    return Action::GoOn;
}

// The end of both raw ways: output and traceback, each closed by its mark.
Repl::Action Repl::answer_raw() {
    bool exits = run(InputKind::File, "\x04");
    code_.clear();
    if (vm_.has_ended()) return Action::SoftReset;
    vm_.port().write("\x04");
    if (exits) return Action::SoftReset;
    vm_.port().write(">");
    return Action::GoOn;
}

Repl::Action Repl::end_raw_paste() {
    mode_ = Mode::Raw;
    vm_.port().write("\x04");
    return answer_raw();
}

// --- running

bool Repl::run(InputKind input, std::string_view before_error) {
    NativeEntry entry{vm_};
    Result<Value> result = Value::none();
    if (out_of_memory_) {
        out_of_memory_ = false;
        result = vm_.raise_out_of_memory(code_.view().size());
    } else {
        result = vm_.run_source(code_.view(), {.file_name = "<stdin>", .input = input},
                                vm_.main_globals);
    }
    if (vm_.has_ended()) {  // whatever it died of: a board that is reset says nothing more
        vm_.take_exception();
        return true;
    }
    vm_.port().write(before_error);
    if (result.ok()) return false;
    Value exception = vm_.take_exception();
    if (is_subtype(type_of(exception), &system_exit_type)) {
        exit_status_ = vm::exit_status(exception);
        return true;
    }
    vm_.set_exception(exception);
    vm_.show_exception();
    return false;
}

}  // namespace krait::vm
