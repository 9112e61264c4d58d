// The two types of files: their methods.
#include "hostport/vfs/file.hpp"

#include <errno.h>
#include <stdio.h>

#include <algorithm>

#include "vm/objects/buffer.hpp"
#include "vm/objects/stream.hpp"
#include "vm/texts.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

// --- the object
// -------------------------------------------------------------------------------------

void finalise(vm::Object* object) {
    auto* file = static_cast<File*>(object);
    if (file->store) file->store->abandon(file);
    file->store = nullptr;
}
void trace(vm::Object* object, vm::Marker& marker) {
    marker.mark(static_cast<File*>(object)->ahead);
    marker.mark(static_cast<File*>(object)->state);
}

Result<void> print(Vm& vm, vm::Printer& out, Value self, vm::Form) {
    const File* file = self.as<File>();
    bool is_elsewhere = file->store && file->fd < 0;
    const vm::FormatArg args[] = {
        file->type->name, is_elsewhere ? vm::FormatArg::hex(self.word()) : vm::FormatArg(file->fd)};
    return vm::print_format(vm, out, "<io.{} {}>", args);
}

Result<Value> close(Vm& vm, Args args) {
    VM_TRY(close_file(vm, args[0].as<File>()));
    return Value::none();
}
Result<Value> enter(Vm&, Args args) { return args[0]; }

Result<Value> fileno(Vm& vm, Args args) {
    File* file = args[0].as<File>();
    VM_TRY(check_open(vm, file));
    if (!file->store->fileno) return raise_errno(vm, EINVAL);
    return file->store->fileno(vm, file);
}

// --- reading
// -----------------------------------------------------------------------------------------

// What was read, as the file's type gives it.
Result<Value> give(Vm& vm, const File* file, std::string_view octets) {
    if (file->is_text()) return vm::decode_octets(vm, octets);
    return VM_TRY(vm::make_bytes_object(vm, octets));
}

bool begins_character(char octet) { return (octet & 0xc0) != 0x80; }
// Octets of the character that `lead` begins (1 for what begins none).
unsigned character_size(char lead) {
    auto octet = std::uint8_t(lead);
    return octet < 0xc0 ? 1 : octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : 4;
}

// All to the end. None: it would have to wait and there is nothing.
Result<Value> read_all(Vm& vm, File* file) {
    vm::StringBuilder text;
    char part[4096];
    while (true) {
        Moved count = VM_TRY(read_some(vm, file, part));
        if (!count && text.view().empty()) return Value::none();
        if (!count || *count == 0) break;
        VM_TRY(text.write(vm, {part, *count}));
        VM_TRY(vm.poll());
    }
    return give(vm, file, text.view());
}

Result<Value> read_octets(Vm& vm, File* file, std::size_t most) {
    // Not at once what may be far more than there is.
    char part[4096];
    vm::StringBuilder octets;
    while (octets.view().size() < most) {
        std::size_t size = std::min(sizeof part, most - octets.view().size());
        Moved count = VM_TRY(read_full(vm, file, {part, size}));
        if (!count && octets.view().empty()) return Value::none();
        VM_TRY(octets.write(vm, {part, count.value_or(0)}));
        if (count.value_or(0) < size) break;
        VM_TRY(vm.poll());
    }
    return give(vm, file, octets.view());
}

// `most` characters, however many octets that is.
Result<Value> read_characters(Vm& vm, File* file, std::size_t most) {
    vm::StringBuilder text;
    for (std::size_t i = 0; i < most; ++i) {
        auto octet = VM_TRY(read_octet(vm, file));
        if (!octet) break;
        VM_TRY(text.put(vm, *octet));
        for (unsigned left = character_size(*octet) - 1; left && octet; --left) {
            octet = VM_TRY(read_octet(vm, file));
            if (!octet || begins_character(*octet)) return vm.raise(vm::unicode_error_type);
            VM_TRY(text.put(vm, *octet));
        }
        VM_TRY(vm.poll());
    }
    return give(vm, file, text.view());
}

// read([size]): size characters of a text or octets, all if negative.
Result<Value> read(Vm& vm, Args args) {
    File* file = args[0].as<File>();
    std::intptr_t most = args.count > 1 ? VM_TRY(vm::to_integer(vm, args[1])) : -1;
    VM_TRY(check_open(vm, file));
    if (most < 0) return read_all(vm, file);
    return file->is_text() ? read_characters(vm, file, std::size_t(most))
                           : read_octets(vm, file, std::size_t(most));
}

// A line's octets, at most `most`; empty at the end.
Result<Value> read_line(Vm& vm, File* file, std::size_t most) {
    VM_TRY(check_open(vm, file));
    vm::StringBuilder line;
    while (line.view().size() < most) {
        auto octet = VM_TRY(read_octet(vm, file));
        if (!octet) break;
        VM_TRY(line.put(vm, *octet));
        if (*octet == '\n') break;
        VM_TRY(vm.poll());
    }
    return give(vm, file, line.view());
}

