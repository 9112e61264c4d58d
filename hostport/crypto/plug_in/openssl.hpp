// OpenSSL's part of the plug-in: see CryptoLibrary, whose members these functions become.
#pragma once

#include "hostport/crypto/library.hpp"

namespace krait::hostport::plug_in {

void* new_hash(HashKind kind);
void update_hash(void* hash, const char* octets, std::size_t count);
std::size_t finish_hash(void* hash, char* digest);
void free_hash(void* hash);

void* new_cipher(CipherMode mode, bool decrypts, const char* key, std::size_t key_bytes,
                 const char* iv);
void apply_cipher(void* cipher, char* octets, std::size_t count);
void free_cipher(void* cipher);

}  // namespace krait::hostport::plug_in
