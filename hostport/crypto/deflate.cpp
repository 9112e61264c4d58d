// Writing: the header, the deflated data, the checksum behind them.
#include "hostport/crypto/deflate_io.hpp"
#include "hostport/crypto/octet_stream.hpp"
#include "hostport/crypto/open_library.hpp"

namespace krait::hostport {
namespace {

using vm::Result;
using vm::Vm;

constexpr std::size_t kOutputBytes = 512;
constexpr int kDefaultWindow = 8;     // as on boards
constexpr int kSmallestInHeader = 9;  // smaller ones are not taken by all who read

Result<void> write_header(Vm& vm, DeflateIO* io, Wrapping wrapping, int window_bits) {
    if (wrapping == Wrapping::Gzip)  // no name, no time, the fastest level, on Unix
        return write_octets(vm, io->stream, {"\x1f\x8b\x08\0\0\0\0\0\x04\x03", 10});
    if (wrapping == Wrapping::Raw) return {};
    unsigned first = unsigned(std::max(window_bits, kSmallestInHeader) - 8) << 4 | 8;
    unsigned second = 2 << 6;  // the default level
    second += 31 - (first << 8 | second) % 31;
    const char header[] = {char(first), char(second)};
    return write_octets(vm, io->stream, {header, 2});
}

Result<void> start(Vm& vm, DeflateIO* io) {
    Wrapping wrapping = io->wrapping == Wrapping::Auto ? Wrapping::Raw : io->wrapping;
    int window_bits = io->window_bits ? io->window_bits : kDefaultWindow;
    Codec* codec = VM_TRY(make_codec(vm, wrapping));
    codec->context = crypto_library().new_deflater(source_of(codec), window_bits);
    if (!codec->context) return vm.raise_out_of_memory(std::size_t(16) << window_bits);
    VM_TRY(write_header(vm, io, wrapping, window_bits));
    io->deflater = codec;
    return {};
}

Result<void> write_number(Vm& vm, DeflateIO* io, std::uint32_t number, bool little) {
    char octets[4];
    for (unsigned i = 0; i < 4; ++i) octets[i] = char(number >> 8 * (little ? i : 3 - i));
    return write_octets(vm, io->stream, {octets, 4});
}

// Passes on what zlib gives until it has nothing more to say.
Result<void> pump(Vm& vm, DeflateIO* io, std::string_view octets, bool finish) {
    CodecStatus status = CodecStatus::Going;
    char output[kOutputBytes];
    CodecSpans spans{octets.data(), octets.size(), output, kOutputBytes};
    do {
        spans.out = output;
        spans.out_count = kOutputBytes;
        status = crypto_library().deflate(io->deflater->context, &spans, finish);
        VM_TRY(write_octets(vm, io->stream, {output, kOutputBytes - spans.out_count}));
        VM_TRY(vm.poll());
    } while (finish ? status != CodecStatus::End : spans.in_count || spans.out_count == 0);
    return {};
}

}  // namespace

Result<void> deflate_from(Vm& vm, DeflateIO* io, std::string_view octets) {
    if (!io->deflater) VM_TRY(start(vm, io));
    add_to_checksum(io->deflater, octets);
    return pump(vm, io, octets, false);
}

Result<void> finish_deflating(Vm& vm, DeflateIO* io) {
    Codec* codec = io->deflater;
    VM_TRY(pump(vm, io, {}, true));
    if (codec->wrapping == Wrapping::Raw) return {};
    bool gzip = codec->wrapping == Wrapping::Gzip;
    VM_TRY(write_number(vm, io, codec->checksum, gzip));
    return gzip ? write_number(vm, io, codec->size_bytes, true) : Result<void>{};
}

}  // namespace krait::hostport
