#include "fsimage/fat_folder.hpp"

#include <algorithm>
#include <cerrno>

namespace krait::fsimage {
namespace {

constexpr unsigned kUnitsInPart = 13, kMostParts = 20;
constexpr std::uint8_t kLastPart = 0x40;  // of a name; it comes first

// Where unit `n` of a part of a long name stands in its slot.
std::size_t unit_offset(unsigned n) { return n < 5 ? 1 + 2 * n : n < 11 ? 4 + 2 * n : 6 + 2 * n; }
constexpr std::size_t kPartSum = 13;

// Puts a long name together from its parts, last part first; gives up at the first that is out of
// order, and then the entry has its short name alone.
class LongNameReader {
  public:
    explicit LongNameReader(LongName* name) : name_(name) {}

    void forget() { awaited_ = 0, complete_ = false; }
    void take(const FatSlot& slot, const FolderCursor& cursor) {
        std::uint8_t order = get8(slot.data()), number = order & ~kLastPart;
        if (order & kLastPart) {
            awaited_ = number <= kMostParts ? number : 0;
            parts_ = awaited_;
            set_ = cursor;
            sum_ = get8(&slot[kPartSum]);
            name_->length = 0;
        }
        complete_ = false;
        if (awaited_ == 0 || number != awaited_ || get8(&slot[kPartSum]) != sum_ ||
            !take_units(slot)) {
            awaited_ = 0;
            return;
        }
        complete_ = --awaited_ == 0;
    }
    bool fits(const ShortName& short_name) const {
        return complete_ && name_->length > 0 && checksum(short_name) == sum_;
    }
    const FolderCursor& set() const { return set_; }
    unsigned parts() const { return parts_; }

  private:
    bool take_units(const FatSlot& slot) {
        std::size_t at = std::size_t{awaited_ - 1} * kUnitsInPart;
        for (unsigned n = 0; n < kUnitsInPart; ++n, ++at) {
            char16_t unit = get16(&slot[unit_offset(n)]);
            if (unit == 0) return awaited_ == parts_;  // only the last part may be cut short
            if (at >= LongName::kMost) return false;
            name_->units[at] = unit;
            if (awaited_ == parts_) name_->length = static_cast<std::uint16_t>(at + 1);
        }
        return true;
    }

