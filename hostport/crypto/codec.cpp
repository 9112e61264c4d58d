// What the two directions of a DeflateIO share.
#include "hostport/crypto/deflate_io.hpp"
#include "hostport/crypto/open_library.hpp"

namespace krait::hostport {
namespace {

// The blocks hold no Values, but pointers to each other that no scan would find.
void trace(vm::Object* object, vm::Marker& marker) {
    for (void* block : static_cast<Codec*>(object)->blocks) marker.mark(block);
}

void* take_block(void* owner, std::size_t size_bytes) {
    auto* codec = static_cast<Codec*>(owner);
    if (codec->block_count == Codec::kMostBlocks) return nullptr;
    void* block = codec->heap->allocate_unscanned(size_bytes);
    if (block) codec->blocks[codec->block_count++] = block;
    return block;
}

constexpr vm::Type codec_type{.name = "codec", .subclassable = false, .trace = trace};

}  // namespace

vm::Result<Codec*> make_codec(vm::Vm& vm, Wrapping wrapping) {
    Codec* codec = VM_TRY(vm.make<Codec>(codec_type));
    codec->heap = &vm.heap();
    codec->wrapping = wrapping;
    codec->checksum = wrapping == Wrapping::Zlib ? 1 : 0;
    return codec;
}

BlockSource source_of(Codec* codec) { return {take_block, codec}; }

void add_to_checksum(Codec* codec, std::string_view octets) {
    const CryptoLibrary& library = crypto_library();
    codec->size_bytes += std::uint32_t(octets.size());
    if (codec->wrapping == Wrapping::Zlib)
        codec->checksum = library.adler32(codec->checksum, octets.data(), octets.size());
    if (codec->wrapping == Wrapping::Gzip)
        codec->checksum = library.crc32(codec->checksum, octets.data(), octets.size());
}

}  // namespace krait::hostport
