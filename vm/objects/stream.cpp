#include "vm/objects/stream.hpp"

#include <algorithm>
#include <cstring>

#include "vm/native.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/objects/utf8_walk.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

constexpr int kInvalidArgument = 22;  // EINVAL

// The stream of a method's receiver. Raises ValueError if it is closed.
Result<MemoryStream*> open_stream(Vm& vm, Value self) {
    auto* stream = self.as<MemoryStream>();
    if (!stream->octets) return vm.raise(value_error_type, texts::kClosedFile);
    return stream;
}

bool is_text(Value self) { return is(self, string_io_type); }

// What a stream gives: a str or bytes. Raises UnicodeError.
Result<Value> given(Vm& vm, Value self, std::string_view octets) {
    if (is_text(self)) return decode_octets(vm, octets);
    return VM_TRY(make_bytes_object(vm, octets));
}

std::string_view rest_of(const MemoryStream* stream) {
    std::string_view all = stream->octets->view();
    return all.substr(std::min(stream->position, all.size()));
}

Result<void> write_at(Vm& vm, MemoryStream* stream, std::string_view text) {
    ByteArray* octets = stream->octets;
    if (text.empty()) return {};
    if (stream->position > octets->count) {  // a hole behind the end is filled with zeros
        std::size_t count = stream->position - octets->count;
        Bytes* zeros = VM_TRY(make_blank_bytes(vm, count));
        std::memset(zeros->items, 0, count);
        VM_TRY(splice(vm, octets, octets->count, 0, zeros->view()));
    }
    std::size_t replaced = std::min(text.size(), octets->count - stream->position);
    VM_TRY(splice(vm, octets, stream->position, replaced, text));
    stream->position += text.size();
    return {};
}

// StringIO(), BytesIO(): empty, or with a copy of what is given; an int is a hint of the size.
Result<Value> make(Vm& vm, const Type& type, Args args) {
    if (args.count > 1) return vm.raise_argument_count(args.count, 0, 1);
    std::string_view start;
    if (args.count && !is_int(native_value(args[0]))) start = VM_TRY(to_buffer(vm, args[0]))
    .text();
    ByteArray* octets = VM_TRY(make_bytearray(vm, start));
    MemoryStream* made = VM_TRY(vm.make<MemoryStream>(type));
    made->octets = octets;
    return made;
}

Result<void> print_stream(Vm& vm, Printer& out, Value self, Form) {
    const FormatArg args[] = {type_of(self)->name, FormatArg::hex(self.word())};
    return print_format(vm, out, "<io.{} {}>", args);
}

// How many octets `count` characters (of a StringIO) or octets are; negative: all.
std::size_t octets_of(Value self, std::string_view rest, std::intptr_t count) {
    if (count < 0 || std::size_t(count) >= rest.size()) return rest.size();
    if (!is_text(self)) return std::size_t(count);
    std::size_t at = 0;
    while (count-- > 0 && at < rest.size()) at += char_bytes(rest, at);
    return std::min(at, rest.size());
}

Result<Value> take(Vm& vm, Value self, MemoryStream* stream, std::size_t count) {
    Value taken = VM_TRY(given(vm, self, rest_of(stream).substr(0, count)));
    stream->position += count;
    return taken;
}

// read([count]): characters of a StringIO, octets of a BytesIO.
Result<Value> read(Vm& vm, Args args) {
    std::intptr_t count = args.count > 1 ? VM_TRY(to_integer(vm, args[1])) : -1;
    MemoryStream* stream = VM_TRY(open_stream(vm, args[0]));
    return take(vm, args[0], stream, octets_of(args[0], rest_of(stream), count));
}

std::size_t line_size(std::string_view rest, std::intptr_t most) {
    std::size_t end = rest.find('\n');
    std::size_t size = end == rest.npos ? rest.size() : end + 1;
    return most < 0 ? size : std::min(size, std::size_t(most));
}

// readline([most octets])
Result<Value> readline(Vm& vm, Args args) {
    std::intptr_t most = args.get(1).is_none() ? -1 : VM_TRY(to_integer(vm, args[1]));
    MemoryStream* stream = VM_TRY(open_stream(vm, args[0]));
    return take(vm, args[0], stream, line_size(rest_of(stream), most));
}

// readinto(buffer[, most octets]): how many octets came.
Result<Value> readinto(Vm& vm, Args args) {
    std::intptr_t most = args.count > 2 ? VM_TRY(to_integer(vm, args[2])) : -1;
    Buffer into = VM_TRY(to_writable_buffer(vm, args[1]));
    MemoryStream* stream = VM_TRY(open_stream(vm, args[0]));
    std::string_view rest = rest_of(stream);
    std::size_t count = std::min(into.count, rest.size());
    if (most >= 0) count = std::min(count, std::size_t(most));
    if (count) std::memmove(into.items, rest.data(), count);
    stream->position += count;
    return Value::small_int(std::intptr_t(count));
}