    LongName* name_;
    FolderCursor set_;
    unsigned awaited_ = 0, parts_ = 0;
    std::uint8_t sum_ = 0;
    bool complete_ = false;
};

}  // namespace

ShortName FatRecord::short_name() const {
    ShortName name;
    for (std::size_t i = 0; i < name.octets.size(); ++i) name.octets[i] = get8(&slot[i]);
    name.lower = get8(&slot[kSlotCase]) & (kLowerBase | kLowerExtension);
    return name;
}

// --- reading

FolderCursor FatFolders::begin(std::uint32_t folder) const {
    return {folder, 0, folder ? folder : geometry_.root_cluster, 0};
}

// ENOENT behind the folder's last slot; the cursor's cluster is the last one then.
Error FatFolders::locate(FolderCursor* cursor, FatPlace* place) {
    std::uint32_t offset = cursor->index * kSlotSize, block;
    if (cursor->cluster == 0) {
        if (cursor->index >= geometry_.root_slots) return ENOENT;
        block = geometry_.root_block;
    } else {
        if (cursor->index >= kMostFolderSlots) return ENOENT;
        while (cursor->cluster_index < cursor->index / slots_in_cluster()) {
            std::uint32_t follows;
            if (Error error = table_.next(cursor->cluster, &follows)) return error;
            if (follows == FatTable::kLast) return ENOENT;
            if (!geometry_.is_cluster(follows)) return EIO;
            cursor->cluster = follows;
            ++cursor->cluster_index;
        }
        block = geometry_.block_of(cursor->cluster);
        offset -= cursor->cluster_index * geometry_.cluster_size();
    }
    *place = {block + offset / geometry_.block_size, offset % geometry_.block_size};
    return 0;
}

Error FatFolders::read(FatPlace place, FatSlot* slot) {
    const std::byte* octets;
    if (Error error = cache_.read(place.block, &octets)) return error;
    std::copy_n(octets + place.offset, kSlotSize, slot->begin());
    return 0;
}

std::uint32_t FatFolders::cluster_of(const FatSlot& slot) const {
    std::uint32_t high = geometry_.width == 32 ? get16(&slot[kSlotClusterHigh]) : 0;
    return high << 16 | get16(&slot[kSlotClusterLow]);
}

Error FatFolders::next_unsettled(FolderCursor* cursor, FatRecord* record, LongName* name) {
    LongNameReader reader{name};
    for (;; ++cursor->index) {
        if (Error error = locate(cursor, &record->place)) return error;
        if (Error error = read(record->place, &record->slot)) return error;
        std::uint8_t first = get8(record->slot.data());
        if (first == kSlotEnd) return ENOENT;
        bool part = (record->attributes() & 0x3f) == kLongNamePart;
        if (first == kSlotDeleted || first == '.' ||
            (!part && (record->attributes() & kVolumeLabel))) {
            reader.forget();
        } else if (part) {
            reader.take(record->slot, *cursor);
        } else {
            break;
        }
    }
    record->set = *cursor;
    record->long_slots = 0;
    record->cluster = cluster_of(record->slot);
    ShortName short_name = record->short_name();
    if (reader.fits(short_name)) {
        record->set = reader.set();
        record->long_slots = reader.parts();
    } else {
        to_long_name(short_name, name);
    }
    ++cursor->index;
    return 0;
}

Error FatFolders::next(FolderCursor* cursor, FatRecord* record, LongName* name) {
    for (bool alive = false;;) {
        if (Error error = next_unsettled(cursor, record, name)) return error;
        if (note_of(record->slot).side == RenameSide::None) return 0;
        Error error = settle(record, &alive);
        // Where nothing can be written, both names of a file do no harm.
        if (error == EROFS || (!error && alive)) return 0;
        if (error) return error;
    }
}

Error FatFolders::find(std::uint32_t folder, const LongName& name, FatRecord* record) {
    FolderCursor cursor = begin(folder);
    LongName found;
    for (;;) {
        if (Error error = next(&cursor, record, &found)) return error;
        if (same_name(name, found)) return 0;
        if (record->long_slots == 0) continue;
        to_long_name(record->short_name(), &found);
        if (same_name(name, found)) return 0;
    }
}

Error FatFolders::check(FatPlace place, std::uint32_t cluster) {
    FatRecord record;
    if (Error error = read(place, &record.slot)) return error;
    std::uint8_t first = get8(record.slot.data());
    bool there = first != kSlotEnd && first != kSlotDeleted && record.is_folder() &&
                 cluster_of(record.slot) == cluster;
    return there ? 0 : ENOENT;
}

// --- adding

Error FatFolders::change(FatPlace place, std::byte** octets) {
    if (Error error = cache_.change(place.block, BlockCache::Kind::Record, octets)) return error;
    *octets += place.offset;
    return 0;
}

// Adds a cluster, all zeros, behind the last one, in which `last` is.
Error FatFolders::extend(const FolderCursor& last) {
    if (last.cluster == 0 || last.index >= kMostFolderSlots) return ENOSPC;
    std::uint32_t added;
    if (Error error = table_.allocate(last.cluster, &added)) return error;
    if (Error error = cache_.write_zeros(geometry_.block_of(added), geometry_.cluster_blocks))
        return error;
    return table_.link(last.cluster, added);
}

Error FatFolders::avoid_names(std::uint32_t folder, Alias* alias) {
    FolderCursor cursor = begin(folder);
    FatRecord record;
    LongName name;
    for (;;) {
        Error error = next_unsettled(&cursor, &record, &name);
        if (error) return error == ENOENT ? 0 : error;
        alias->avoid(record.short_name());
    }
}

// Finds `slots` free ones in a row, at the end or where entries were erased.
Error FatFolders::find_room(std::uint32_t folder, unsigned slots, FatVacancy* vacancy) {
    FolderCursor cursor = begin(folder);
    bool ended = false;  // behind the mark of the end, where what the slots hold means nothing
    for (unsigned found = 0; found < slots; ++cursor.index) {
        Error error;
        while ((error = locate(&cursor, &vacancy->place)) == ENOENT)
            if ((error = extend(cursor))) break;
        if (error) return error;
        FatSlot slot;
        if (Error failed = read(vacancy->place, &slot)) return failed;
        ended |= get8(slot.data()) == kSlotEnd;
        if (!ended && get8(slot.data()) != kSlotDeleted) {
            found = 0;
        } else if (found++ == 0) {
            vacancy->set = cursor;
        }
    }
    return ended ? put_end(cursor) : 0;
}

Error FatFolders::put_end(FolderCursor cursor) {
    FatPlace place;
    FatSlot slot;
    Error error = locate(&cursor, &place);
    if (error) return error == ENOENT ? 0 : error;
    if (Error failed = read(place, &slot)) return failed;
    if (get8(slot.data()) == kSlotEnd) return 0;
    std::byte* octets;
    if (Error failed = change(place, &octets)) return failed;
    put8(octets, kSlotEnd);
    return 0;
}

Error FatFolders::make_room(std::uint32_t folder, const LongName& name, FatVacancy* vacancy) {
    Alias alias{name};
    do {
        if (Error error = avoid_names(folder, &alias)) return error;
    } while (!alias.choose(&vacancy->short_name));
    ShortName exact;
    bool needs_long_name =
        !to_short_name(name, &exact) || exact.octets != vacancy->short_name.octets;
    vacancy->long_slots = needs_long_name ? (name.length + kUnitsInPart - 1) / kUnitsInPart : 0;
    if (!needs_long_name) vacancy->short_name = exact;
    return find_room(folder, vacancy->long_slots + 1, vacancy);
}

Error FatFolders::put_long_name(FolderCursor cursor, const LongName& name, unsigned slots,
                                std::uint8_t sum) {
    for (unsigned part = slots; part > 0; --part, ++cursor.index) {
        FatPlace place;
        std::byte* octets;
        if (Error error = locate(&cursor, &place)) return error;
        if (Error error = change(place, &octets)) return error;
        std::fill_n(octets, kSlotSize, std::byte{0});
        put8(octets, part | (part == slots ? kLastPart : 0));
        put8(octets + kSlotAttributes, kLongNamePart);
        put8(octets + kPartSum, sum);
        std::size_t at = std::size_t{part - 1} * kUnitsInPart;
        for (unsigned n = 0; n < kUnitsInPart; ++n, ++at) {
            char16_t unit = at < name.length ? name.units[at] : at == name.length ? 0 : 0xffff;
            put16(octets + unit_offset(n), unit);
        }
    }
    return 0;
}

// The name's parts come first: a cut leaves parts without an entry, which nobody reads, but never
// an entry with half a name.
Error FatFolders::put(const FatVacancy& vacancy, const LongName& name, const FatSlot& slot,
                      FatRecord* record) {
    if (Error error =
            put_long_name(vacancy.set, name, vacancy.long_slots, checksum(vacancy.short_name)))
        return error;
    record->slot = slot;
    for (std::size_t i = 0; i < vacancy.short_name.octets.size(); ++i)
        put8(&record->slot[i], vacancy.short_name.octets[i]);
    put8(&record->slot[kSlotCase], get8(&record->slot[kSlotCase]) | vacancy.short_name.lower);
    record->place = vacancy.place;
    record->set = vacancy.set;
    record->long_slots = vacancy.long_slots;
    record->cluster = cluster_of(slot);
    return put(record->place, record->slot);
}

Error FatFolders::put(FatPlace place, const FatSlot& slot) {
    std::byte* octets;
    if (Error error = change(place, &octets)) return error;
    std::copy_n(slot.begin(), kSlotSize, octets);
    return 0;
}

Error FatFolders::put_case(const FatRecord& record, const LongName& name, bool* done) {
    *done = true;
    if (record.long_slots > 0)
        return put_long_name(record.set, name, record.long_slots, checksum(record.short_name()));
    ShortName exact;
    *done = to_short_name(name, &exact) && exact.octets == record.short_name().octets;
    if (!*done) return 0;
    std::byte* octets;
    if (Error error = change(record.place, &octets)) return error;
    put8(octets + kSlotCase, exact.lower);
    return 0;
}

// --- erasing

// Erases the entry at `place` and, of its long name's parts, those in the same block: in one write.
Error FatFolders::erase_upwards(FatPlace place, std::uint8_t sum) {
    std::byte* octets;
    if (Error error = change(place, &octets)) return error;
    put8(octets, kSlotDeleted);
    for (std::uint32_t above = place.offset; above >= kSlotSize; above -= kSlotSize) {
        octets -= kSlotSize;
        bool part = (get8(octets + kSlotAttributes) & 0x3f) == kLongNamePart &&
                    get8(octets) != kSlotDeleted && get8(octets + kPartSum) == sum;
        if (!part) break;
        put8(octets, kSlotDeleted);
    }
    return 0;
}

// The entry goes first: a cut leaves parts of a name without an entry.
Error FatFolders::erase(const FatRecord& record) {
    if (Error error = erase_upwards(record.place, checksum(record.short_name()))) return error;
    FolderCursor cursor = record.set;
    for (unsigned part = 0; part < record.long_slots; ++part, ++cursor.index) {
        FatPlace place;
        std::byte* octets;
        if (Error error = locate(&cursor, &place)) return error;
        if (place.block == record.place.block) break;
        if (Error error = change(place, &octets)) return error;
        put8(octets, kSlotDeleted);
    }
    return 0;
}

// --- folders themselves

void FatFolders::put_cluster(FatSlot* slot, std::uint32_t cluster) const {
    put16(&(*slot)[kSlotClusterLow], cluster);
    put16(&(*slot)[kSlotClusterHigh], geometry_.width == 32 ? cluster >> 16 : 0);
}

Error FatFolders::make_cluster(std::uint32_t parent, const FatSlot& like, std::uint32_t* cluster) {
    if (Error error = table_.allocate(parent, cluster)) return error;
    std::uint32_t block = geometry_.block_of(*cluster);
    if (Error error = cache_.write_zeros(block, geometry_.cluster_blocks)) return error;
    for (std::uint32_t dots : {1u, 2u}) {
        FatSlot slot = like;
        std::fill_n(slot.begin(), kSlotAttributes, std::byte{' '});
        std::fill_n(slot.begin(), dots, std::byte{'.'});
        put_cluster(&slot, dots == 1 ? *cluster : parent);
        if (Error error = put({block, (dots - 1) * kSlotSize}, slot)) return error;
    }
    return 0;
}

Error FatFolders::put_parent(std::uint32_t folder, std::uint32_t parent) {
    FatPlace place{geometry_.block_of(folder), kSlotSize};
    FatSlot slot;
    if (Error error = read(place, &slot)) return error;
    if (get16(slot.data()) != ('.' | '.' << 8)) return 0;
    put_cluster(&slot, parent);
    return put(place, slot);
}

}  // namespace krait::fsimage
