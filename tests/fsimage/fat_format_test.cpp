#include <gtest/gtest.h>

#include <memory>

#include "fsimage/fat.hpp"
#include "tests/fsimage/fat_checker.hpp"
#include "tests/fsimage/volume.hpp"

namespace krait::fsimage {
namespace {

// A device that is too big for memory: it keeps the blocks that are not 0.
class SparseDevice final : public BlockDevice {
  public:
    SparseDevice(std::uint32_t block_size, std::uint32_t block_count)
        : block_size_(block_size), block_count_(block_count) {}
    std::uint32_t block_size() const override { return block_size_; }
    std::uint32_t block_count() const override { return block_count_; }
    Error read(std::uint32_t block, std::span<std::byte> into) override {
        for (; !into.empty(); into = into.subspan(block_size_), ++block) {
            auto found = blocks_.find(block);
            if (found == blocks_.end())
                std::fill_n(into.begin(), block_size_, std::byte{0});
            else
                std::copy(found->second.begin(), found->second.end(), into.begin());
        }
        return 0;
    }
    Error write(std::uint32_t block, std::span<const std::byte> from) override {
        for (; !from.empty(); from = from.subspan(block_size_), ++block) {
            auto octets = from.first(block_size_);
            bool zeros = std::ranges::all_of(octets, [](std::byte b) { return b == std::byte{0}; });
            if (zeros)
                blocks_.erase(block);
            else
                blocks_[block].assign(octets.begin(), octets.end());
        }
        return 0;
    }
    Error sync() override { return 0; }

