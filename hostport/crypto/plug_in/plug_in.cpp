// The one symbol of krait-crypto.so.
#include "hostport/crypto/library.hpp"
#include "hostport/crypto/plug_in/openssl.hpp"
#include "hostport/crypto/plug_in/zlib.hpp"

extern "C" __attribute__((visibility("default")))
const krait::hostport::CryptoLibrary krait_crypto_library;

using namespace krait::hostport;

const CryptoLibrary krait_crypto_library{
    .new_hash = plug_in::new_hash,
    .update_hash = plug_in::update_hash,
    .finish_hash = plug_in::finish_hash,
    .free_hash = plug_in::free_hash,
    .new_cipher = plug_in::new_cipher,
    .apply_cipher = plug_in::apply_cipher,
    .free_cipher = plug_in::free_cipher,
    .new_inflater = plug_in::new_inflater,
    .inflate = plug_in::inflate,
    .new_deflater = plug_in::new_deflater,
    .deflate = plug_in::deflate,
    .adler32 = plug_in::adler32,
    .crc32 = plug_in::crc32,
};
