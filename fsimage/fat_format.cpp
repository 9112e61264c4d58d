#include <algorithm>
#include <bit>
#include <cerrno>

#include "fsimage/fat.hpp"

namespace krait::fsimage {
namespace {

constexpr std::uint32_t kRootSlots = 512;  // FAT12, FAT16
constexpr std::uint32_t kFewestClusters = 16;
// Some systems are off by a few in what they take for the border between two kinds.
constexpr std::uint32_t kBorder = 16;
// Above this, FAT12 has links that a cut can break: see FatTable::set_12().
constexpr std::uint32_t kMostSafeClusters12 = 0xefe;
constexpr std::uint32_t kInfoBlock = 1, kBackupBlock = 6;  // FAT32
constexpr std::uint8_t kMedia = 0xf8;                      // not a floppy disk

std::uint32_t blocks_for(std::uint64_t octets, std::uint32_t block_size) {
    return static_cast<std::uint32_t>((octets + block_size - 1) / block_size);
}

// The layout with entries of `width` bits, and how many clusters it gives; false if a volume with
// so many is not of that width.
bool lay_out(FatGeometry* geometry, std::uint32_t blocks, std::uint32_t width,
             std::uint32_t cluster_blocks) {
    FatGeometry& g = *geometry;
    g.width = width;
    g.cluster_blocks = cluster_blocks;
    g.table_copies = 1;
    g.table_block = width == 32 ? 32 : 1;
    g.root_slots = width == 32 ? 0 : kRootSlots;
    std::uint32_t root_blocks = blocks_for(std::uint64_t{g.root_slots} * kSlotSize, g.block_size);
    std::uint32_t others = g.table_block + root_blocks;
    if (blocks <= others) return false;
    std::uint64_t most = (blocks - others) / cluster_blocks + 2;
    g.table_blocks = blocks_for((most * width + 7) / 8, g.block_size);
    if (blocks - others <= g.table_blocks) return false;
    g.root_block = g.table_block + g.table_blocks;
    g.data_block = g.root_block + root_blocks;
    g.clusters = (blocks - g.data_block) / cluster_blocks;
    switch (width) {
        case 12: return g.clusters >= kFewestClusters && g.clusters <= kMostSafeClusters12;
        case 16:
            return g.clusters > kMostClusters12 + kBorder &&
                   g.clusters <= kMostClusters16 - kBorder;
        default: return g.clusters > kMostClusters16 + kBorder && g.clusters <= kMostClusters32;
    }
}

// Clusters as small as a kind allows: FAT12 for up to about 15 MiB, FAT16 up to 2 GiB.
bool choose(FatGeometry* geometry, std::uint32_t blocks, std::uint32_t cluster_bytes) {
    struct {
        std::uint32_t width, least_bytes, most_bytes;
    } constexpr kinds[] = {{12, 512, 4096}, {16, 2048, 32768}, {32, 4096, 32768}};
    std::uint64_t bytes = std::uint64_t{blocks} * geometry->block_size;
    for (const auto& kind : kinds) {
        std::uint32_t size = std::max(kind.least_bytes, geometry->block_size);
        std::uint32_t most = kind.most_bytes;
        if (cluster_bytes) size = most = cluster_bytes;
        // A table of 8 MiB is enough to search.
        if (kind.width == 32 && !cluster_bytes)
            while (size < most && bytes / size > 2u << 20) size *= 2;
        for (; size <= most; size *= 2)
            if (lay_out(geometry, blocks, kind.width, size / geometry->block_size)) return true;
    }
    return false;
}

class Formatter {
  public:
    Formatter(BlockDevice& device, std::span<std::byte> memory, const FatGeometry& geometry)
        : device_(device), block_(memory.first(geometry.block_size)), geometry_(geometry) {}

    // The boot sector comes last: until it is there, there is no volume.
    Error write(std::uint32_t blocks, std::uint32_t volume_id) {
        if (Error error = clear(0, geometry_.data_block)) return error;
        if (Error error = write_table()) return error;
        if (geometry_.width == 32)
            if (Error error = write_root_and_info(blocks, volume_id)) return error;
        fill_in_boot(blocks, volume_id);
        if (Error error = device_.write(0, block_)) return error;
        return device_.sync();
    }