  private:
    std::uint32_t block_size_, block_count_;
    std::map<std::uint32_t, std::vector<std::byte>> blocks_;
};

// The fewest blocks that MicroPython 1.25's VfsFat.mkfs() accepts, by block size.
constexpr struct {
    std::uint32_t block_size, blocks;
} kSmallest[] = {{512, 50}, {1024, 34}, {2048, 26}, {4096, 22}};

TEST(FatFormat, TakesTheSmallestDevicesThatTheReferenceTakes) {
    for (auto [block_size, blocks] : kSmallest) {
        Volume volume{block_size, blocks};
        ASSERT_EQ(volume.error, 0) << block_size;
        EXPECT_EQ(volume.free_clusters(), 16u);
        EXPECT_EQ(volume.write("/file", content_of(16 * block_size)), 0);
        EXPECT_EQ(volume.content("/file"), content_of(16 * block_size));
        EXPECT_EQ(check_fat(volume.device.octets).text(), "");
        EXPECT_EQ((Volume{block_size, blocks - 1}).error, EIO);
    }
}

TEST(FatFormat, ChoosesTheKindByTheSize) {
    constexpr std::uint32_t kMiB = 1 << 20;
    constexpr struct {
        std::uint32_t block_size;
        std::uint64_t bytes;
        const char* kind;
        std::uint32_t cluster_bytes;
    } cases[] = {
        {512, kMiB, "FAT12", 512},
        {512, 2 * kMiB, "FAT12", 1024},
        {512, 8 * kMiB, "FAT12", 4096},
        {512, 16 * kMiB, "FAT16", 2048},
        {512, 64 * kMiB, "FAT16", 2048},
        {512, 256 * kMiB, "FAT16", 4096},
        {512, 1000u * kMiB, "FAT16", 16384},
        {512, 2047u * kMiB, "FAT16", 32768},
        {512, 4096ull * kMiB, "FAT32", 4096},
        {512, 32768ull * kMiB, "FAT32", 16384},
        {4096, kMiB, "FAT12", 4096},
        {4096, 64 * kMiB, "FAT16", 4096},
        {4096, 65536ull * kMiB, "FAT32", 32768},
    };
    for (const auto& c : cases) {
        SparseDevice device{c.block_size, static_cast<std::uint32_t>(c.bytes / c.block_size)};
        MountedFat volume{device};
        ASSERT_EQ(Fat::format(device, volume.memory, {}), 0) << c.bytes;
        ASSERT_EQ(volume.fat.mount(), 0) << c.bytes;
        std::vector<std::byte> boot(c.block_size);
        device.read(0, boot);
        std::string text(reinterpret_cast<const char*>(boot.data()), boot.size());
        EXPECT_NE(text.find(std::string(c.kind) + "   "), std::string::npos) << c.bytes;
        FatUsage usage;
        ASSERT_EQ(volume.fat.usage(&usage), 0);
        EXPECT_EQ(usage.cluster_bytes, c.cluster_bytes) << c.bytes;
        EXPECT_GT(std::uint64_t{usage.clusters} * usage.cluster_bytes, c.bytes / 100 * 95);
        ASSERT_EQ(volume.write("/a file", content_of(100000)), 0);
        ASSERT_EQ(volume.fat.mount(), 0);
        EXPECT_EQ(volume.content("/a file"), content_of(100000));
    }
}

TEST(FatFormat, TakesTheClusterSizeThatIsAskedFor) {
    // 5000 clusters of 512 are too many for FAT12.
    Volume volume{512, 5000, 512};
    ASSERT_EQ(volume.error, 0);
    FatUsage usage;
    ASSERT_EQ(volume.fat.usage(&usage), 0);
    EXPECT_EQ(usage.cluster_bytes, 512u);
    EXPECT_EQ(check_fat(volume.device.octets).text(), "");
    EXPECT_EQ((Volume{4096, 100, 512}).error, EIO);
    EXPECT_EQ((Volume{512, 5000, 3000}).error, EIO);
    EXPECT_EQ((Volume{512, 5000, 65536}).error, EIO);
}

TEST(FatFormat, ForgetsWhatWasThere) {
    Volume volume{512, 2048};
    ASSERT_EQ(volume.write("/file", content_of(3000)), 0);
    ASSERT_EQ(Fat::format(volume.device, volume.memory, {}), 0);
    ASSERT_EQ(volume.fat.mount(), 0);
    EXPECT_EQ(volume.all(), Tree{});
    EXPECT_EQ(check_fat(volume.device.octets).lost_clusters, 0u);
}

TEST(FatMount, FindsTheFirstFatPartition) {
    Volume volume{512, 1000};
    ASSERT_EQ(volume.write("/file", "in a partition"), 0);
    RamDevice disk{512, 3000};
    std::copy(volume.device.octets.begin(), volume.device.octets.end(),
              disk.octets.begin() + 1500 * 512);
    auto partition = [&](int n, std::uint32_t start, std::uint32_t blocks) {
        put32(&disk.octets[446 + 16 * n + 8], start);
        put32(&disk.octets[446 + 16 * n + 12], blocks);
    };
    put16(&disk.octets[510], 0xaa55);
    MountedFat mounted{disk};
    EXPECT_EQ(mounted.fat.mount(), ENODEV);
    partition(0, 10, 100);       // something else
    partition(1, 2999999, 100);  // nowhere
    partition(2, 1500, 1000);
    ASSERT_EQ(mounted.fat.mount(), 0);
    EXPECT_EQ(mounted.content("/file"), "in a partition");
    ASSERT_EQ(mounted.write("/another", content_of(5000)), 0);
    std::copy_n(disk.octets.begin() + 1500 * 512, volume.device.octets.size(),
                volume.device.octets.begin());
    ASSERT_EQ(volume.fat.mount(), 0);
    EXPECT_EQ(volume.content("/another"), content_of(5000));
    partition(2, 1500, 900);  // smaller than its volume
    EXPECT_EQ(mounted.fat.mount(), ENODEV);
}

TEST(FatMount, RefusesMemoryAndBlocksThatItCannotUse) {
    Volume volume{512, 200};
    MountedFat small{volume.device, Fat::kFewestBlocks - 1};
    EXPECT_EQ(small.fat.mount(), EINVAL);
    for (std::uint32_t block_size : {256u, 520u, 8192u}) {
        Volume odd{block_size, 200};
        EXPECT_EQ(odd.error, EINVAL);
        EXPECT_EQ(odd.fat.mount(), EINVAL);
    }
}

TEST(FatMount, KeepsBothTablesTheSame) {
    Volume volume{512, 2048};
    // The same volume with a second table behind the first one.
    RamDevice twice{512, 2054};
    std::uint32_t table = get16(&volume.device.octets[kBootTableBlocks16]);
    ASSERT_EQ(table, 6u);
    auto at = volume.device.octets.begin();
    std::copy_n(at, 512 * 7, twice.octets.begin());
    std::copy_n(at + 512, 512 * 6, twice.octets.begin() + 512 * 7);
    put8(&twice.octets[kBootTables], 2);
    put16(&twice.octets[kBootBlocks16], 2054);
    MountedFat mounted{twice};
    ASSERT_EQ(mounted.fat.mount(), 0);
    for (int i = 0; i < 40; ++i)
        ASSERT_EQ(mounted.write("/file " + std::to_string(i), content_of(20000)), 0);
    for (int i = 0; i < 40; i += 3) ASSERT_EQ(mounted.fat.remove("/file " + std::to_string(i)), 0);
    EXPECT_TRUE(std::equal(twice.octets.begin() + 512, twice.octets.begin() + 512 * 7,
                           twice.octets.begin() + 512 * 7));
    EXPECT_EQ(check_fat(twice.octets).text(), "");
}

TEST(FatMount, KeepsFsInfoRight) {
    Volume volume{512, 70000, 512};
    ASSERT_EQ(volume.error, 0);
    auto info_free = [&] { return get32(&volume.device.octets[512 + kInfoFree]); };
    std::uint32_t all = info_free();
    EXPECT_EQ(volume.free_clusters(), all);
    ASSERT_EQ(volume.write("/a", content_of(5000)), 0);
    EXPECT_EQ(info_free(), all - 10);
    ASSERT_EQ(volume.fat.make_folder("/d"), 0);
    EXPECT_EQ(info_free(), all - 11);
    ASSERT_EQ(volume.fat.remove("/a"), 0);
    EXPECT_EQ(info_free(), all - 1);
    // Counted by oneself it is the same; and what cannot be is not believed.
    for (std::uint32_t wrong : {0u, 0xffffffffu, 70001u}) {
        put32(&volume.device.octets[512 + kInfoFree], wrong);
        ASSERT_EQ(volume.fat.mount(), 0);
        EXPECT_EQ(volume.free_clusters(), all - 1);
    }
    // A count that is too low does not make a disk full.
    put32(&volume.device.octets[512 + kInfoFree], 3);
    ASSERT_EQ(volume.fat.mount(), 0);
    ASSERT_EQ(volume.write("/a", content_of(50000)), 0);
    EXPECT_EQ(volume.free_clusters(), all - 1 - 98);
}

}  // namespace
}  // namespace krait::fsimage
