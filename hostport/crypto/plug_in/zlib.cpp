#include "hostport/crypto/plug_in/zlib.hpp"

#define ZLIB_CONST  // zlib reads its input and does not change it
#include <zlib.h>

#include <algorithm>
#include <climits>
#include <new>

namespace krait::hostport::plug_in {
namespace {

struct Codec {
    z_stream stream{};
    BlockSource source;
    bool exact = false;  // the window must reach no farther than it says
};

void* allocate(void* codec, unsigned count, unsigned size) {
    const BlockSource& source = static_cast<Codec*>(codec)->source;
    return source.take(source.owner, std::size_t(count) * size);
}
void keep(void*, void*) {}

Codec* new_codec(BlockSource source) {
    void* cell = source.take(source.owner, sizeof(Codec));
    if (!cell) return nullptr;
    Codec* codec = new (cell) Codec{.source = source};
    codec->stream.opaque = codec;
    codec->stream.zalloc = allocate;
    codec->stream.zfree = keep;
    return codec;
}

CodecStatus status_of(int code) {
    switch (code) {
        case Z_OK:
        case Z_BUF_ERROR: return CodecStatus::Going;
        case Z_STREAM_END: return CodecStatus::End;
        case Z_MEM_ERROR: return CodecStatus::NoMemory;
        default: return CodecStatus::Corrupt;
    }
}

// One call of zlib's, which counts in unsigned int, with at most `room` octets of output.
template <class Step>
CodecStatus advance(Codec* codec, CodecSpans* spans, std::size_t room, Step step) {
    z_stream& stream = codec->stream;
    auto in = unsigned(std::min<std::size_t>(spans->in_count, INT_MAX));
    auto out = unsigned(std::min({spans->out_count, room, std::size_t(INT_MAX)}));
    stream.next_in = reinterpret_cast<const Bytef*>(spans->in);
    stream.avail_in = in;
    stream.next_out = reinterpret_cast<Bytef*>(spans->out);
    stream.avail_out = out;
    CodecStatus status = status_of(step(&stream));
    spans->in += in - stream.avail_in;
    spans->in_count -= in - stream.avail_in;
    spans->out += out - stream.avail_out;
    spans->out_count -= out - stream.avail_out;
    return status;
}

}  // namespace

void* new_inflater(BlockSource source, int window_bits) {
    Codec* codec = new_codec(source);
    if (!codec || inflateInit2(&codec->stream, -window_bits) != Z_OK) return nullptr;
    codec->exact = window_bits < MAX_WBITS;
    return codec;
}

CodecStatus inflate(void* inflater, CodecSpans* spans) {
    auto* codec = static_cast<Codec*>(inflater);
    auto step = [](z_stream* stream) { return ::inflate(stream, Z_SYNC_FLUSH); };
    if (!codec->exact) return advance(codec, spans, SIZE_MAX, step);
    // zlib also looks back into what one call has written: with one octet a call that is nothing,
    // and a stream that a board's small window can't hold fails here as it does there.
    CodecStatus status = CodecStatus::Going;
    while (status == CodecStatus::Going) {
        std::size_t left = spans->out_count + spans->in_count;
        status = advance(codec, spans, 1, step);
        if (spans->out_count == 0 || spans->out_count + spans->in_count == left) break;
    }
    return status;
}

void* new_deflater(BlockSource source, int window_bits) {
    // zlib's smallest window has 9 bits, of which it uses 250 octets; below 8 bits only runs of
    // one octet are matched.
    int strategy = window_bits < 8 ? Z_RLE : Z_DEFAULT_STRATEGY;
    int bits = std::max(window_bits, 9);
    int memory_level = std::min(bits - 7, 8);
    Codec* codec = new_codec(source);
    if (!codec || deflateInit2(&codec->stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -bits,
                               memory_level, strategy) != Z_OK)
        return nullptr;
    return codec;
}

CodecStatus deflate(void* deflater, CodecSpans* spans, bool finish) {
    auto step = [&](z_stream* stream) { return ::deflate(stream, finish ? Z_FINISH : Z_NO_FLUSH); };
    return advance(static_cast<Codec*>(deflater), spans, SIZE_MAX, step);
}

std::uint32_t adler32(std::uint32_t start, const char* octets, std::size_t count) {
    return std::uint32_t(::adler32_z(start, reinterpret_cast<const Bytef*>(octets), count));
}

std::uint32_t crc32(std::uint32_t start, const char* octets, std::size_t count) {
    return std::uint32_t(::crc32_z(start, reinterpret_cast<const Bytef*>(octets), count));
}

}  // namespace krait::hostport::plug_in
