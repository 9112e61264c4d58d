#include "mpyc/host_files.hpp"

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

int write_in_place(const std::string& path, std::string_view bytes) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (!file) return errno;
    int error = write_all(file, bytes);
    if (std::fclose(file) != 0 && !error) error = errno;
    return error;
}

int write_beside_and_rename(const std::string& path, std::string_view bytes) {
    std::string temporary = path + ".tmp";
    int error = write_in_place(temporary, bytes);
    if (!error && std::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
    if (error) std::remove(temporary.c_str());
    return error;
}

// Where the bytes of `path` really are or will be: links are followed.
std::string target_of(const std::string& path) {
    std::error_code failed;
    std::filesystem::path target = std::filesystem::canonical(path, failed);
    return failed ? path : target.string();
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
    int error = path == "-"                      ? write_all(stdout, bytes)
                : must_be_written_in_place(path) ? write_in_place(path, bytes)
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