// readline([size]): at most `size` octets of it, all if negative.
Result<Value> readline(Vm& vm, Args args) {
    std::intptr_t most = args.count > 1 ? VM_TRY(vm::to_integer(vm, args[1])) : -1;
    return read_line(vm, args[0].as<File>(), most < 0 ? SIZE_MAX : std::size_t(most));
}

Result<Value> next_line(Vm& vm, Value self) {
    Value line = VM_TRY(read_line(vm, self.as<File>(), SIZE_MAX));
    return VM_TRY(vm::truth(vm, line))
    ? line : Value::stopped();
}
Result<Value> next_method(Vm& vm, Args args) {
    Value line = VM_TRY(next_line(vm, args[0]));
    if (line.is_stopped()) return vm.raise(vm::stop_iteration_type);
    return line;
}
Result<Value> iterate(Vm&, Value self) { return self; }

Result<Value> readlines(Vm& vm, Args args) {
    vm::List* lines = VM_TRY(vm::make_list(vm));
    while (true) {
        Value line = VM_TRY(next_line(vm, args[0]));
        if (line.is_stopped()) return Value(lines);
        VM_TRY(vm::append(vm, lines, line));
    }
}

// readinto(buffer[, size])
Result<Value> readinto(Vm& vm, Args args) {
    File* file = args[0].as<File>();
    auto buffer = vm::as_buffer(vm::native_value(args[1]));
    if (!buffer || !buffer->writable)
        return vm.raise(vm::type_error_type, vm::texts::kBufferNeeded);
    std::intptr_t most = args.count > 2 ? VM_TRY(vm::to_integer(vm, args[2])) : -1;
    VM_TRY(check_open(vm, file));
    std::size_t size = most < 0 ? buffer->count : std::min(std::size_t(most), buffer->count);
    Moved count = VM_TRY(read_full(vm, file, {buffer->items, size}));
    return count ? Value::small_int(std::intptr_t(*count)) : Value::none();
}

// --- writing and moving
// ------------------------------------------------------------------------------

// write(octets[, size]) or write(octets, offset, size): how many octets went.
Result<Value> write(Vm& vm, Args args) {
    std::string_view octets = VM_TRY(vm::written_part(vm, args));
    Moved count = VM_TRY(write_octets(vm, args[0].as<File>(), octets));
    return count ? Value::small_int(std::intptr_t(*count)) : Value::none();
}

Result<Value> flush(Vm& vm, Args args) {
    File* file = args[0].as<File>();
    VM_TRY(check_open(vm, file));
    VM_TRY(file->store->flush(vm, file));
    return Value::none();
}

// seek(offset[, whence])
Result<Value> seek_method(Vm& vm, Args args) {
    std::intptr_t offset = VM_TRY(vm::to_integer(vm, args[1]));
    std::intptr_t whence = args.count > 2 ? VM_TRY(vm::to_integer(vm, args[2])) : SEEK_SET;
    // The system has more of these; Python has three.
    if (whence < SEEK_SET || whence > SEEK_END) return raise_errno(vm, EINVAL);
    return vm::make_unsigned(vm, VM_TRY(seek(vm, args[0].as<File>(), offset, int(whence))));
}

Result<Value> tell(Vm& vm, Args args) {
    return vm::make_unsigned(vm, VM_TRY(seek(vm, args[0].as<File>(), 0, SEEK_CUR)));
}

constexpr vm::FunctionDef methods[] = {
    {"__del__", close, 1, 1},       {"__enter__", enter, 1, 1},
    {"__exit__", close, 4, 4},      {"__next__", next_method, 1, 1},
    {"close", close, 1, 1},         {"fileno", fileno, 1, 1},
    {"flush", flush, 1, 1},         {"read", read, 1, 2},
    {"readinto", readinto, 2, 3},   {"readline", readline, 1, 2},
    {"readlines", readlines, 1, 1}, {"seek", seek_method, 2, 3},
    {"tell", tell, 1, 1},           {"write", write, 2, 4},
};

// sys.stdin.buffer: the console's octets.
Result<Value> attribute(Vm& vm, Value self, vm::Str* name) {
    File* file = self.as<File>();
    if (!file->is_console || name->view() != "buffer") return Value::null();
    if (!file->is_text()) return self;
    return VM_TRY(make_host_file(vm, file_io_type, file->fd));
}

constexpr vm::Type file_type(std::string_view name) {
    return {.name = name,
            .methods = methods,
            .subclassable = false,
            .print = print,
            .iterate = iterate,
            .next = next_line,
            .attribute = attribute,
            .trace = trace,
            .finalise = finalise};
}

}  // namespace

constexpr vm::Type file_io_type = file_type("FileIO");
constexpr vm::Type text_io_wrapper_type = file_type("TextIOWrapper");

}  // namespace krait::hostport
