// A block device in memory that counts, remembers and fails as a test wants.
#pragma once

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "fsimage/block_device.hpp"

namespace krait::fsimage {

class RamDevice : public BlockDevice {
  public:
    struct Write {
        std::uint32_t block;
        std::vector<std::byte> octets;
    };

    RamDevice(std::uint32_t block_size, std::uint32_t block_count)
        : block_size_(block_size), octets(std::size_t{block_size} * block_count) {}

    std::uint32_t block_size() const override { return block_size_; }
    std::uint32_t block_count() const override {
        return static_cast<std::uint32_t>(octets.size() / block_size_);
    }
    Error read(std::uint32_t block, std::span<std::byte> into) override {
        if (!is_inside(block, into.size())) return ++strays, EIO;
        ++reads;
        std::memcpy(into.data(), at(block), into.size());
        return 0;
    }
    Error write(std::uint32_t block, std::span<const std::byte> from) override {
        if (!is_inside(block, from.size())) return ++strays, EIO;
        if (read_only) return EROFS;
        if (writes == cut_at) {
            if (torn) put(block, from.first(from.size() / 2));
            torn = false;
            if (fails_once) cut_at = kNever;
            return EIO;
        }
        ++writes;
        if (logs) log.push_back({block, {from.begin(), from.end()}});
        put(block, from);
        return 0;
    }
    Error sync() override {
        ++syncs;
        return 0;
    }

    // A write as `log` has it, or the first `size` octets of it.
    void apply(const Write& write) { put(write.block, write.octets); }
    void apply(const Write& write, std::size_t size) {
        put(write.block, std::span{write.octets}.first(size));
    }
    // Takes back all writes since keeps_old was set.
    void roll_back() {
        for (auto write = old.rbegin(); write != old.rend(); ++write)
            std::memcpy(at(write->block), write->octets.data(), write->octets.size());
        old.clear();
    }

  private:
    void put(std::uint32_t block, std::span<const std::byte> from) {
        if (from.empty()) return;
        if (keeps_old) old.push_back({block, {at(block), at(block) + from.size()}});
        std::memcpy(at(block), from.data(), from.size());
    }

    // Fat asks for whole blocks that the device has, whatever an image says.
    bool is_inside(std::uint32_t block, std::size_t size) const {
        return size % block_size_ == 0 && size / block_size_ <= block_count() &&
               block <= block_count() - size / block_size_;
    }
    std::byte* at(std::uint32_t block) { return octets.data() + std::size_t{block} * block_size_; }

    std::uint32_t block_size_;

  public:
    static constexpr std::size_t kNever = ~std::size_t{0};

    std::vector<std::byte> octets;
    std::size_t reads = 0, writes = 0, syncs = 0;
    std::size_t strays = 0;       // requests for what the device has not
    std::size_t cut_at = kNever;  // how many writes there are before power fails
    bool torn = false;            // of the write that is cut, half arrives
    bool fails_once = false;      // and then it is as if nothing had been
    bool read_only = false;
    bool logs = false, keeps_old = false;
    std::vector<Write> log, old;
};

}  // namespace krait::fsimage
