// krait flash, onto folders that pose as the drives of bootloaders.
#include <cstdlib>

#include "tests/device/flash/uf2_image.hpp"
#include "tests/program_test.hpp"

namespace {

using krait::test::uf2_file;

class Flash : public krait::test::ProgramTest {
  protected:
    Flash() : ProgramTest(KRAIT) {}
    void SetUp() override {
        ProgramTest::SetUp();
        std::filesystem::create_directory(folder_ / "drive");
        write("drive/INFO_UF2.TXT", "Model: Raspberry Pi RP2\r\nBoard-ID: RPI-RP2\r\n");
        write("fw.uf2", uf2_file(300));
    }
    // Runs it beside a board that takes what lies in its drive, and restarts.
    int run_beside_board(const std::string& arguments) {
        return run("flash " + arguments +
                   " & until [ $(stat -c %s drive/fw.uf2 2>/dev/null || echo 0) = 153600 ]; do :; "
                   "done; rm drive/INFO_UF2.TXT; wait $!");
    }
};

TEST_F(Flash, CopiesTheFirmwareAndWaitsForTheBoard) {
    EXPECT_EQ(run_beside_board("fw.uf2 --drive drive"), 0) << read("err");
    EXPECT_EQ(read("drive/fw.uf2"), uf2_file(300));
    EXPECT_EQ(read("out"), "Raspberry Pi RP2 has restarted with fw.uf2\n");
    EXPECT_EQ(read("err"), "");
}

TEST_F(Flash, ShowsOnATerminalHowFarItIs) {
    EXPECT_EQ(run("--version; (until [ $(stat -c %s drive/fw.uf2 2>/dev/null || echo 0) = 153600 "
                  "]; do :; done; rm drive/INFO_UF2.TXT) & script -qec \"'" KRAIT
                  "' flash fw.uf2 --drive drive\" /dev/null"),
              0);
    EXPECT_NE(read("out").find("\r ... flashing  42%\r ... flashing  85%\r ... flashing 100%"),
              std::string::npos)
        << read("out");
}

TEST_F(Flash, FirmwareForAnotherChipIsRefused) {
    write("fw.uf2", uf2_file(3, 0xe48bff59));
    EXPECT_EQ(run("flash fw.uf2 --drive drive"), 2);
    EXPECT_EQ(read("err"),
              "krait: fw.uf2 is for RP2350 (family 0xe48bff59), but the board at drive is a "
              "RPI-RP2: RP2040 (family 0xe48bff56)\n");
    EXPECT_FALSE(exists("drive/fw.uf2"));
}

TEST_F(Flash, FirmwareOfSeveralChipsIsTakenByEach) {
    write("fw.uf2", uf2_file(150, 0xe48bff59) + uf2_file(150));
    EXPECT_EQ(run_beside_board("fw.uf2 --drive drive"), 0) << read("err");
}

TEST_F(Flash, BoardThatWeDoNotKnowTakesAny) {
    write("drive/INFO_UF2.TXT", "Board-ID: Homemade-v0\n");
    EXPECT_EQ(run_beside_board("fw.uf2 --drive drive"), 0) << read("err");
    EXPECT_EQ(read("out"), "the board has restarted with fw.uf2\n");
}

TEST_F(Flash, FileThatIsNoFirmwareIsRefused) {
    write("fw.uf2", "<!DOCTYPE html>");
    EXPECT_EQ(run("flash fw.uf2 --drive drive"), 2);
    EXPECT_EQ(read("err"),
              "krait: fw.uf2 is no whole UF2 file: its 15 bytes are not a number of blocks of 512; "
              "download it again\n");
    EXPECT_EQ(run("flash nosuch.uf2 --drive drive"), 2);
    EXPECT_EQ(read("err"), "krait: cannot read the file nosuch.uf2: No such file or directory\n");
}

TEST_F(Flash, FolderThatIsNoDriveIsRefused) {
    EXPECT_EQ(run("flash fw.uf2 --drive ."), 3);
    EXPECT_EQ(read("err"), "krait: . is no bootloader's drive: it has no INFO_UF2.TXT\n");
}

TEST_F(Flash, NoDriveSaysHowToGetOne) {
    EXPECT_EQ(run("flash fw.uf2 --timeout 0.1"), 3);
    EXPECT_EQ(read("err"),
              "krait: no board in its bootloader: hold its BOOT button while you plug it in (or "
              "press reset twice, or run 'krait bootloader'), mount its drive, or name the folder "
              "by --drive\n");
}

TEST_F(Flash, BoardThatDoesNotRestartIsSaidSo) {
    EXPECT_EQ(run("flash fw.uf2 --drive drive --timeout 0.1"), 3);
    EXPECT_EQ(read("err"),
              "krait: the board has not restarted: the drive drive is still there. Is the firmware "
              "for another board?\n");
}

TEST_F(Flash, DriveThatTakesNothingIsSaidSo) {
    std::filesystem::create_directory(folder_ / "drive/fw.uf2");
    EXPECT_EQ(run("flash fw.uf2 --drive drive"), 3);
    EXPECT_EQ(read("err"), "krait: cannot write to the drive drive: Is a directory\n");
}

TEST_F(Flash, FullDriveIsSaidSo) {
    std::filesystem::create_symlink("/dev/full", folder_ / "drive/fw.uf2");
    EXPECT_EQ(run("flash fw.uf2 --drive drive"), 3);
    EXPECT_EQ(read("err"), "krait: cannot write to the drive drive: No space left on device\n");
}

// A board that takes so much, through a pipe of a page, and then is gone.
std::string vanishing_after(const std::string& bytes) {
    return "python3 -c \"import os, fcntl\n"
           "os.mkfifo('drive/fw.uf2')\n"
           "pipe = os.open('drive/fw.uf2', os.O_RDWR)\n"
           "fcntl.fcntl(pipe, 1031, 4096)  # F_SETPIPE_SZ\n"
           "open('ready', 'w').close()\n"
           "left = " +
           bytes +
           "\n"
           "while left: left -= len(os.read(pipe, min(left, 4096)))\n"
           "os.remove('drive/INFO_UF2.TXT')\n\" & until [ -e ready ]; do :; done; ";
}

TEST_F(Flash, DriveThatGoesTooSoonIsSaidSo) {
    write("board", vanishing_after("70000"));
    EXPECT_EQ(run("--version; . ./board; '" KRAIT "' flash fw.uf2 --drive drive"), 3);
    EXPECT_EQ(read("err"),
              "krait: the drive drive went away after 65536 bytes of 153600: start the bootloader "
              "again, and repeat\n");
}

TEST_F(Flash, DriveThatGoesWithTheLastBlockIsSuccess) {
    write("board", vanishing_after("140000"));
    EXPECT_EQ(run("--version; . ./board; '" KRAIT "' flash fw.uf2 --drive drive"), 0)
        << read("err");
    EXPECT_NE(read("out").find("Raspberry Pi RP2 has restarted with fw.uf2\n"), std::string::npos);
}

TEST_F(Flash, CtrlCEndsTheWait) {
    EXPECT_EQ(run("flash fw.uf2 --drive drive & until [ -s drive/fw.uf2 ]; do :; done; "
                  "kill $!; wait $!"),
              130);
}

}  // namespace
