// deflate: DeflateIO as Python sees it.
#include <errno.h>

#include <algorithm>
#include <cstring>

#include "hostport/crypto/crypto_modules.hpp"
#include "hostport/crypto/deflate_io.hpp"
#include "hostport/crypto/octet_stream.hpp"
#include "hostport/crypto/open_library.hpp"
#include "vm/objects/buffer.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

constexpr std::size_t kPartBytes = 512;

// DeflateIO(stream[, format=AUTO[, window bits=0[, close=False]]])
Result<Value> make(Vm& vm, const vm::Type& type, Args args) {
    if (args.count < 1 || args.count > 4) return vm.raise_argument_count(args.count, 1, 4);
    std::intptr_t format = args.count > 1 ? VM_TRY(vm::to_integer(vm, args[1])) : 0;
    if (format < 0 || format > std::intptr_t(Wrapping::Gzip))
        return vm.raise(vm::value_error_type, "format");
    std::intptr_t window_bits = args.count > 2 ? VM_TRY(vm::to_integer(vm, args[2])) : 0;
    if (window_bits != 0 && (window_bits < 5 || window_bits > 15))
        return vm.raise(vm::value_error_type, "wbits");
    bool closes_stream = args.count > 3 && VM_TRY(vm::truth(vm, args[3]));
    DeflateIO* io = VM_TRY(vm.make<DeflateIO>(type));
    io->scratch = VM_TRY(vm::make_bytearray(vm, ""));
    io->stream = args[0];
    io->wrapping = Wrapping(format);
    io->window_bits = int(window_bits);
    io->closes_stream = closes_stream;
    return io;
}

void trace(vm::Object* object, vm::Marker& marker) {
    auto* io = static_cast<DeflateIO*>(object);
    marker.mark(io->stream);
    marker.mark(io->scratch);
    marker.mark(io->inflater);
    marker.mark(io->deflater);
}

Result<void> print(Vm& vm, vm::Printer& out, Value, vm::Form) {
    return vm::print_format(vm, out, "<DeflateIO>", {});
}

// While one lasts, the stream below can't use the DeflateIO that calls it.
class InUse {
  public:
    explicit InUse(DeflateIO* io) : io_(io) { io_->busy = true; }
    ~InUse() { io_->busy = false; }
    InUse(const InUse&) = delete;
    InUse& operator=(const InUse&) = delete;

  private:
    DeflateIO* io_;
};

// The receiver. Raises OSError if it can't be used.
Result<DeflateIO*> usable(Vm& vm, Value self) {
    auto* io = self.as<DeflateIO>();
    if (io->closed) return raise_os_error(vm, EINVAL);
    if (io->busy) return raise_os_error(vm, EBUSY);
    return io;
}

// --- reading
// -------------------------------------------------------------------------------------------------

// The optional argument `index`: how much at most; absent, None or negative: all.
Result<std::size_t> most_of(Vm& vm, Args args, std::size_t index) {
    std::intptr_t most = args.count > index ? VM_TRY(vm::to_integer(vm, args[index])) : -1;
    return most < 0 ? SIZE_MAX : std::size_t(most);
}

// Hands what is inflated, at most `most` octets, to `take` part by part, until that says no.
template <class Take>
Result<void> read_parts(Vm& vm, Value self, std::size_t most, std::size_t part_bytes, Take take) {
    DeflateIO* io = VM_TRY(usable(vm, self));
    InUse use(io);
    char part[kPartBytes];
    while (most) {
        std::size_t wanted = std::min(most, part_bytes);
        std::size_t got = VM_TRY(inflate_into(vm, io, {part, wanted}));
        if (!VM_TRY(take(std::string_view(part, got))) || got < wanted) break;
        most -= got;
    }
    return {};
}

// read([most])
Result<Value> read(Vm& vm, Args args) {
    std::size_t most = VM_TRY(most_of(vm, args, 1));
    vm::StringBuilder octets;
    VM_TRY(read_parts(vm, args[0], most, kPartBytes, [&](std::string_view part) -> Result<bool> {
        VM_TRY(octets.write(vm, part));
        return true;
    }));
    return VM_TRY(vm::make_bytes_object(vm, octets.view()));
}

