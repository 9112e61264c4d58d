// krait test --json FILE: whatever FILE is, and however the run ends.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/cli/krait_process.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

namespace fs = std::filesystem;

std::string contents(const std::string& path) {
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool is_report(const std::string& text) {
    return text.starts_with("{\n") && text.ends_with("}\n") &&
           text.find("\"verdict\": \"pass\"") != text.npos;
}

// A test that passes, and a folder for reports.
struct ReportFile : testing::Test {
    ReportFile() {
        suite.write("a.py", "print(1)\n");
        suite.write("a.py.exp", "1\n");
    }
    std::vector<std::string> words(const std::string& file) const {
        return {"test", "-d", fake_board_address(), "-j", "1", "--json", file, suite.path()};
    }
    std::ptrdiff_t files() const {
        return std::distance(fs::directory_iterator(reports.path()), fs::directory_iterator());
    }
    Folder suite;
    Folder reports;
    std::string out = reports.path() + "/out.json";
};

TEST_F(ReportFile, HasTheVerdicts) {
    EXPECT_EQ(krait(words(out)).status, 0);
    EXPECT_TRUE(is_report(contents(out))) << contents(out);
    EXPECT_EQ(files(), 1);
}

TEST_F(ReportFile, MayBeStandardOutput) {
    for (const char* name : {"-", "/dev/stdout"}) {
        const auto ended = krait(words(name));
        EXPECT_NE(ended.out.find("{\n"), std::string::npos) << ended.out;
        const auto& lines = std::string(name) == "-" ? ended.err : ended.out;
        EXPECT_TRUE(lines.starts_with("pass ")) << lines;
    }
}

TEST_F(ReportFile, HasItsOldContentUntilTheEnd) {
    reports.write("out.json", "old");
    suite.write("b.py", "hang\n");
    suite.write("b.py.exp", "\n");
    KraitProcess process(words(out));
    ASSERT_TRUE(process.says("pass "));
    EXPECT_EQ(contents(out), "old");
    process.signal(SIGKILL);
    process.wait();
    EXPECT_EQ(contents(out), "old");
}

TEST_F(ReportFile, IsWrittenAlsoWhenTheConsoleIsNot) {
    EXPECT_EQ(krait(words(out), Output::Full).status, 4);
    EXPECT_TRUE(is_report(contents(out))) << contents(out);
    EXPECT_NE(contents(out).find("\"ended_early\": \"cannot write the output"), std::string::npos);
}

TEST_F(ReportFile, OfTestsThatCannotBeFoundIsLeftAlone) {
    reports.write("out.json", "old");
    EXPECT_EQ(krait({"test", "--json", out, "/nowhere"}).status, 2);
    EXPECT_EQ(contents(out), "old");
    EXPECT_EQ(files(), 1);
}

TEST_F(ReportFile, KeepsItsRights) {
    reports.write("out.json", "old");
    chmod(out.c_str(), 0640);
    krait(words(out));
    EXPECT_EQ(fs::status(out).permissions(), fs::perms{0640});
}

TEST_F(ReportFile, BehindALinkIsWrittenAndTheLinkStays) {
    for (const char* target : {"real.json", "new.json"}) {
        if (std::string(target) == "real.json") reports.write(target, "old");
        fs::create_symlink(target, out);
        EXPECT_EQ(krait(words(out)).status, 0);
        EXPECT_TRUE(fs::is_symlink(out));
        EXPECT_TRUE(is_report(contents(reports.path() + "/" + target)));
        fs::remove(out);
    }
}

TEST_F(ReportFile, ThatIsADeviceIsNotReplaced) {
    EXPECT_EQ(krait(words("/dev/null")).status, 0);
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
    const auto full = krait(words("/dev/full"));
    EXPECT_EQ(full.status, 4);
    EXPECT_EQ(full.err, "krait: cannot write the file /dev/full: No space left on device\n");
}

TEST_F(ReportFile, ThatIsAFifoWaitsForItsReader) {
    mkfifo(out.c_str(), 0600);
    KraitProcess process(words(out));
    const std::string text = contents(out);
    EXPECT_EQ(process.wait().status, 0);
    EXPECT_TRUE(is_report(text)) << text;
    EXPECT_TRUE(fs::is_fifo(out));
}

TEST_F(ReportFile, ThatCannotBeWrittenIsAUsageErrorBeforeAnyTest) {
    const auto ended = krait(words("/nowhere/out.json"));
    EXPECT_EQ(ended.status, 2);
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(ended.err,
              "krait: cannot write the file /nowhere/out.json: No such file or directory\n");
    EXPECT_EQ(krait(words(reports.path())).err,
              "krait: cannot write the file " + reports.path() + ": Is a directory\n");
}

}  // namespace
}  // namespace krait::test
