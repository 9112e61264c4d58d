#include "hostport/crypto/octet_stream.hpp"

#include <errno.h>

#include "vm/objects/buffer.hpp"
#include "vm/objects/stream.hpp"
#include "vm/texts.hpp"

namespace krait::hostport {

using vm::Result;
using vm::Value;
using vm::Vm;

namespace {

constexpr int kCloseRequest = 4;  // MP_STREAM_CLOSE, of a stream's ioctl

Result<vm::Method> stream_method(Vm& vm, Value stream, std::string_view name) {
    vm::Method found = VM_TRY(vm::method_or_null(vm, stream, VM_TRY(vm.intern(name))));
    if (found.function.is_null()) return vm.raise(vm::os_error_type, vm::texts::kNotAStream);
    return found;
}

// The count that readinto() or write() answered, at most `most`.
Result<std::size_t> to_count(Vm& vm, Value answer, std::size_t most) {
    if (answer.is_none()) return raise_os_error(vm, EAGAIN);
    std::intptr_t count = VM_TRY(vm::to_integer(vm, answer));
    if (count < 0 && count > -4096) return raise_os_error(vm, int(-count));
    if (count < 0 || std::size_t(count) > most) return raise_os_error(vm, EINVAL);
    return std::size_t(count);
}

vm::MemoryStream* memory_stream(Value stream) {
    bool is_one = vm::is(stream, vm::bytes_io_type) || vm::is(stream, vm::string_io_type);
    return is_one ? stream.as<vm::MemoryStream>() : nullptr;
}

}  // namespace

vm::Raised raise_os_error(Vm& vm, int number) {
    return vm.raise(vm::os_error_type, Value::small_int(number));
}

Result<std::optional<std::string_view>> octets_in_memory(Vm& vm, Value stream) {
    vm::MemoryStream* memory = memory_stream(stream);
    if (!memory) return std::optional<std::string_view>{};
    if (!memory->octets) return vm.raise(vm::value_error_type, vm::texts::kClosedFile);
    std::string_view all = memory->octets->view();
    return std::optional(all.substr(std::min(memory->position, all.size())));
}

void skip_in_memory(Value stream, std::size_t count) { memory_stream(stream)->position += count; }

Result<std::optional<char>> read_octet(Vm& vm, Value stream, Value scratch) {
    auto* octet = scratch.as<vm::ByteArray>();
    // The last stream may have kept it and changed its size.
    VM_TRY(vm::splice(vm, octet, 0, octet->count, {"\0", 1}));
    vm::Method readinto = VM_TRY(stream_method(vm, stream, "readinto"));
    Value answer = VM_TRY(vm::call_method(vm, readinto, {&scratch, 1}));
    if (VM_TRY(to_count(vm, answer, 1)) == 0) return std::optional<char>{};
    if (octet->count == 0) return raise_os_error(vm, EINVAL);
    return std::optional(octet->items[0]);
}

Result<void> write_octets(Vm& vm, Value stream, std::string_view octets) {
    while (!octets.empty()) {
        vm::Method write = VM_TRY(stream_method(vm, stream, "write"));
        Value part(VM_TRY(vm::make_bytes_object(vm, octets)));
        Value answer = VM_TRY(vm::call_method(vm, write, {&part, 1}));
        std::size_t done = VM_TRY(to_count(vm, answer, octets.size()));
        if (done == 0) return raise_os_error(vm, EIO);
        octets.remove_prefix(done);
        VM_TRY(vm.poll());
    }
    return {};
}

Result<void> close_stream(Vm& vm, Value stream) {
    vm::Method ioctl = VM_TRY(vm::method_or_null(vm, stream, VM_TRY(vm.intern("ioctl"))));
    if (ioctl.function.is_null()) {
        VM_TRY(vm::call_method(vm, VM_TRY(stream_method(vm, stream, "close")), {}));
        return {};
    }
    const Value request[] = {Value::small_int(kCloseRequest), Value::small_int(0)};
    VM_TRY(to_count(vm, VM_TRY(vm::call_method(vm, ioctl, request)), SIZE_MAX));
    return {};
}

}  // namespace krait::hostport
