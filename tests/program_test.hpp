// A program of ours as a user runs it: in a folder of its own, by the shell.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace krait::test {

class ProgramTest : public testing::Test {
  protected:
    // `program` is the path of the program that run() starts.
    explicit ProgramTest(std::string program) : program_(std::move(program)) {}

    void SetUp() override {
        auto pattern = (std::filesystem::temp_directory_path() / "krait-test-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    // Runs the program in the folder, with arguments as the shell reads them; gives its exit
    // status, -1 if a signal ended it. Its output goes to the files out and err.
    int run(const std::string& arguments) {
        std::string command = "cd '" + folder_.string() + "' && { '" + program_ + "' " + arguments +
                              "; } > out 2> err";
        int status = std::system(command.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    // Something else, in the folder, that must succeed.
    void shell(const std::string& command) {
        EXPECT_EQ(std::system(("cd '" + folder_.string() + "' && { " + command + "; }").c_str()),
                  0);
    }
    void write(const std::string& name, const std::string& bytes) {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
    }
    std::string read(const std::string& name) {
        std::ifstream file(folder_ / name, std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    }
    bool exists(const std::string& name) { return std::filesystem::exists(folder_ / name); }

    std::string program_;
    std::filesystem::path folder_;
};

}  // namespace krait::test
