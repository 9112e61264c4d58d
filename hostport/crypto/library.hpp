// What krait-crypto.so offers: OpenSSL and zlib as functions over octets. It knows no Vm, and
// krait-vm maps neither library before a program imports a module that needs them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace krait::hostport {

enum class HashKind { Md5, Sha1, Sha256 };
inline constexpr std::size_t kMostDigestBytes = 32;

// What the AES contexts do; the numbers are cryptolib's.
enum class CipherMode { Ecb = 1, Cbc = 2, Ctr = 6 };
inline constexpr std::size_t kCipherBlockBytes = 16;

// Where a codec's memory comes from. What it gives stays until the codec is dropped; null: no
// memory.
struct BlockSource {
    void* (*take)(void* owner, std::size_t size_bytes);
    void* owner;
};

// Octets to read and room to write; both are advanced over what was done.
struct CodecSpans {
    const char* in;
    std::size_t in_count;
    char* out;
    std::size_t out_count;
};

enum class CodecStatus { Going, End, Corrupt, NoMemory };

// Contexts are made by a `new_` function, which gives null where there is no memory.
struct CryptoLibrary {
    void* (*new_hash)(HashKind kind);
    void (*update_hash)(void* hash, const char* octets, std::size_t count);
    // Writes the digest; gives its size in octets. The hash takes no more updates.
    std::size_t (*finish_hash)(void* hash, char* digest);
    void (*free_hash)(void* hash);

    // `key` has 16 or 32 octets, `iv` a block (null: zeros).
    void* (*new_cipher)(CipherMode mode, bool decrypts, const char* key, std::size_t key_bytes,
                        const char* iv);
    // In place; whole blocks, except in Ctr.
    void (*apply_cipher)(void* cipher, char* octets, std::size_t count);
    void (*free_cipher)(void* cipher);

    // Raw deflate streams (RFC 1951). An inflater is never freed: its memory is its source's.
    // `window_bits` is 8 to 15; distances reach no farther back than that.
    void* (*new_inflater)(BlockSource source, int window_bits);
    // Going with nothing done: it needs input or room.
    CodecStatus (*inflate)(void* inflater, CodecSpans* spans);
    // `window_bits` is 5 to 15: what its output asks of an inflater.
    void* (*new_deflater)(BlockSource source, int window_bits);
    // With `finish`, to be called until it gives End.
    CodecStatus (*deflate)(void* deflater, CodecSpans* spans, bool finish);

    // Checksums of zlib (starts at 1) and gzip (starts at 0) streams.
    std::uint32_t (*adler32)(std::uint32_t start, const char* octets, std::size_t count);
    std::uint32_t (*crc32)(std::uint32_t start, const char* octets, std::size_t count);
};

// The name of the one symbol that krait-crypto.so exports: a CryptoLibrary.
inline constexpr char kCryptoSymbol[] = "krait_crypto_library";

}  // namespace krait::hostport
