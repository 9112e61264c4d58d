// zlib's part of the plug-in: see CryptoLibrary, whose members these functions become.
#pragma once

#include "hostport/crypto/library.hpp"

namespace krait::hostport::plug_in {

void* new_inflater(BlockSource source, int window_bits);
CodecStatus inflate(void* inflater, CodecSpans* spans);
void* new_deflater(BlockSource source, int window_bits);
CodecStatus deflate(void* deflater, CodecSpans* spans, bool finish);

std::uint32_t adler32(std::uint32_t start, const char* octets, std::size_t count);
std::uint32_t crc32(std::uint32_t start, const char* octets, std::size_t count);

}  // namespace krait::hostport::plug_in
