#include "mpyc/host_files.hpp"

#include <stdlib.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace krait::vm {
namespace {

std::string failure(const std::string& path) { return path + ": " + std::strerror(errno); }

std::string read_all(std::FILE* file, const std::string& path, std::string* out) {
    char buffer[16384];
    std::size_t count = 0;
    while ((count = std::fread(buffer, 1, sizeof buffer, file)) > 0) out->append(buffer, count);
    return std::ferror(file) ? failure(path) : "";
}

// 0, or the errno of what failed.
int write_all(std::FILE* file, std::string_view bytes) {
    bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    return written && std::fflush(file) == 0 ? 0 : errno;
}

// Into an open file, or null for one that could not be opened, and closes it.
int write_and_close(std::FILE* file, std::string_view bytes) {
    if (!file) return errno;
    int error = write_all(file, bytes);
    if (std::fclose(file) != 0 && !error) error = errno;
    return error;
}

// A new file with the rights that a file made by fopen() has, its name put into `path`'s X's.
std::FILE* open_new(std::string& path) {
    int fd = mkstemp(path.data());
    if (fd < 0) return nullptr;
    mode_t mask = umask(0);
    umask(mask);
    fchmod(fd, 0666 & ~mask);
    return fdopen(fd, "wb");
}

int write_beside_and_rename(const std::string& path, std::string_view bytes) {
    std::string temporary = path + ".XXXXXX";
    std::FILE* file = open_new(temporary);
    if (!file) return errno;
    int error = write_and_close(file, bytes);
    if (!error && std::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
    if (error) std::remove(temporary.c_str());
    return error;
}

// Where the bytes of `path` really are or will be: links are followed.
std::string target_of(const std::string& path) {
    std::filesystem::path target = path;
    std::error_code failed;
    for (int links = 0; links < 40 && std::filesystem::is_symlink(target, failed); ++links)
        target = target.parent_path() / std::filesystem::read_symlink(target, failed);
    return target.string();
}

// What is no regular file (a device, a pipe) can't be replaced, only written to.
bool must_be_written_in_place(const std::string& path) {
    std::error_code failed;
    auto status = std::filesystem::status(path, failed);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

}  // namespace

std::string read_file(const std::string& path, std::string* out) {
    if (path == "-") return read_all(stdin, "stdin", out);
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file) return failure(path);
    std::string error = read_all(file, path, out);
    std::fclose(file);
    return error;
}

std::string write_file(const std::string& path, std::string_view bytes) {
    int error = path == "-" ? write_all(stdout, bytes)
                : must_be_written_in_place(path)
                    ? write_and_close(std::fopen(path.c_str(), "wb"), bytes)
                    : write_beside_and_rename(target_of(path), bytes);
    if (!error) return "";
    errno = error;
    return failure(path == "-" ? "stdout" : path);
}

std::string describe_failure(const CompileResult& result, std::string_view file_name) {
    if (result.status == CompileStatus::OutOfMemory) return "MemoryError\n";
    const SyntaxError& error = result.error;
    std::string text = "Traceback (most recent call last):\n  File \"";
    text += std::string(file_name) + "\", line " + std::to_string(error.line);
    if (!error.function.empty()) text += ", in " + std::string(error.function);
    return text + "\n" + error.kind + ": " + error.message + "\n";
}

}  // namespace krait::vm
