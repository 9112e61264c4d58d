// open(), and the streams that are open from the start.
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "hostport/vfs/file.hpp"
#include "vm/code/utf8.hpp"
#include "vm/texts.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

struct Mode {
    int access = O_RDONLY;
    int flags = 0;
    const vm::Type* type = &text_io_wrapper_type;
};

// Of each letter the last one counts, and unknown ones nothing, as in MicroPython.
Mode parse_mode(std::string_view text) {
    Mode mode;
    for (char letter : text) {
        switch (letter) {
            case 'r': mode.access = O_RDONLY; break;
            case 'w': mode.access = O_WRONLY, mode.flags = O_CREAT | O_TRUNC; break;
            case 'a': mode.access = O_WRONLY, mode.flags = O_CREAT | O_APPEND; break;
            case 'x': mode.access = O_WRONLY, mode.flags = O_CREAT | O_EXCL; break;
            case '+': mode.access = O_RDWR; break;
            case 'b': mode.type = &file_io_type; break;
            case 't': mode.type = &text_io_wrapper_type; break;
            default: break;
        }
    }
    return mode;
}

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

Result<int> open_path(Vm& vm, Value path, const Mode& mode) {
    SystemText text;
    VM_TRY(to_system_text(vm, path, &text));
    bool collected = false;
    while (true) {
        int fd = ::open(text.text, mode.access | mode.flags | O_CLOEXEC, 0666);
        if (fd >= 0) return fd;
        int error = errno;
        if (error == EMFILE && !collected) {
            vm.heap().collect();  // closes the files that nobody holds
            collected = true;
        } else if (error == EINTR) {
            VM_TRY(vm.poll_now());  // in the open of a pipe, which waits for its other end
        } else {
            return raise_errno(vm, error);
        }
    }
}

// Files are unbuffered and all text is UTF-8: the last two arguments are only checked.
Result<Value> open(Vm& vm, Args args) {
    Value bound[kParameterCount];
    VM_TRY(bind(vm, args, bound));
    Mode mode = parse_mode(bound[1].is_null() ? "r" : VM_TRY(vm::to_text(vm, bound[1])));
    if (!bound[2].is_null()) VM_TRY(vm::to_integer(vm, bound[2]));
    Value file = bound[0];
    bool is_descriptor = file.is_small_int();
    int fd = is_descriptor ? int(file.small_int()) : VM_TRY(open_path(vm, file, mode));
    File* made = VM_TRY(make_file(vm, *mode.type, fd));
    if (is_descriptor) made->reads_ahead = false;  // others may read it too
    return made;
}

constexpr vm::FunctionDef builtins[] = {{"open", open, 0, vm::FunctionDef::kAny, true}};

}  // namespace

std::span<const vm::FunctionDef> file_builtins() { return builtins; }

Result<void> fill_sys(Vm& vm, vm::Dict* globals) {
    constexpr std::string_view names[] = {"stdin", "stdout", "stderr"};
    for (int fd = 0; fd < 3; ++fd) {
        File* stream = VM_TRY(make_file(vm, text_io_wrapper_type, fd));
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(names[fd])), Value(stream)));
    }
    SystemText path{};
    if (readlink("/proc/self/exe", path.text, sizeof path.text - 1) < 0) return {};
    vm::Str* executable = VM_TRY(vm::make_str(vm, vm::is_utf8(path.text) ? path.text : ""));
    return store(vm, globals, VM_TRY(vm.intern("executable")), Value(executable));
}

}  // namespace krait::hostport
