#include "fsimage/fat_table.hpp"

#include <algorithm>
#include <cerrno>

namespace krait::fsimage {

Error FatTable::start() {
    found_ = 1;
    free_ = withheld_ = 0;
    exact_ = known_ = info_changed_ = false;
    if (!geometry_.info_block) return 0;
    const std::byte* info;
    if (Error error = cache_.read(geometry_.info_block, &info)) return error;
    if (get32(info + kInfoStart) != kInfoStartMagic ||
        get32(info + kInfoStruct) != kInfoStructMagic)
        return 0;
    free_ = get32(info + kInfoFree);
    // 0 is what a full volume says and what a careless one does.
    known_ = free_ > 0 && free_ <= geometry_.clusters;
    if (geometry_.is_cluster(get32(info + kInfoNext))) found_ = get32(info + kInfoNext);
    return 0;
}

Error FatTable::next(std::uint32_t cluster, std::uint32_t* follows) {
    if (Error error = get(cluster, follows)) return error;
    std::uint32_t value = *follows;
    if (value == kFree || geometry_.is_cluster(value)) return 0;
    // 0xf00 to 0xff7 is what a cut leaves of a link that was half written, see set_12().
    std::uint32_t last = geometry_.width == 12   ? 0xf00
                         : geometry_.width == 16 ? 0xfff8
                                                 : 0x0ffffff8;
    *follows = value >= last ? kLast : kBroken;
    return 0;
}

Error FatTable::follow(std::uint32_t cluster, std::uint32_t* follows) {
    if (Error error = next(cluster, follows)) return error;
    return geometry_.is_cluster(*follows) ? 0 : EIO;
}

Error FatTable::get_octet(std::uint32_t at, std::uint8_t* octet) {
    const std::byte* octets;
    std::uint32_t block = geometry_.table_block + at / geometry_.block_size;
    if (Error error = cache_.read(block, &octets)) return error;
    *octet = get8(octets + at % geometry_.block_size);
    return 0;
}

// Of an entry of 16 or 32 bits.
std::uint32_t FatTable::block_of(std::uint32_t cluster) const {
    return geometry_.table_block + cluster / (geometry_.block_size * 8 / geometry_.width);
}

Error FatTable::get(std::uint32_t cluster, std::uint32_t* value) {
    if (geometry_.width == 12) {
        std::uint32_t at = cluster + cluster / 2;
        std::uint8_t low, high;
        if (Error error = get_octet(at, &low)) return error;
        if (Error error = get_octet(at + 1, &high)) return error;
        std::uint32_t both = low | high << 8;
        *value = cluster & 1 ? both >> 4 : both & 0xfff;
        return 0;
    }
    std::size_t per_block = geometry_.block_size / (geometry_.width / 8);
    const std::byte* octets;
    if (Error error = cache_.read(block_of(cluster), &octets)) return error;
    *value = geometry_.width == 16 ? get16(octets + cluster % per_block * 2)
                                   : get32(octets + cluster % per_block * 4) & 0x0fffffff;
    return 0;
}

Error FatTable::set_bits(std::uint32_t at, std::uint8_t mask, std::uint32_t bits) {
    std::byte* octets;
    std::uint32_t block = geometry_.table_block + at / geometry_.block_size;
    if (Error error = cache_.change(block, BlockCache::Kind::Record, &octets)) return error;
    octets += at % geometry_.block_size;
    put8(octets, (get8(octets) & ~mask) | (bits & mask));
    return 0;
}

// An entry of 12 bits may lie in two blocks, between which a cut may come. A link is only ever made
// of a last entry (0xfff), and unmade by making it one. If the high bits are those that change
// last, or first, what lies between begins with 0xf: on a volume that has no cluster 0xf00 (ours
// have none) that is a chain's end, as it was before or would be after.
Error FatTable::set_12(std::uint32_t cluster, std::uint32_t value) {
    std::uint32_t at = cluster + cluster / 2;
    bool odd = cluster & 1;
    value &= 0xfff;
    std::uint8_t low_mask = odd ? 0xf0 : 0xff, high_mask = odd ? 0xff : 0x0f;
    std::uint32_t low = odd ? value << 4 : value, high = odd ? value >> 4 : value >> 8;
    bool ends = value == 0xfff;
    if (ends)
        if (Error error = set_bits(at + 1, high_mask, high)) return error;
    if (Error error = set_bits(at, low_mask, low)) return error;
    return ends ? 0 : set_bits(at + 1, high_mask, high);
}

Error FatTable::set(std::uint32_t cluster, std::uint32_t value) {
    if (geometry_.width == 12) return set_12(cluster, value);
    std::size_t per_block = geometry_.block_size / (geometry_.width / 8);
    std::byte* octets;
    if (Error error = cache_.change(block_of(cluster), BlockCache::Kind::Record, &octets))
        return error;
    if (geometry_.width == 16) {
        put16(octets + cluster % per_block * 2, value);
    } else {
        octets += cluster % per_block * 4;
        put32(octets, (get32(octets) & 0xf0000000) | value);  // 4 bits are not ours
    }
    return 0;
}

Error FatTable::find_free(std::uint32_t near, std::uint32_t* cluster) {
    std::uint32_t value;
    if (geometry_.is_cluster(near + 1)) {
        if (Error error = get(near + 1, &value)) return error;
        if (value == kFree) return *cluster = near + 1, 0;
    }
    if (!may_have(1)) return ENOSPC;
    std::uint32_t candidate = found_;
    for (std::uint32_t tried = 0; tried < geometry_.clusters; ++tried) {
        candidate = geometry_.is_cluster(candidate + 1) ? candidate + 1 : 2;
        if (Error error = get(candidate, &value)) return error;
        if (value == kFree) return *cluster = candidate, 0;
    }
    free_ = 0;
    exact_ = known_ = true;
    return ENOSPC;
}

Error FatTable::allocate(std::uint32_t near, std::uint32_t* cluster) {
    if (withheld_ && !may_have(1)) return ENOSPC;
    if (Error error = find_free(near, cluster)) return error;
    if (Error error = set(*cluster, kLast)) return error;
    found_ = *cluster;
    if (free_ > 0)
        --free_;
    else
        known_ = false;  // FSInfo was wrong
    info_changed_ = true;
    return 0;
}

Error FatTable::free_chain(std::uint32_t first) {
    // A chain that bites its tail ends where it was freed already.
    for (std::uint32_t cluster = first; geometry_.is_cluster(cluster);) {
        std::uint32_t follows;
        if (Error error = next(cluster, &follows)) return error;
        if (follows == kFree) return 0;
        if (Error error = set(cluster, kFree)) return error;
        if (known_ && free_ < geometry_.clusters) ++free_;
        info_changed_ = true;
        cluster = follows;
    }
    return 0;
}

Error FatTable::count_free(std::uint32_t* count) {
    if (!known_) {
        std::uint32_t found = 0, value;
        for (std::uint32_t cluster = 2; geometry_.is_cluster(cluster); ++cluster) {
            if (Error error = get(cluster, &value)) return error;
            found += value == kFree;
        }
        free_ = found;
        exact_ = known_ = info_changed_ = true;
    }
    *count = free_ - std::min(free_, withheld_);
    return 0;
}

Error FatTable::withhold(std::uint32_t clusters) {
    std::uint32_t free;
    known_ = exact_;  // what FSInfo says may be wrong
    if (Error error = count_free(&free)) return error;
    withheld_ = clusters;
    return 0;
}

Error FatTable::write_info() {
    if (!geometry_.info_block || !info_changed_) return 0;
    std::byte* info;
    if (Error error = cache_.change(geometry_.info_block, BlockCache::Kind::Record, &info))
        return error;
    if (get32(info + kInfoStart) == kInfoStartMagic &&
        get32(info + kInfoStruct) == kInfoStructMagic) {
        put32(info + kInfoFree, known_ ? free_ : 0xffffffff);
        put32(info + kInfoNext, geometry_.is_cluster(found_) ? found_ : 0xffffffff);
    }
    info_changed_ = false;
    return 0;
}

}  // namespace krait::fsimage
