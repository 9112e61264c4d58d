#include "hostport/crypto/plug_in/openssl.hpp"

#include <openssl/evp.h>

#include <algorithm>

namespace krait::hostport::plug_in {
namespace {

const EVP_MD* digest_of(HashKind kind) {
    switch (kind) {
        case HashKind::Md5: return EVP_md5();
        case HashKind::Sha1: return EVP_sha1();
        default: return EVP_sha256();
    }
}

const EVP_CIPHER* cipher_of(CipherMode mode, bool long_key) {
    switch (mode) {
        case CipherMode::Ecb: return long_key ? EVP_aes_256_ecb() : EVP_aes_128_ecb();
        case CipherMode::Cbc: return long_key ? EVP_aes_256_cbc() : EVP_aes_128_cbc();
        default: return long_key ? EVP_aes_256_ctr() : EVP_aes_128_ctr();
    }
}

const unsigned char* octets_of(const char* text) {
    return reinterpret_cast<const unsigned char*>(text);
}

}  // namespace

void* new_hash(HashKind kind) {
    EVP_MD_CTX* hash = EVP_MD_CTX_new();
    if (hash && EVP_DigestInit_ex(hash, digest_of(kind), nullptr)) return hash;
    EVP_MD_CTX_free(hash);
    return nullptr;
}

void update_hash(void* hash, const char* octets, std::size_t count) {
    EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(hash), octets, count);
}

std::size_t finish_hash(void* hash, char* digest) {
    unsigned size = 0;
    EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(hash), reinterpret_cast<unsigned char*>(digest),
                       &size);
    return size;
}

void free_hash(void* hash) { EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(hash)); }

void* new_cipher(CipherMode mode, bool decrypts, const char* key, std::size_t key_bytes,
                 const char* iv) {
    constexpr unsigned char zeros[kCipherBlockBytes] = {};
    EVP_CIPHER_CTX* cipher = EVP_CIPHER_CTX_new();
    const EVP_CIPHER* kind = cipher_of(mode, key_bytes == 32);
    if (cipher && EVP_CipherInit_ex(cipher, kind, nullptr, octets_of(key),
                                    iv ? octets_of(iv) : zeros, decrypts ? 0 : 1)) {
        EVP_CIPHER_CTX_set_padding(cipher, 0);
        return cipher;
    }
    EVP_CIPHER_CTX_free(cipher);
    return nullptr;
}

void apply_cipher(void* cipher, char* octets, std::size_t count) {
    constexpr std::size_t kMostAtOnce = 1 << 30;  // OpenSSL counts in int
    auto* at = reinterpret_cast<unsigned char*>(octets);
    while (count) {
        std::size_t part = std::min(count, kMostAtOnce);
        int done = 0;
        EVP_CipherUpdate(static_cast<EVP_CIPHER_CTX*>(cipher), at, &done, at, int(part));
        at += part;
        count -= part;
    }
}

void free_cipher(void* cipher) { EVP_CIPHER_CTX_free(static_cast<EVP_CIPHER_CTX*>(cipher)); }

}  // namespace krait::hostport::plug_in
