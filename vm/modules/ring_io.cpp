#include "vm/modules/ring_io.hpp"

#include <algorithm>
#include <cstring>

#include "vm/native.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/stream.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// One octet of the ring stays free, so that begin == end means empty.
struct RingIo : Object {
    Value memory;  // bytearray of the ring's own, or the one that was given, which may change size
    std::size_t begin = 0, end = 0;
};

constexpr std::size_t kMostOctets = 65535;

// The ring's octets as they are now. A given bytearray that became smaller loses what was in it.
std::span<char> ring_of(RingIo* ring) {
    auto buffer = as_buffer(ring->memory);
    std::size_t count = buffer ? std::min(buffer->count, kMostOctets + 1) : 0;
    if (ring->begin >= count || ring->end >= count) ring->begin = ring->end = 0;
    return {buffer ? buffer->items : nullptr, count};
}

std::size_t filled(RingIo* ring) {
    std::span<char> octets = ring_of(ring);
    return octets.empty() ? 0 : (ring->end + octets.size() - ring->begin) % octets.size();
}

// Takes up to `count` octets out, into `to`: how many.
std::size_t take(RingIo* ring, char* to, std::size_t count) {
    std::span<char> octets = ring_of(ring);
    count = std::min(count, filled(ring));
    for (std::size_t i = 0; i < count; ++i) {
        to[i] = octets[ring->begin];
        ring->begin = (ring->begin + 1) % octets.size();
    }
    return count;
}

std::size_t put(RingIo* ring, std::string_view text) {
    std::span<char> octets = ring_of(ring);
    if (octets.size() < 2) return 0;
    std::size_t count = std::min(text.size(), octets.size() - 1 - filled(ring));
    for (std::size_t i = 0; i < count; ++i) {
        octets[ring->end] = text[i];
        ring->end = (ring->end + 1) % octets.size();
    }
    return count;
}

Result<Value> taken_octets(Vm& vm, Value self, std::size_t count) {
    Bytes* made = VM_TRY(make_blank_bytes(vm, count));
    take(self.as<RingIo>(), made->items, count);
    return made;
}

// RingIO(octets): of that many; RingIO(bytearray): in that memory, one less than it has.
Result<Value> make(Vm& vm, const Type& type, Args args) {
    if (args.count != 1) return vm.raise_argument_count(args.count, 1, 1);
    Value memory = args[0];
    if (auto buffer = as_buffer(memory); !buffer || !buffer->writable) {
        std::intptr_t octets = VM_TRY(to_integer(vm, memory));
        if (octets < 0 || std::size_t(octets) > kMostOctets)
            return vm.raise(value_error_type, texts::kBadRingSize);
        ByteArray* own = VM_TRY(make_bytearray(vm, {}));
        Bytes* blank = VM_TRY(make_blank_bytes(vm, std::size_t(octets) + 1));
        VM_TRY(splice(vm, own, 0, 0, blank->view()));
        memory = Value(own);
    }
    RingIo* made = VM_TRY(vm.make<RingIo>(type));
    made->memory = memory;
    return made;
}

// any(): how many octets wait.
Result<Value> any(Vm&, Args args) {
    return Value::small_int(std::intptr_t(filled(args[0].as<RingIo>())));
}

// read([most])
Result<Value> read(Vm& vm, Args args) {
    std::intptr_t most = args.count > 1 ? VM_TRY(to_integer(vm, args[1])) : -1;
    std::size_t count = filled(args[0].as<RingIo>());
    if (most >= 0) count = std::min(count, std::size_t(most));
    return taken_octets(vm, args[0], count);
}

// readline([most]): up to and with a LF, else all there is.
Result<Value> readline(Vm& vm, Args args) {
    std::intptr_t most = args.get(1).is_none() ? -1 : VM_TRY(to_integer(vm, args[1]));
    auto* ring = args[0].as<RingIo>();
    std::size_t waiting = filled(ring), count = 0;
    if (most >= 0) waiting = std::min(waiting, std::size_t(most));
    std::span<char> octets = ring_of(ring);
    while (count < waiting && octets[(ring->begin + count++) % octets.size()] != '\n') {
    }
    return taken_octets(vm, args[0], count);
}

// readinto(buffer[, most]): how many octets came.
Result<Value> readinto(Vm& vm, Args args) {
    std::intptr_t most = args.count > 2 ? VM_TRY(to_integer(vm, args[2])) : -1;
    Buffer into = VM_TRY(to_writable_buffer(vm, args[1]));
    std::size_t count = most < 0 ? into.count : std::min(into.count, std::size_t(most));
    return Value::small_int(std::intptr_t(take(args[0].as<RingIo>(), into.items, count)));
}

// write(octets[, most]), write(octets, offset, most): how many octets had room.
Result<Value> write(Vm& vm, Args args) {
    std::string_view text = VM_TRY(written_part(vm, args));
    return Value::small_int(std::intptr_t(put(args[0].as<RingIo>(), text)));
}

// There is nothing to close.
Result<Value> close(Vm&, Args) { return Value::none(); }

Result<void> print_ring(Vm& vm, Printer& out, Value, Form) { return out.write(vm, "<RingIO>"); }

void trace_ring(Object* object, Marker& marker) {
    marker.mark(static_cast<RingIo*>(object)->memory);
}

constexpr FunctionDef methods[] = {
    {"any", any, 1, 1},           {"close", close, 1, 1},       {"read", read, 1, 2},
    {"readinto", readinto, 2, 3}, {"readline", readline, 1, 2}, {"write", write, 2, 4},
};

}  // namespace

const Type ring_io_type{.name = "RingIO",
                        .methods = methods,
                        .subclassable = false,
                        .make = make,
                        .print = print_ring,
                        .trace = trace_ring};

}  // namespace krait::vm
