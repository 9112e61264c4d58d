#include "fsimage/fat_geometry.hpp"

#include <bit>

namespace krait::fsimage {

bool FatGeometry::read(std::span<const std::byte> boot, std::uint32_t blocks) {
    const std::byte* at = boot.data();
    std::uint8_t jump = get8(at);
    if (get16(at + kBootSignature) != kSignature || (jump != 0xeb && jump != 0xe9)) return false;
    block_size = get16(at + kBootBlockSize);
    cluster_blocks = get8(at + kBootClusterBlocks);
    table_block = get16(at + kBootReserved);
    table_copies = get8(at + kBootTables);
    root_slots = get16(at + kBootRootSlots);
    table_blocks = get16(at + kBootTableBlocks16);
    bool wide = table_blocks == 0;
    if (wide) table_blocks = get32(at + kBootTableBlocks32);
    std::uint32_t total = get16(at + kBootBlocks16);
    if (total == 0) total = get32(at + kBootBlocks32);

    if (block_size != boot.size() || !std::has_single_bit(cluster_blocks)) return false;
    if (table_block == 0 || table_blocks == 0 || table_copies < 1 || table_copies > 2) return false;
    if (wide != (root_slots == 0) || total > blocks) return false;

    std::uint64_t root = table_block + std::uint64_t{table_blocks} * table_copies;
    std::uint64_t data = root + (root_slots * kSlotSize + block_size - 1) / block_size;
    if (data >= total) return false;
    root_block = static_cast<std::uint32_t>(root);
    data_block = static_cast<std::uint32_t>(data);
    clusters = (total - data_block) / cluster_blocks;
    width = clusters <= kMostClusters12 ? 12 : clusters <= kMostClusters16 ? 16 : 32;
    if (clusters == 0 || clusters > kMostClusters32 || wide != (width == 32)) return false;
    if (std::uint64_t{table_blocks} * block_size * 8 < (std::uint64_t{clusters} + 2) * width)
        return false;

    root_cluster = info_block = 0;
    if (!wide) return true;
    root_cluster = get32(at + kBootRootCluster);
    if (get16(at + kBootVersion) != 0 || !is_cluster(root_cluster)) return false;
    std::uint16_t flags = get16(at + kBootExtFlags);
    if (flags & 0x80) {  // one of the tables alone is kept
        std::uint32_t active = flags & 0xf;
        if (active >= table_copies) return false;
        table_block += active * table_blocks;
        table_copies = 1;
    }
    info_block = get16(at + kBootInfo);
    if (info_block >= get16(at + kBootReserved)) info_block = 0;
    return true;
}

}  // namespace krait::fsimage
