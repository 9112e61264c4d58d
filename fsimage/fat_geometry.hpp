// Where a FAT volume keeps what, read from its first block.
#pragma once

#include <cstdint>
#include <span>

#include "fsimage/octets.hpp"

namespace krait::fsimage {

// Block numbers count from the volume's first block. Clusters are numbered from 2.
// Source: Microsoft Extensible Firmware Initiative FAT32 File System Specification 1.03.
struct FatGeometry {
    std::uint32_t block_size;
    std::uint32_t cluster_blocks;
    std::uint32_t table_block, table_blocks, table_copies;
    std::uint32_t root_block, root_slots;  // FAT12, FAT16; no slots on FAT32
    std::uint32_t root_cluster;            // FAT32; else 0
    std::uint32_t info_block;              // FSInfo of FAT32; 0: none
    std::uint32_t data_block;
    std::uint32_t clusters;
    std::uint32_t width;  // bits of a table entry: 12, 16 or 32

    // Reads the boot sector `boot` of a volume that has at most `blocks` blocks of boot.size().
    // False if it is none, or says something that cannot be.
    bool read(std::span<const std::byte> boot, std::uint32_t blocks);

    bool is_cluster(std::uint32_t number) const { return number - 2 < clusters; }
    std::uint32_t block_of(std::uint32_t cluster) const {
        return data_block + (cluster - 2) * cluster_blocks;
    }
    std::uint32_t cluster_size() const { return cluster_blocks * block_size; }
    std::uint32_t end_block() const { return data_block + clusters * cluster_blocks; }
};

// Offsets in a boot sector, and what stands there in every volume.
inline constexpr std::size_t kBootBlockSize = 11, kBootClusterBlocks = 13, kBootReserved = 14,
                             kBootTables = 16, kBootRootSlots = 17, kBootBlocks16 = 19,
                             kBootMedia = 21, kBootTableBlocks16 = 22, kBootBlocks32 = 32,
                             kBootTableBlocks32 = 36, kBootExtFlags = 40, kBootVersion = 42,
                             kBootRootCluster = 44, kBootInfo = 48, kBootBackup = 50,
                             kBootSignature = 510;
inline constexpr std::uint16_t kSignature = 0xaa55;
// The count of clusters decides what a volume is, nothing else does.
inline constexpr std::uint32_t kMostClusters12 = 0xff4, kMostClusters16 = 0xfff4,
                               kMostClusters32 = 0x0ffffff4;
// FSInfo: offsets, and its three signatures.
inline constexpr std::size_t kInfoStart = 0, kInfoStruct = 484, kInfoFree = 488, kInfoNext = 492;
inline constexpr std::uint32_t kInfoStartMagic = 0x41615252, kInfoStructMagic = 0x61417272;

// A directory entry: 32 octets.
inline constexpr std::uint32_t kSlotSize = 32;
inline constexpr std::size_t kSlotAttributes = 11, kSlotCase = 12, kSlotCreatedFine = 13,
                             kSlotCreatedTime = 14, kSlotCreatedDate = 16, kSlotAccessed = 18,
                             kSlotClusterHigh = 20, kSlotTime = 22, kSlotDate = 24,
                             kSlotClusterLow = 26, kSlotFileSize = 28;
inline constexpr std::uint8_t kSlotEnd = 0x00, kSlotDeleted = 0xe5;
// A folder has at most so many, by the specification: what ends a chain that has no end.
inline constexpr std::uint32_t kMostFolderSlots = 65536;

}  // namespace krait::fsimage
