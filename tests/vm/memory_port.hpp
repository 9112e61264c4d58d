// A Port for tests: the console is two strings, the clock moves only by waiting.
#pragma once

#include <cstdlib>
#include <cstring>
#include <map>
#include <string>

#include "vm/objects/exception.hpp"
#include "vm/port.hpp"
#include "vm/vm.hpp"

namespace krait::vm {

class MemoryPort final : public Port {
  public:
    std::string output;
    std::string input;
    std::map<std::string, std::string, std::less<>> files;

    int interrupt_byte = 3;
    std::int32_t utc_offset = 0;
    int write_error = 0;  // what write() fails with

    void warn(std::string_view text) override { write(text); }
    bool poll() override { return false; }
    int write(std::string_view bytes) override {
        if (!write_error) output += bytes;
        return write_error;
    }
    std::size_t read(std::span<char> into, bool* interrupted) override {
        *interrupted = false;
        std::size_t count = std::min(into.size(), input.size());
        std::memcpy(into.data(), input.data(), count);
        input.erase(0, count);
        return count;
    }
    std::uint64_t ticks_us() override { return now_us_; }
    std::int64_t epoch_ns() override { return std::int64_t(now_us_) * 1000; }
    std::uint64_t cpu_us() override { return now_us_; }
    void wait_until(std::uint64_t deadline_us) override {
        now_us_ = std::max(now_us_, deadline_us);
    }
    void wake() override {}
    void set_interrupt_byte(int byte) override { interrupt_byte = byte; }
    std::int32_t utc_offset_s(std::int64_t, bool* summer) override {
        if (summer) *summer = false;
        return utc_offset;
    }
    Result<PathKind> stat(Vm&, std::string_view path) override {
        if (files.contains(path)) return PathKind::File;
        auto next = files.lower_bound(std::string(path) + "/");
        bool folder = next != files.end() && next->first.starts_with(std::string(path) + "/");
        return folder ? PathKind::Folder : PathKind::Absent;
    }
    Result<Source> open_source(Vm& vm, std::string_view path) override {
        auto found = files.find(path);
        if (found == files.end()) return vm.raise(os_error_type, Value::small_int(2));
        const std::string& text = found->second;
        return Source{{reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}};
    }
    void close_source(const Source&) override {}
    std::uint32_t random() override { return 4; }
    [[noreturn]] void fatal(const char*) override { std::abort(); }

  private:
    std::uint64_t now_us_ = 0;
};

}  // namespace krait::vm
