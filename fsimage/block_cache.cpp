#include "fsimage/block_cache.hpp"

#include <algorithm>
#include <cerrno>

namespace krait::fsimage {

bool BlockCache::attach(BlockDevice& device, std::span<std::byte> memory) {
    device_ = &device;
    memory_ = memory.data();
    block_size_ = device.block_size();
    slot_count_ = block_size_ ? std::min(memory.size() / block_size_, kMostSlots) : 0;
    start(0);
    return slot_count_ >= kFewestSlots;
}

void BlockCache::start(std::uint32_t first_block) {
    first_block_ = first_block;
    mirror(0, 0, 1);
    broken_ = false;
    slots_ = {};
}

void BlockCache::mirror(std::uint32_t first, std::uint32_t size, std::uint32_t copies) {
    mirror_first_ = first;
    mirror_size_ = size;
    mirror_copies_ = copies;
}

Error BlockCache::read(std::uint32_t block, const std::byte** octets) {
    Slot* slot;
    if (Error error = take_slot(block, true, &slot)) return error;
    *octets = octets_of(*slot);
    return 0;
}

Error BlockCache::change(std::uint32_t block, Kind kind, std::byte** octets) {
    Slot* slot;
    if (Error error = take_slot(block, true, &slot)) return error;
    return change_slot(*slot, kind, octets);
}

Error BlockCache::renew(std::uint32_t block, Kind kind, std::byte** octets) {
    Slot* slot;
    if (Error error = take_slot(block, false, &slot)) return error;
    if (Error error = change_slot(*slot, kind, octets)) return error;
    std::fill_n(*octets, block_size_, std::byte{0});
    return 0;
}

Error BlockCache::change_slot(Slot& slot, Kind kind, std::byte** octets) {
    if (broken_) return EIO;
    for (Slot& other : slots_) {
        bool waits = other.changed && other.kind == Kind::Record;
        if (waits && kind == Kind::Record && &other != &slot)
            if (Error error = write_slot(other)) return error;
    }
    // Only an image with two claims on one block asks for it as both kinds.
    if (slot.changed && slot.kind != kind)
        if (Error error = write_slot(slot)) return error;
    slot.kind = kind;
    slot.changed = true;
    *octets = octets_of(slot);
    return 0;
}

// The slot of `block`; if there is none, the one that was unused for longest becomes it.
Error BlockCache::take_slot(std::uint32_t block, bool with_octets, Slot** slot) {
    Slot* oldest = nullptr;
    ++clock_;
    for (Slot& candidate : std::span{slots_}.first(slot_count_)) {
        if (candidate.block == block) {
            candidate.used = clock_;
            *slot = &candidate;
            return 0;
        }
        if (!oldest || clock_ - candidate.used > clock_ - oldest->used) oldest = &candidate;
    }
    if (Error error = write_slot(*oldest)) return error;
    oldest->block = kNoBlock;
    if (with_octets) {
        std::span octets{octets_of(*oldest), block_size_};
        if (Error error = device_->read(first_block_ + block, octets)) return error;
    }
    oldest->block = block;
    oldest->used = clock_;
    *slot = oldest;
    return 0;
}

Error BlockCache::write_slot(Slot& slot) {
    if (!slot.changed) return 0;
    if (broken_) return EIO;
    slot.changed = false;
    Error error = write_block(slot.block, {octets_of(slot), block_size_});
    if (!error) return 0;
    // What could not be written is not there; a device that takes no writes at all has order
    // enough.
    slot.block = kNoBlock;
    broken_ = slot.kind == Kind::Record && error != EROFS;
    return error;
}

Error BlockCache::write_block(std::uint32_t block, std::span<const std::byte> from) {
    bool mirrored = block >= mirror_first_ && block - mirror_first_ < mirror_size_;
    for (std::uint32_t copy = 0; copy < (mirrored ? mirror_copies_ : 1); ++copy)
        if (Error error = device_->write(first_block_ + block + copy * mirror_size_, from))
            return error;
    return 0;
}

Error BlockCache::read_run(std::uint32_t block, std::span<std::byte> into) {
    std::uint32_t count = static_cast<std::uint32_t>(into.size() / block_size_);
    for (Slot& slot : slots_)
        if (slot.block >= block && slot.block - block < count)
            if (Error error = write_slot(slot)) return error;
    return device_->read(first_block_ + block, into);
}

Error BlockCache::write_run(std::uint32_t block, std::span<const std::byte> from) {
    if (broken_) return EIO;
    std::uint32_t count = static_cast<std::uint32_t>(from.size() / block_size_);
    for (Slot& slot : slots_)
        if (slot.block >= block && slot.block - block < count) slot = {};
    return device_->write(first_block_ + block, from);
}

Error BlockCache::write_zeros(std::uint32_t block, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
        Slot* slot;
        if (Error error = take_slot(block + i, false, &slot)) return error;
        slot->changed = false;  // an image may claim that a folder's new block had another use
        std::span octets{octets_of(*slot), block_size_};
        std::ranges::fill(octets, std::byte{0});
        if (Error error = write_block(slot->block, octets)) return error;
    }
    return 0;
}

Error BlockCache::write_contents() {
    for (Slot& slot : slots_)
        if (slot.kind == Kind::Content)
            if (Error error = write_slot(slot)) return error;
    return 0;
}

Error BlockCache::write_all() {
    if (Error error = write_contents()) return error;
    for (Slot& slot : slots_)
        if (Error error = write_slot(slot)) return error;
    return broken_ ? EIO : 0;
}

}  // namespace krait::fsimage
