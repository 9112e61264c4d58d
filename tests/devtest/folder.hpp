// A folder of test files that goes away at the brace.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace krait::test {

class Folder {
  public:
    Folder() {
        std::string name = std::filesystem::temp_directory_path() / "krait-devtest-XXXXXX";
        path_ = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    // Writes a file, and the folders above it; returns its path.
    std::string write(const std::string& name, const std::string& text) const {
        const auto path = path_ / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    std::string path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace krait::test
