// A few blocks of a device in memory, written back in an order that a power cut may break anywhere.
#pragma once

#include <array>

#include "fsimage/block_device.hpp"

namespace krait::fsimage {

// Blocks are numbered from the start of the volume. A block is in at most one slot, so whatever an
// image claims about it (that it is a table's and a file's), there is one truth about it.
//
// Of the blocks that hold a file system's own records (Kind::Record) at most one waits to be
// written at any time: to change another one writes it first. So such changes reach the device in
// the order in which they were made, and a cut leaves all changes up to some point and none after
// it, at the granularity of blocks. A file's content (Kind::Content) waits beside that, until
// write_contents().
class BlockCache {
  public:
    enum class Kind : std::uint8_t { Content, Record };
    static constexpr std::size_t kFewestSlots = 3;  // table, folder, content

    // `memory`: at least kFewestSlots blocks, lent for the cache's life. More make it faster, up to
    // kMostSlots. False if it is too small.
    bool attach(BlockDevice& device, std::span<std::byte> memory);
    // Forgets everything. Block 0 is `first_block` of the device from here on.
    void start(std::uint32_t first_block);
    // The `size` blocks from `first` on are there `copies` times, one behind the other: what is
    // written to the first copy is written to all.
    void mirror(std::uint32_t first, std::uint32_t size, std::uint32_t copies);

    std::uint32_t block_size() const { return block_size_; }

    // The octets of a block, to be read; until the next call of any function here.
    Error read(std::uint32_t block, const std::byte** octets);
    // The octets of a block, to be changed before the next call of any function here.
    Error change(std::uint32_t block, Kind kind, std::byte** octets);
    // The same for a block whose old octets do not matter: they are 0, and are not read.
    Error renew(std::uint32_t block, Kind kind, std::byte** octets);

    // Many blocks at once, past the slots.
    Error read_run(std::uint32_t block, std::span<std::byte> into);
    Error write_run(std::uint32_t block, std::span<const std::byte> from);
    // Writes `count` blocks of zeros, now.
    Error write_zeros(std::uint32_t block, std::uint32_t count);

    Error write_contents();
    Error write_all();

  private:
    static constexpr std::size_t kMostSlots = 8;
    static constexpr std::uint32_t kNoBlock = 0xffffffff;

    struct Slot {
        std::uint32_t block = kNoBlock;
        Kind kind = Kind::Content;
        bool changed = false;
        std::uint32_t used = 0;  // clock_ when it was last asked for
    };

    std::byte* octets_of(const Slot& slot) {
        return memory_ + static_cast<std::size_t>(&slot - slots_.data()) * block_size_;
    }
    Error take_slot(std::uint32_t block, bool with_octets, Slot** slot);
    Error change_slot(Slot& slot, Kind kind, std::byte** octets);
    Error write_slot(Slot& slot);
    Error write_block(std::uint32_t block, std::span<const std::byte> from);

    BlockDevice* device_ = nullptr;
    std::byte* memory_ = nullptr;
    std::uint32_t block_size_ = 0;
    std::uint32_t first_block_ = 0;
    std::uint32_t mirror_first_ = 0, mirror_size_ = 0, mirror_copies_ = 1;
    std::uint32_t clock_ = 0;
    std::size_t slot_count_ = 0;
    // A record could not be written: to write what came after it would break the order.
    bool broken_ = false;
    std::array<Slot, kMostSlots> slots_;
};

}  // namespace krait::fsimage
