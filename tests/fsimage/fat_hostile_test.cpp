// Images that nobody has made by writing files: each call ends, and soon, and asks the device for
// nothing that it has not.
#include <gtest/gtest.h>

#include <random>

#include "tests/fsimage/volume.hpp"

namespace krait::fsimage {
namespace {

class Hostile : public testing::Test {
  protected:
    // 2 clusters of a folder, and a file of 5 clusters that begins behind them.
    Volume volume{512, 200};
    RamDevice& device = volume.device;
    std::size_t table = 512, root = 0;

    void SetUp() override {
        ASSERT_EQ(volume.fat.make_folder("/DIR"), 0);
        for (int i = 0; i < 20; ++i) ASSERT_EQ(volume.write("/DIR/F" + std::to_string(i), ""), 0);
        ASSERT_EQ(volume.write("/FILE", content_of(5 * 512)), 0);
        root = 512 + 512 * get16(&device.octets[kBootTableBlocks16]);
    }
    void TearDown() override { EXPECT_EQ(device.strays, 0u); }

    std::byte* slot(const char* name) {
        for (std::size_t at = root;; at += 32)
            if (std::memcmp(&device.octets[at], name, std::strlen(name)) == 0)
                return &device.octets[at];
    }
    void link(std::uint32_t cluster, std::uint32_t to) {
        std::byte* at = &device.octets[table + cluster + cluster / 2];
        put16(at, cluster & 1 ? (get16(at) & 0x000f) | to << 4 : (get16(at) & 0xf000) | to);
    }
    std::uint32_t first_of(const char* name) { return get16(slot(name) + kSlotClusterLow); }
    Error mount() {
        device.reads = 0;
        return volume.fat.mount();
    }
};

TEST_F(Hostile, WhatIsNoVolumeIsNoDevice) {
    RamDevice empty{512, 100};
    MountedFat mounted{empty};
    EXPECT_EQ(mounted.fat.mount(), ENODEV);
    std::ranges::fill(empty.octets, std::byte{0xff});
    EXPECT_EQ(mounted.fat.mount(), ENODEV);
    RamDevice none{512, 0};
    MountedFat nothing{none};
    EXPECT_EQ(nothing.fat.mount(), ENODEV);
}

TEST_F(Hostile, EveryBootSectorIsTakenOrRefused) {
    std::mt19937 random{1};
    const std::vector<std::byte> good = device.octets;
    int taken = 0;
    for (int i = 0; i < 20000; ++i) {
        for (std::uint32_t n = random() % 4 + 1; n > 0; --n)
            device.octets[kBootBlockSize + random() % 50] = std::byte(random());
        if (mount() == 0) {
            ++taken;
            volume.all();
            volume.free_clusters();
            ASSERT_LT(device.reads, 20000u);
        }
        std::copy_n(good.begin(), 512, device.octets.begin());
    }
    EXPECT_GT(taken, 100);
    EXPECT_LT(taken, 19000);
}

TEST_F(Hostile, AChainThatBitesItsTailEnds) {
    std::uint32_t file = first_of("FILE");
    link(file + 4, file + 1);
    ASSERT_EQ(mount(), 0);
    EXPECT_EQ(volume.content("/FILE"), content_of(5 * 512));
    EXPECT_EQ(volume.write("/FILE", "x", Fat::kAppend), 0);
    put32(slot("FILE") + kSlotFileSize, 0xffffffff);
    ASSERT_EQ(mount(), 0);
    EXPECT_EQ(volume.content("/FILE"), "error 5");
    EXPECT_EQ(volume.fat.remove("/FILE"), 0);
    EXPECT_LT(device.reads, 1000u);
}

TEST_F(Hostile, AGapInALoopedChainIsBounded) {
    std::uint32_t file = first_of("FILE");
    link(file + 4, file);
    ASSERT_EQ(mount(), 0);
    FatFile open;
    ASSERT_EQ(volume.fat.open("/FILE", Fat::kWrite, &open), 0);
    ASSERT_EQ(volume.fat.seek(open, 0xfffffff0), 0);
    EXPECT_EQ(volume.fat.write(open, octets_of("x")), ENOSPC);
    EXPECT_EQ(volume.fat.close(open), 0);
}

TEST_F(Hostile, AFolderThatBitesItsTailEnds) {
    std::uint32_t folder = first_of("DIR");
    link(folder + 1, folder);
    std::ranges::fill(std::span{device.octets}.subspan(root + 16384 + (folder - 2) * 512, 1024),
                      std::byte{0x41});
    ASSERT_EQ(mount(), 0);
    FatEntry entry;
    EXPECT_EQ(volume.fat.stat("/DIR/nothing", &entry), ENOENT);
    EXPECT_NE(volume.write("/DIR/nothing", "x"), 0);
    EXPECT_LT(device.reads, 500000u);
}

TEST_F(Hostile, AFolderThatIsItsOwnParentIsAsDeepAsItsPath) {
    std::uint32_t folder = first_of("DIR");
    std::byte* inside = &device.octets[root + 16384 + (folder - 2) * 512 + 64];
    std::copy_n(slot("DIR"), 32, inside);
    ASSERT_EQ(mount(), 0);
    FatEntry entry;
    std::string path;
    for (int i = 0; i < 100; ++i) path += "/DIR";
    EXPECT_EQ(volume.fat.stat(path, &entry), 0);
    EXPECT_TRUE(entry.is_folder);
    EXPECT_EQ(volume.fat.rename("/DIR", path), EINVAL);
}

TEST_F(Hostile, ClustersThatAreNotThereAreErrors) {
    for (std::uint32_t cluster : {0u, 1u, 0xfffu, 300u}) {
        put16(slot("FILE") + kSlotClusterLow, cluster);
        put16(slot("DIR") + kSlotClusterLow, cluster);
        ASSERT_EQ(mount(), 0);
        EXPECT_EQ(volume.content("/FILE"), "error 5");
        EXPECT_EQ(volume.names("/DIR"), std::vector<std::string>{"error 5"});
        EXPECT_EQ(volume.write("/DIR/x", ""), EIO);
        EXPECT_EQ(volume.fat.remove("/DIR"), EIO);
        EXPECT_EQ(volume.fat.rename("/DIR", "/DIR2"), EIO);
    }
}

TEST_F(Hostile, AChainThatLeadsNowhereIsAnError) {
    std::uint32_t file = first_of("FILE");
    for (std::uint32_t to : {0u, 1u, 300u, 0xfffu}) {
        link(file + 2, to);
        ASSERT_EQ(mount(), 0);
        EXPECT_EQ(volume.content("/FILE"), "error 5") << to;
    }
}

TEST_F(Hostile, ANoteThatLiesIsNotBelieved) {
    // Both files say that they are the old name of the other, or of something else.
    for (FatPlace place : {FatPlace{0, 0}, {2, 0}, {0xfffffff0, 480}, {190, 32}}) {
        for (RenameSide side : {RenameSide::Old, RenameSide::New}) {
            FatSlot noted;
            std::copy_n(slot("FILE"), 32, noted.begin());
            FatFolders::put_note(&noted, {side, place});
            std::copy_n(noted.begin(), 32, slot("FILE"));
            ASSERT_EQ(mount(), 0);
            EXPECT_EQ(volume.content("/FILE"), content_of(5 * 512));
        }
    }
}

// Everything that can be done with a volume, whatever it holds.
void use(MountedFat& volume) {
    std::vector<std::string> names;
    FatFile reader, writer;
    bool reading = volume.fat.open("/FILE", Fat::kRead, &reader) == 0;
    bool writing = volume.fat.open("/FILE", Fat::kRead | Fat::kWrite, &writer) == 0;
    std::string some(2000, '\0');
    std::size_t count;
    if (reading) volume.fat.read(reader, std::as_writable_bytes(std::span{some}), &count);
    if (writing) volume.fat.write(writer, octets_of(content_of(900)));
    volume.list("/", &names);
    volume.list("/DIR", &names);
    volume.write("/DIR/a new file with a long name", content_of(1500));
    volume.fat.rename("/DIR/F3", "/DIR/another long name for it");
    volume.fat.rename("/DIR/F4", "/F4");
    volume.fat.rename("/DIR", "/moved");
    volume.fat.make_folder("/DIR");
    volume.fat.rename("/moved/F5", "/DIR/F5");
    volume.fat.remove("/moved/F6");
    if (reading) volume.fat.close(reader);
    if (writing) volume.fat.close(writer);
    volume.fat.remove("/FILE");
    volume.write("/FILE", content_of(3000), Fat::kAppend);
    volume.fat.sync();
    volume.free_clusters();
}

TEST_F(Hostile, AnyDamageIsSurvived) {
    std::mt19937 random{2};
    const std::vector<std::byte> good = device.octets;
    std::uint32_t folder = first_of("DIR");
    const std::pair<std::size_t, std::size_t> regions[] = {
        {table, 40}, {root, 256}, {root + 16384 + (folder - 2) * 512, 1024}};
    for (int i = 0; i < 20000; ++i) {
        auto [begin, size] = regions[random() % 3];
        for (std::uint32_t n = random() % 6 + 1; n > 0; --n)
            device.octets[begin + random() % size] =
                std::byte(random() % 4 ? random() : random() % 32);
        if (mount() == 0) use(volume);
        ASSERT_LT(device.reads, 1000000u) << i;
        ASSERT_EQ(device.strays, 0u) << i;
        device.octets = good;
    }
}

}  // namespace
}  // namespace krait::fsimage
