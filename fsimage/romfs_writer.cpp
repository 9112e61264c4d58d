#include "fsimage/romfs_writer.hpp"

#include <algorithm>
#include <cerrno>
#include <set>
#include <string_view>

#include "fsimage/romfs.hpp"
#include "fsimage/romfs_format.hpp"

namespace krait::fsimage {
namespace {

using Bytes = std::vector<std::byte>;

void put(Bytes* to, const Bytes& bytes) { to->insert(to->end(), bytes.begin(), bytes.end()); }

void put_number(Bytes* to, std::size_t number) {
    int groups = 1;
    while (groups * 7 < 64 && number >> groups * 7) ++groups;
    while (groups-- > 0)
        to->push_back(std::byte(
            static_cast<std::uint8_t>((number >> groups * 7 & 0x7f) | (groups ? 0x80 : 0))));
}

void put_record(Bytes* to, RomfsKind kind, const Bytes& content) {
    put_number(to, static_cast<std::size_t>(kind));
    put_number(to, content.size());
    put(to, content);
}

Error put_entries(Bytes* to, const std::vector<RomfsNode>& entries) {
    std::set<std::string_view> names;
    for (const RomfsNode& node : entries) {
        if (!is_romfs_name(node.name) || !names.insert(node.name).second) return EINVAL;
        Bytes inside;
        put_number(&inside, node.name.size());
        for (char letter : node.name) inside.push_back(std::byte(letter));
        if (!node.is_folder)
            put_record(&inside, RomfsKind::Data, node.content);
        else if (Error error = put_entries(&inside, node.entries))
            return error;
        put_record(to, node.is_folder ? RomfsKind::Folder : RomfsKind::File, inside);
    }
    return 0;
}

}  // namespace

Error write_romfs(const std::vector<RomfsNode>& entries, std::vector<std::byte>* image) {
    Bytes records;
    if (Error error = put_entries(&records, entries)) return error;
    image->clear();
    put_record(image, RomfsKind::Image, records);
    // A group of 0 in front of the length, which stands behind the kind's three octets.
    if (image->size() % 2) image->insert(image->begin() + 3, std::byte{0x80});
    return 0;
}

}  // namespace krait::fsimage
