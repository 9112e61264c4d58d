#include "vm/repl/typed_line.hpp"

#include "vm/code/utf8.hpp"
#include "vm/objects/exception.hpp"
#include "vm/objects/str.hpp"
#include "vm/port.hpp"
#include "vm/repl/line_editor.hpp"

namespace krait::vm {

namespace {

constexpr char kCtrlC = 3, kCtrlD = 4;

Result<Value> text_of(Vm& vm, const LineEditor& editor) {
    if (editor.out_of_memory()) return vm.raise(memory_error_type);
    if (!is_utf8(editor.text())) return vm.raise(unicode_error_type);
    StringBuilder line;
    VM_TRY(line.write(vm, editor.text()));
    return VM_TRY(line.finish(vm));
}

}  // namespace

Result<Value> typed_line(Vm& vm, std::string_view prompt) {
    LineEditor editor(vm.config().compile_memory, vm.port());
    editor.start(prompt, 0);
    while (true) {
        char byte;
        bool interrupted = false;
        if (vm.port().read({&byte, 1}, &interrupted) == 0) {
            if (!interrupted) return vm.raise(eof_error_type);
            VM_TRY(vm.poll_now());
            continue;
        }
        const auto event = editor.feed(byte == '\n' ? '\r' : byte);
        if (event == LineEditor::Event::Line) return text_of(vm, editor);
        if (event != LineEditor::Event::Control) continue;
        if (editor.control() == kCtrlC) return vm.raise(keyboard_interrupt_type);
        if (editor.control() == kCtrlD) return vm.raise(eof_error_type);
        return text_of(vm, editor);
    }
}

}  // namespace krait::vm