// write(octets[, most]), write(octets, offset, most): how many octets were written.
Result<Value> write(Vm& vm, Args args) {
    std::string_view text = VM_TRY(written_part(vm, args));
    MemoryStream* stream = VM_TRY(open_stream(vm, args[0]));
    VM_TRY(write_at(vm, stream, text));
    return Value::small_int(std::intptr_t(text.size()));
}

// seek(offset[, whence]): from the start, the position (1) or the end (2); the new position.
Result<Value> seek(Vm& vm, Args args) {
    std::intptr_t offset = VM_TRY(to_integer(vm, args[1]));
    std::intptr_t whence = args.count > 2 ? VM_TRY(to_integer(vm, args[2])) : 0;
    auto* stream = args[0].as<MemoryStream>();
    if (whence == 0 && offset < 0)
        return vm.raise(os_error_type, Value::small_int(kInvalidArgument));
    std::size_t from = 0;
    if (whence == 1) from = stream->position;
    if (whence == 2 && stream->octets) from = stream->octets->count;
    std::intptr_t position;
    if (__builtin_add_overflow(std::intptr_t(from), offset, &position)) position = PTRDIFF_MAX / 4;
    stream->position = std::size_t(std::clamp<std::intptr_t>(position, 0, PTRDIFF_MAX / 4));
    return Value::small_int(std::intptr_t(stream->position));
}

Result<Value> tell(Vm&, Args args) {
    return Value::small_int(std::intptr_t(args[0].as<MemoryStream>()->position));
}

Result<Value> getvalue(Vm& vm, Args args) {
    MemoryStream* stream = VM_TRY(open_stream(vm, args[0]));
    return given(vm, args[0], stream->octets->view());
}

// Nothing is kept back.
Result<Value> flush(Vm&, Args) { return Value::none(); }

Result<Value> close(Vm&, Args args) {
    args[0].as<MemoryStream>()->octets = nullptr;
    return Value::none();
}

Result<Value> enter(Vm&, Args args) { return args[0]; }

Result<Value> next_line(Vm& vm, Value self) {
    MemoryStream* stream = VM_TRY(open_stream(vm, self));
    std::size_t size = line_size(rest_of(stream), -1);
    if (size == 0) return Value::stopped();
    return take(vm, self, stream, size);
}

void trace_stream(Object* object, Marker& marker) {
    marker.mark(static_cast<const void*>(static_cast<MemoryStream*>(object)->octets));
}

constexpr FunctionDef methods[] = {
    {"__enter__", enter, 1, 1},   {"__exit__", close, 4, 4},    {"close", close, 1, 1},
    {"flush", flush, 1, 1},       {"getvalue", getvalue, 1, 1}, {"read", read, 1, 2},
    {"readinto", readinto, 2, 3}, {"readline", readline, 1, 2}, {"seek", seek, 2, 3},
    {"tell", tell, 1, 1},         {"write", write, 2, 4},
};

constexpr Type stream_type(std::string_view name) {
    return {.name = name,
            .methods = methods,
            .make = make,
            .print = print_stream,
            .iterate = iterate_self,
            .next = next_line,
            .trace = trace_stream};
}

// The arguments are those of the class that derives from it.
Result<Value> make_base(Vm& vm, const Type& type, Args) { return VM_TRY(vm.make<Object>(type)); }

// What is negative is beyond the end, as everywhere in MicroPython's streams.
std::size_t at_most(std::intptr_t count, std::size_t limit) {
    return count < 0 ? limit : std::min(std::size_t(count), limit);
}

}  // namespace

Result<std::string_view> written_part(Vm& vm, Args args) {
    std::intptr_t most = args.count > 2   ? VM_TRY(to_integer(vm, args[args.count - 1])) : -1;
    std::intptr_t offset = args.count > 3 ? VM_TRY(to_integer(vm, args[2])) : 0;
    Buffer buffer = VM_TRY(to_buffer(vm, args[1]));
    std::string_view text = buffer.text();
    text.remove_prefix(at_most(offset, text.size()));
    return text.substr(0, at_most(most, text.size()));
}

const Type string_io_type = stream_type("StringIO");
const Type bytes_io_type = stream_type("BytesIO");
const Type io_base_type{
    .name = "IOBase", .make = make_base, .print = [](Vm& vm, Printer& out, Value, Form) {
        return out.write(vm, "<IOBase>");
    }};

}  // namespace krait::vm
