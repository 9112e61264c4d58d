#include "device/flash/uf2_drive.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

TEST(Uf2Drive, IsKnownByItsInfo) {
    const Folder folder;
    folder.write("some drive/INFO_UF2.TXT",
                 "UF2 Bootloader v3.0\r\nModel: Raspberry Pi RP2  \r\nBoard-ID: RPI-RP2\r\n");
    folder.write("other/README", "");
    const std::string drive = folder.path() + "/some drive";
    const auto mounts =
        folder.write("mounts", "proc /proc proc rw 0 0\n/dev/sdz1 " + folder.path() +
                                   "/some\\040drive vfat rw 0 0\n/dev/sdy1 " + folder.path() +
                                   "/other vfat rw 0 0\nbroken\\04\n\n");
    const auto drives = device::mounted_uf2_drives(mounts);
    ASSERT_EQ(drives.size(), 1u);
    EXPECT_EQ(drives[0].path, drive);
    EXPECT_EQ(drives[0].source, "/dev/sdz1");
    EXPECT_EQ(drives[0].model, "Raspberry Pi RP2");
    EXPECT_EQ(drives[0].board_id, "RPI-RP2");
}

TEST(Uf2Drive, MayHaveAnInfoThatTellsNothing) {
    const Folder folder;
    folder.write("INFO_UF2.TXT", "Model:\nBoard-ID:   \n" + std::string(10000, 'x'));
    const auto drive = device::uf2_drive_at(folder.path());
    EXPECT_EQ(drive.model, "");
    EXPECT_EQ(drive.board_id, "");
    EXPECT_EQ(drive.source, "");
}

TEST(Uf2Drive, AreNoneWhereNothingIsMounted) {
    EXPECT_TRUE(device::mounted_uf2_drives("/nowhere").empty());
}

}  // namespace
}  // namespace krait::test