// readline([most])
Result<Value> readline(Vm& vm, Args args) {
    std::size_t most = args.get(1).is_none() ? SIZE_MAX : VM_TRY(most_of(vm, args, 1));
    vm::StringBuilder line;
    VM_TRY(read_parts(vm, args[0], most, 1, [&](std::string_view part) -> Result<bool> {
        VM_TRY(line.write(vm, part));
        return part != "\n";
    }));
    return VM_TRY(vm::make_bytes_object(vm, line.view()));
}

// readinto(buffer[, most]): how many octets came.
Result<Value> readinto(Vm& vm, Args args) {
    std::size_t most = VM_TRY(most_of(vm, args, 2));
    most = std::min(most, VM_TRY(vm::to_writable_buffer(vm, args[1])).count);
    std::size_t done = 0;
    auto take = [&](std::string_view part) -> Result<bool> {
        // Looked at anew: the stream below may have made it shorter.
        vm::Buffer into = VM_TRY(vm::to_writable_buffer(vm, args[1]));
        std::size_t fits = std::min(part.size(), into.count - std::min(done, into.count));
        if (fits) std::memcpy(into.items + done, part.data(), fits);
        done += fits;
        return fits == part.size();
    };
    VM_TRY(read_parts(vm, args[0], most, kPartBytes, take));
    return Value::small_int(std::intptr_t(done));
}

// --- writing and the end
// -------------------------------------------------------------------------------------

// write(octets[, most]), write(octets, offset, most): how many octets were written.
Result<Value> write(Vm& vm, Args args) {
    std::size_t most = args.count > 2   ? VM_TRY(most_of(vm, args, args.count - 1)) : SIZE_MAX;
    std::size_t offset = args.count > 3 ? VM_TRY(most_of(vm, args, 2)) : 0;
    std::size_t size = VM_TRY(vm::to_buffer(vm, args[1]))
    .count;
    offset = std::min(offset, size);
    std::size_t end = offset + std::min(most, size - offset);
    DeflateIO* io = VM_TRY(usable(vm, args[0]));
    InUse use(io);
    std::size_t at = offset;
    while (at < end) {
        // Copied, and looked at anew each time: the stream below may change the object.
        char part[kPartBytes];
        std::string_view octets = VM_TRY(vm::to_buffer(vm, args[1]))
        .text().substr(0, end);
        if (at >= octets.size()) break;
        std::size_t count = octets.copy(part, sizeof part, at);
        VM_TRY(deflate_from(vm, io, {part, count}));
        at += count;
    }
    return Value::small_int(std::intptr_t(at - offset));
}

// close(): a second time does nothing.
Result<Value> close(Vm& vm, Args args) {
    auto* io = args[0].as<DeflateIO>();
    if (io->closed) return Value::none();
    VM_TRY(usable(vm, args[0]));
    InUse use(io);
    io->closed = true;  // whatever happens next
    if (io->deflater) VM_TRY(finish_deflating(vm, io));
    io->inflater = io->deflater = nullptr;
    if (io->closes_stream) VM_TRY(close_stream(vm, io->stream));
    return Value::none();
}

Result<Value> enter(Vm&, Args args) { return args[0]; }

constexpr vm::FunctionDef methods[] = {
    {"__enter__", enter, 1, 1}, {"__exit__", close, 4, 4},    {"close", close, 1, 1},
    {"read", read, 1, 2},       {"readinto", readinto, 2, 3}, {"readline", readline, 1, 2},
    {"write", write, 2, 4},
};

constexpr vm::Type deflate_io_type{
    .name = "DeflateIO", .methods = methods, .make = make, .print = print, .trace = trace};

Result<void> fill(Vm& vm, vm::Dict* globals) {
    VM_TRY(open_crypto_library(vm));
    constexpr std::pair<std::string_view, Wrapping> formats[] = {{"AUTO", Wrapping::Auto},
                                                                 {"RAW", Wrapping::Raw},
                                                                 {"ZLIB", Wrapping::Zlib},
                                                                 {"GZIP", Wrapping::Gzip}};
    for (auto [name, wrapping] : formats)
        VM_TRY(store(vm, globals, VM_TRY(vm.intern(name)), Value::small_int(int(wrapping))));
    return store(vm, globals, VM_TRY(vm.intern("DeflateIO")), Value(&deflate_io_type));
}

}  // namespace

const vm::ModuleDef deflate_module{"deflate", {}, fill};

}  // namespace krait::hostport
