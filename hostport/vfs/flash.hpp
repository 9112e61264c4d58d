// A board's flash: memory that outlives its resets, and, in a file, the process.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "fsimage/block_device.hpp"

namespace krait::hostport {

class Flash final : public fsimage::BlockDevice {
  public:
    static constexpr std::uint32_t kBlockBytes = 512;

    // Of `size_bytes`; in the file `path`, which has that size or is made of it, or, if null, in
    // memory. On failure null, and `*error` says why.
    static std::unique_ptr<Flash> open(const char* path, std::size_t size_bytes,
                                       std::string* error);
    ~Flash();
    Flash(const Flash&) = delete;
    Flash& operator=(const Flash&) = delete;

    std::uint32_t block_size() const override { return kBlockBytes; }
    std::uint32_t block_count() const override {
        return std::uint32_t(octets_.size() / kBlockBytes);
    }
    fsimage::Error read(std::uint32_t block, std::span<std::byte> into) override;
    fsimage::Error write(std::uint32_t block, std::span<const std::byte> from) override;
    fsimage::Error sync() override { return 0; }  // of a file the system has it already

    // Blocks read and programmed so far, and how many of these had to be erased first: to program
    // turns ones into zeros, never back.
    std::uint64_t reads() const { return reads_; }
    std::uint64_t programs() const { return programs_; }
    std::uint64_t erases() const { return erases_; }

    // What there is of the write at which power fails.
    enum class Cut : std::uint8_t { Clean, Torn, Erased };  // nothing, half of it, a block of 0xff
    // After so many more blocks are programmed the power fails: nothing is read or written any more
    // until power comes back, and `failed` is called.
    void cut_power(std::uint64_t programs, Cut cut, std::function<void()> failed);
    void restore_power() { has_power_ = true; }

    // A test's wish that the file system on it have just so many octets free; none: all that are.
    // Whoever runs the file system takes it up, and says here what it keeps back for it.
    struct Filling {
        std::optional<std::uint64_t> free_wanted;
        bool is_new = false;
        std::uint64_t kept_back = 0;  // octets
    };
    Filling filling;

  private:
    explicit Flash(std::span<std::byte> octets) : octets_(octets) {}
    fsimage::Error lose_power(std::byte* block, std::span<const std::byte> from);
    std::byte* place(std::uint32_t block, std::size_t size);

    std::span<std::byte> octets_;  // mapped
    std::uint64_t reads_ = 0, programs_ = 0, erases_ = 0;
    static constexpr std::uint64_t kNever = UINT64_MAX;
    std::uint64_t last_program_ = kNever;  // the power fails after it
    Cut cut_ = Cut::Clean;
    bool has_power_ = true;
    std::function<void()> failed_;
};

}  // namespace krait::hostport
