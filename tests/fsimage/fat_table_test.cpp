#include "fsimage/fat_table.hpp"

#include <gtest/gtest.h>

#include "tests/fsimage/fat_checker.hpp"
#include "tests/fsimage/volume.hpp"

namespace krait::fsimage {
namespace {

// The image is whole after each write that `device` has logged since it began to keep_old.
void check_every_cut(RamDevice& device) {
    device.logs = false;
    device.roll_back();
    device.keeps_old = false;
    for (const RamDevice::Write& write : device.log) {
        device.apply(write);
        FatReport report = check_fat(device.octets);
        ASSERT_EQ(report.text(), "") << "block " << write.block;
    }
}

TEST(FatTable, AnEntryInTwoBlocksIsNeverALinkToElsewhere) {
    Volume volume{512, 2000, 512};
    RamDevice& device = volume.device;
    device.logs = device.keeps_old = true;
    FatFile file;
    ASSERT_EQ(volume.fat.open("/f", Fat::kWrite | Fat::kCreate, &file), 0);
    for (unsigned i = 0; i < 700; ++i) {  // entries 341 and 682 lie across two blocks
        ASSERT_EQ(volume.fat.write(file, octets_of(content_of(512, i))), 0);
        ASSERT_EQ(volume.fat.flush(file), 0);
    }
    ASSERT_EQ(volume.fat.close(file), 0);
    check_every_cut(device);
}

TEST(FatTable, AChainThatGrewInVainEndsWhereItDid) {
    for (std::uint32_t last : {341u, 682u, 500u}) {
        Volume volume{512, 2000, 512};
        RamDevice& device = volume.device;
        std::uint32_t size = (last - 1) * 512;
        ASSERT_EQ(volume.write("/f", content_of(size)), 0);
        ASSERT_EQ(volume.write("/g", content_of((volume.free_clusters() - 3) * 512)), 0);
        ASSERT_EQ(volume.fat.mount(), 0);  // it does not know how many are free
        device.logs = device.keeps_old = true;
        EXPECT_EQ(volume.write("/f", content_of(5 * 512), Fat::kAppend), ENOSPC);
        EXPECT_EQ(volume.content("/f"), content_of(size));
        EXPECT_EQ(volume.free_clusters(), 3u);
        EXPECT_GT(device.log.size(), 2u);
        check_every_cut(device);
    }
}

TEST(FatTable, TheSearchForFreeClustersGoesOnWhereItStopped) {
    Volume volume{512, 20000, 512};
    ASSERT_EQ(volume.write("/big", content_of(9000 * 512)), 0);
    std::size_t before = volume.device.reads;
    for (int i = 0; i < 200; ++i)
        ASSERT_EQ(volume.write("/" + std::to_string(i % 10), content_of(700, i)), 0);
    EXPECT_LT(volume.device.reads - before, 200u * 10);
}

}  // namespace
}  // namespace krait::fsimage
