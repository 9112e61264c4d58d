// DeflateIO: a stream that inflates what it reads from another, and deflates what it writes there.
#pragma once

#include "hostport/crypto/library.hpp"
#include "vm/native.hpp"

namespace krait::hostport {

// What stands around the deflated data: nothing, RFC 1950 or RFC 1952.
enum class Wrapping { Auto, Raw, Zlib, Gzip };

// One direction of the stream: a codec of the library, whose blocks lie in the arena.
struct Codec : vm::Object {
    static constexpr std::size_t kMostBlocks = 8;
    vm::Heap* heap = nullptr;
    void* context = nullptr;
    void* blocks[kMostBlocks] = {};
    std::size_t block_count = 0;
    Wrapping wrapping{};
    std::uint32_t checksum = 0;
    std::uint32_t size_bytes = 0;  // of the data, modulo 2^32
    bool ended = false;
};
// A codec without a context: `source_of` gives memory for one. Raises MemoryError.
vm::Result<Codec*> make_codec(vm::Vm& vm, Wrapping wrapping);
BlockSource source_of(Codec* codec);
// Counts in what was inflated or is to be deflated.
void add_to_checksum(Codec* codec, std::string_view octets);

struct DeflateIO : vm::Object {
    vm::Value stream;
    vm::Value scratch;  // a bytearray, see read_octet
    Wrapping wrapping{};
    int window_bits = 0;  // 0: a default
    bool closes_stream = false;
    bool closed = false;
    bool busy = false;          // within a call of the other stream's: refuses to be used by it
    Codec* inflater = nullptr;  // from the first read on
    Codec* deflater = nullptr;  // from the first write on
};

// Inflates until `into` is full or the data ends: how many octets came. Raises OSError EINVAL for
// what is no such stream, EOFError if it ends too early, and what the other stream raises.
vm::Result<std::size_t> inflate_into(vm::Vm& vm, DeflateIO* io, std::span<char> into);
// Deflates `octets`, which no program can change. Raises what the other stream raises.
vm::Result<void> deflate_from(vm::Vm& vm, DeflateIO* io, std::string_view octets);
// Writes what is still held back, and the end. Not to be called before deflate_from.
vm::Result<void> finish_deflating(vm::Vm& vm, DeflateIO* io);

}  // namespace krait::hostport
