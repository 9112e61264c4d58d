// Reading: the header, the deflated data, the checksum behind them.
#include <errno.h>

#include "hostport/crypto/deflate_io.hpp"
#include "hostport/crypto/octet_stream.hpp"
#include "hostport/crypto/open_library.hpp"

namespace krait::hostport {
namespace {

using vm::Result;
using vm::Vm;

constexpr int kLargestWindow = 15;

// Gzip's flags (RFC 1952, 2.3.1), and zlib's.
constexpr unsigned kHeaderChecksum = 2, kExtra = 4, kName = 8, kComment = 16, kReserved = 0xe0;
constexpr unsigned kPresetDictionary = 0x20;
constexpr unsigned kDeflateMethod = 8;

// --- the other stream's octets
// -----------------------------------------------------------------------------

// Raises EOFError at the end.
Result<unsigned> take(Vm& vm, DeflateIO* io) {
    VM_TRY(vm.poll());
    auto memory = VM_TRY(octets_in_memory(vm, io->stream));
    if (!memory) {
        auto octet = VM_TRY(read_octet(vm, io->stream, io->scratch));
        if (!octet) return vm.raise(vm::eof_error_type);
        return unsigned(std::uint8_t(*octet));
    }
    if (memory->empty()) return vm.raise(vm::eof_error_type);
    auto octet = std::uint8_t(memory->front());
    skip_in_memory(io->stream, 1);
    return unsigned(octet);
}

Result<std::uint32_t> take_number(Vm& vm, DeflateIO* io, unsigned octets, bool little) {
    std::uint32_t number = 0;
    for (unsigned i = 0; i < octets; ++i) {
        std::uint32_t octet = VM_TRY(take(vm, io));
        number = little ? number | octet << (8 * i) : number << 8 | octet;
    }
    return number;
}

Result<void> skip(Vm& vm, DeflateIO* io, std::uint32_t count) {
    while (count--) VM_TRY(take(vm, io));
    return {};
}

Result<void> skip_text(Vm& vm, DeflateIO* io) {
    while (VM_TRY(take(vm, io)) != 0) {
    }
    return {};
}

// --- headers: each gives the bits of the window
// ------------------------------------------------------------

bool is_gzip(unsigned first, unsigned second) { return first == 0x1f && second == 0x8b; }

Result<int> read_gzip_header(Vm& vm, DeflateIO* io) {
    unsigned method = VM_TRY(take(vm, io))
    , flags = VM_TRY(take(vm, io));
    if (method != kDeflateMethod || (flags & kReserved)) return raise_os_error(vm, EINVAL);
    VM_TRY(skip(vm, io, 6));  // time, level, system
    if (flags & kExtra) VM_TRY(skip(vm, io, VM_TRY(take_number(vm, io, 2, true))));
    if (flags & kName) VM_TRY(skip_text(vm, io));
    if (flags & kComment) VM_TRY(skip_text(vm, io));
    if (flags & kHeaderChecksum) VM_TRY(skip(vm, io, 2));
    return kLargestWindow;
}

Result<int> check_zlib_header(Vm& vm, unsigned first, unsigned second) {
    int bits = int(first >> 4) + 8;
    bool fits = (first & 15) == kDeflateMethod && bits <= kLargestWindow &&
                (first << 8 | second) % 31 == 0 && !(second & kPresetDictionary);
    if (!fits) return raise_os_error(vm, EINVAL);
    return bits;
}

// Finds out which wrapping Auto is.
Result<int> read_header(Vm& vm, DeflateIO* io, Wrapping* wrapping) {
    if (*wrapping == Wrapping::Raw) return 8;
    unsigned first = VM_TRY(take(vm, io))
    , second = VM_TRY(take(vm, io));
    bool gzip = is_gzip(first, second);
    if (gzip ? *wrapping == Wrapping::Zlib : *wrapping == Wrapping::Gzip)
        return raise_os_error(vm, EINVAL);
    *wrapping = gzip ? Wrapping::Gzip : Wrapping::Zlib;
    return gzip ? read_gzip_header(vm, io) : check_zlib_header(vm, first, second);
}

Result<void> start(Vm& vm, DeflateIO* io) {
    Wrapping wrapping = io->wrapping;
    int bits = VM_TRY(read_header(vm, io, &wrapping));
    if (io->window_bits) bits = std::max(io->window_bits, 8);
    Codec* codec = VM_TRY(make_codec(vm, wrapping));
    codec->context = crypto_library().new_inflater(source_of(codec), bits);
    if (!codec->context) return vm.raise_out_of_memory(std::size_t(1) << bits);
    io->inflater = codec;
    return {};
}

// The size that gzip adds is read and not judged, as on boards.
Result<void> read_trailer(Vm& vm, DeflateIO* io) {
    Codec* codec = io->inflater;
    if (codec->wrapping != Wrapping::Raw) {
        bool gzip = codec->wrapping == Wrapping::Gzip;
        std::uint32_t checksum = VM_TRY(take_number(vm, io, 4, gzip));
        if (checksum != codec->checksum) return raise_os_error(vm, EINVAL);
        if (gzip) VM_TRY(skip(vm, io, 4));
    }
    codec->ended = true;
    return {};
}

// --- the data
// ----------------------------------------------------------------------------------------------

Result<CodecStatus> inflate_some(Vm& vm, DeflateIO* io, std::span<char>* into) {
    VM_TRY(vm.poll());
    Codec* codec = io->inflater;
    auto memory = VM_TRY(octets_in_memory(vm, io->stream));
    std::string_view input = memory.value_or(std::string_view{});
    CodecSpans spans{input.data(), input.size(), into->data(), into->size()};
    CodecStatus status = crypto_library().inflate(codec->context, &spans);
    if (memory) skip_in_memory(io->stream, input.size() - spans.in_count);
    std::size_t done = into->size() - spans.out_count;
    if (status == CodecStatus::Going && done == 0 && spans.in_count == input.size()) {
        // It needs input. Of a stream proper it gets one octet, so that none is taken in vain.
        auto octet = char(VM_TRY(take(vm, io)));
        spans = {&octet, 1, into->data(), into->size()};
        status = crypto_library().inflate(codec->context, &spans);
        done = into->size() - spans.out_count;
    }
    add_to_checksum(codec, {into->data(), done});
    *into = into->subspan(done);
    return status;
}

Result<void> check(Vm& vm, CodecStatus status) {
    if (status == CodecStatus::NoMemory) return vm.raise_out_of_memory(1u << kLargestWindow);
    if (status == CodecStatus::Corrupt) return raise_os_error(vm, EINVAL);
    return {};
}

}  // namespace

Result<std::size_t> inflate_into(Vm& vm, DeflateIO* io, std::span<char> into) {
    if (!into.empty() && !io->inflater) VM_TRY(start(vm, io));
    std::span<char> left = into;
    while (!left.empty() && !io->inflater->ended) {
        CodecStatus status = VM_TRY(inflate_some(vm, io, &left));
        // An error behind the last octet that was asked for is the next read's.
        if (left.empty()) break;
        VM_TRY(check(vm, status));
        if (status == CodecStatus::End) VM_TRY(read_trailer(vm, io));
    }
    return into.size() - left.size();
}

}  // namespace krait::hostport
