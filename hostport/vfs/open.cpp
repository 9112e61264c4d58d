// open(), input(), and the streams that are open from the start.
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "hostport/linux_port.hpp"
#include "hostport/vfs/file.hpp"
#include "hostport/vfs/mounts.hpp"
#include "hostport/vfs/posix_fs.hpp"
#include "hostport/vfs/storage.hpp"
#include "vm/builtins/builtins.hpp"
#include "vm/code/utf8.hpp"
#include "vm/early.hpp"
#include "vm/repl/typed_line.hpp"
#include "vm/texts.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

constexpr std::string_view kParameters[] = {"file", "mode", "buffering", "encoding"};
constexpr std::size_t kParameterCount = std::size(kParameters);

// open's arguments by position; null where none was given.
Result<void> bind(Vm& vm, Args args, Value (&bound)[kParameterCount]) {
    if (args.count > kParameterCount)
        return vm.raise(vm::type_error_type, vm::texts::kExtraPositional);
    std::uint32_t known = 0;
    for (std::size_t i = 0; i < kParameterCount; ++i) {
        Value keyword = i < args.count ? Value::null() : args.keyword(kParameters[i]);
        known += !keyword.is_null();
        bound[i] = i < args.count ? args[i] : keyword;
    }
    if (bound[0].is_null())
        return vm.raise(vm::type_error_type, vm::texts::kArgumentRequired, "file");
    if (args.keyword_count > known) return vm.raise(vm::type_error_type, vm::texts::kExtraKeywords);
    return {};
}

// A file that is open already, by its descriptor.
Result<Value> open_descriptor(Vm& vm, int fd, std::string_view mode) {
    File* file = VM_TRY(make_host_file(vm, type_for(mode), fd));
    file->reads_ahead = false;  // others may read it too
    return file;
}

// Files are unbuffered and all text is UTF-8: the last two arguments are only checked.
Result<Value> open(Vm& vm, Args args) {
    Value bound[kParameterCount];
    VM_TRY(bind(vm, args, bound));
    Value path = bound[0], mode = bound[1].is_null() ? Value(VM_TRY(vm.intern("r"))) : bound[1];
    std::string_view mode_text = VM_TRY(vm::to_text(vm, mode));
    if (!bound[2].is_null()) VM_TRY(vm::to_integer(vm, bound[2]));
    if (path.is_small_int() && storage_of(vm).shows_host())
        return open_descriptor(vm, int(path.small_int()), mode_text);
    std::string_view text = VM_TRY(path_text(vm, path));
    Place place = look_up(VM_TRY(mounts_of(vm)), text);
    if (place.kind == Place::Kind::Root) return raise_errno(vm, EISDIR);
    if (place.kind == Place::Kind::Nowhere) return raise_errno(vm, ENODEV);
    Value fs = place.file_system();
    if (is(fs, vfs_posix_type)) return open_file(vm, fs.as<PosixFs>(), place.path, mode_text);
    return ask(vm, fs, "open", { Value(VM_TRY(vm::make_str(vm, place.path))), mode });
}

// At a REPL's console as boards have it, else as a program of this machine reads its input.
Result<Value> input(Vm& vm, Args args) {
    if (static_cast<LinuxPort&>(vm.port()).mode() == ConsoleMode::Program)
        return vm::input(vm, args);
    vm::StringBuilder prompt;
    if (args.count) VM_TRY(vm::print(vm, prompt, args[0], vm::Form::Str));
    return vm::typed_line(vm, prompt.view());
}

constexpr vm::FunctionDef builtins[] = {{"open", open, 0, vm::FunctionDef::kAny, true},
                                        {"input", input, 0, 1}};

}  // namespace

KRAIT_EARLY std::span<const vm::FunctionDef> port_builtins() { return builtins; }

Result<void> fill_sys(Vm& vm, vm::Dict* globals) {
    constexpr std::string_view names[] = {"stdin", "stdout", "stderr"};
    for (int fd = 0; fd < 3; ++fd) {
        File* stream = VM_TRY(make_host_file(vm, text_io_wrapper_type, fd));
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(names[fd])), Value(stream)));
    }
    SystemText path{};
    if (readlink("/proc/self/exe", path.text, sizeof path.text - 1) < 0) return {};
    vm::Str* executable = VM_TRY(vm::make_str(vm, vm::is_utf8(path.text) ? path.text : ""));
    return store(vm, globals, VM_TRY(vm.intern("executable")), Value(executable));
}

}  // namespace krait::hostport