  private:
    Error clear(std::uint32_t block, std::uint32_t count) {
        std::ranges::fill(block_, std::byte{0});
        for (; count > 0; ++block, --count)
            if (Error error = device_.write(block, block_)) return error;
        return 0;
    }

    Error write_table() {
        std::ranges::fill(block_, std::byte{0});
        std::byte* at = block_.data();
        if (geometry_.width == 32) {
            put32(at, 0x0fffff00 | kMedia);
            put32(at + 4, FatTable::kLast);
            put32(at + 8, FatTable::kLast);  // the root
        } else {
            put32(at, geometry_.width == 16 ? 0xffffff00 | kMedia : 0xffff00 | kMedia);
        }
        return device_.write(geometry_.table_block, block_);
    }

    Error write_root_and_info(std::uint32_t blocks, std::uint32_t volume_id) {
        if (Error error = clear(geometry_.data_block, geometry_.cluster_blocks)) return error;
        fill_in_boot(blocks, volume_id);
        if (Error error = device_.write(kBackupBlock, block_)) return error;
        std::ranges::fill(block_, std::byte{0});
        put32(&block_[kInfoStart], kInfoStartMagic);
        put32(&block_[kInfoStruct], kInfoStructMagic);
        put32(&block_[kInfoFree], geometry_.clusters - 1);
        put32(&block_[kInfoNext], 2);
        put16(&block_[kBootSignature], kSignature);
        for (std::uint32_t block : {kInfoBlock, kBackupBlock + kInfoBlock})
            if (Error error = device_.write(block, block_)) return error;
        return 0;
    }

    void fill_in_boot(std::uint32_t blocks, std::uint32_t volume_id) {
        bool wide = geometry_.width == 32;
        std::ranges::fill(block_, std::byte{0});
        std::byte* at = block_.data();
        put_text(at,
                 "\xeb\xfe\x90"
                 "KRAIT   ");  // a jump to itself: nothing can be booted
        put16(at + kBootBlockSize, geometry_.block_size);
        put8(at + kBootClusterBlocks, geometry_.cluster_blocks);
        put16(at + kBootReserved, geometry_.table_block);
        put8(at + kBootTables, geometry_.table_copies);
        put16(at + kBootRootSlots, geometry_.root_slots);
        bool few = !wide && blocks < 0x10000;
        put16(at + kBootBlocks16, few ? blocks : 0);
        put32(at + kBootBlocks32, few ? 0 : blocks);
        put8(at + kBootMedia, kMedia);
        put16(at + kBootTableBlocks16, wide ? 0 : geometry_.table_blocks);
        put16(at + 24, 63);   // sectors of a track and heads of a disk, which nobody
        put16(at + 26, 255);  // asks for any more
        if (wide) {
            put32(at + kBootTableBlocks32, geometry_.table_blocks);
            put32(at + kBootRootCluster, 2);
            put16(at + kBootInfo, kInfoBlock);
            put16(at + kBootBackup, kBackupBlock);
        }
        std::byte* end = at + (wide ? 64 : 36);
        put8(end, 0x80);      // drive number
        put8(end + 2, 0x29);  // three fields follow: number, label, kind
        put32(end + 3, volume_id);
        put_text(end + 7, "NO NAME    ");
        put_text(end + 18, wide ? "FAT32   " : geometry_.width == 16 ? "FAT16   " : "FAT12   ");
        put16(at + kBootSignature, kSignature);
    }

    static void put_text(std::byte* at, std::string_view text) {
        for (char letter : text) put8(at++, static_cast<std::uint8_t>(letter));
    }

    BlockDevice& device_;
    std::span<std::byte> block_;
    const FatGeometry& geometry_;
};

}  // namespace

Error Fat::format(BlockDevice& device, std::span<std::byte> memory, const FatFormat& wanted) {
    FatGeometry geometry{};
    geometry.block_size = device.block_size();
    std::uint32_t bytes = wanted.cluster_bytes;
    if (!is_block_size(geometry.block_size) || memory.size() < geometry.block_size) return EINVAL;
    if (bytes && (!std::has_single_bit(bytes) || bytes < geometry.block_size || bytes > 32768))
        return EIO;
    if (!choose(&geometry, device.block_count(), bytes)) return EIO;
    return Formatter{device, memory, geometry}.write(device.block_count(), wanted.volume_id);
}

}  // namespace krait::fsimage
