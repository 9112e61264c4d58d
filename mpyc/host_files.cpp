#include "mpyc/host_files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace krait::vm {
namespace {

std::string failure(const std::string& path) { return path + ": " + std::strerror(errno); }

std::string read_all(std::FILE* file, const std::string& path, std::string* out) {
    char buffer[16384];
    std::size_t count = 0;
    while ((count = std::fread(buffer, 1, sizeof buffer, file)) > 0) out->append(buffer, count);
    return std::ferror(file) ? failure(path) : "";
}

std::string write_all(std::FILE* file, const std::string& path, std::string_view bytes) {
    bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    return written && std::fflush(file) == 0 ? "" : failure(path);
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
    if (path == "-") return write_all(stdout, "stdout", bytes);
    std::string temporary = path + ".tmp";
    std::FILE* file = std::fopen(temporary.c_str(), "wb");
    if (!file) return failure(temporary);
    std::string error = write_all(file, temporary, bytes);
    if (std::fclose(file) != 0 && error.empty()) error = failure(temporary);
    if (error.empty() && std::rename(temporary.c_str(), path.c_str()) != 0) error = failure(path);
    if (!error.empty()) std::remove(temporary.c_str());
    return error;
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
