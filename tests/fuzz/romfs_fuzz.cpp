// Any octets are refused as an image, or all of it can be walked, and lies inside of it.
#include <cstdlib>

#include "fsimage/romfs.hpp"

using namespace krait::fsimage;

namespace {

void need(bool condition) {
    if (!condition) std::abort();
}

void walk(const Romfs& rom, Octets records, int depth) {
    RomfsEntry entry;
    while (rom.next(&records, &entry) == 0) {
        need(is_romfs_name(entry.name));
        const std::byte* end = rom.image().data() + rom.image().size();
        need(entry.content.data() >= rom.image().data() && entry.content.data() <= end);
        need(entry.content.size() <= static_cast<std::size_t>(end - entry.content.data()));
        if (entry.is_folder && depth < Romfs::kMostDepth) walk(rom, entry.content, depth + 1);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Romfs rom;
    if (rom.mount(std::as_bytes(std::span{data, size}))) return 0;
    rom.check();
    walk(rom, rom.root().content, 0);
    RomfsEntry entry;
    rom.find("/lib/a.py", &entry);
    return 0;
}
