// Finishes, or takes back, a rename that a power cut interrupted. fat_rename.cpp makes the notes.
#include <cerrno>

#include "fsimage/fat_folder.hpp"

namespace krait::fsimage {
namespace {

// Bits of the octet that has Windows NT's note about case; nobody else uses these two.
constexpr std::uint8_t kOldSide = 0x40, kNewSide = 0x80;

// Guards against images in which those bits mean something else.
std::uint16_t check_of(const RenameNote& note) {
    std::uint32_t mixed = note.partner.block * 31 + note.partner.offset * 7;
    return static_cast<std::uint16_t>((mixed ^ mixed >> 16) +
                                      (note.side == RenameSide::Old ? 0x4b52 : 0x4149));
}

}  // namespace

void FatFolders::put_note(FatSlot* slot, const RenameNote& note) {
    std::byte* at = slot->data();
    std::uint32_t bits = get8(at + kSlotCase) & ~(kOldSide | kNewSide);
    if (note.side == RenameSide::None) {
        put8(at + kSlotCase, bits);
        put8(at + kSlotCreatedFine, 0);
        put16(at + kSlotCreatedTime, get16(at + kSlotTime));
        put16(at + kSlotCreatedDate, get16(at + kSlotDate));
        put16(at + kSlotAccessed, get16(at + kSlotDate));
        return;
    }
    put8(at + kSlotCase, bits | (note.side == RenameSide::Old ? kOldSide : kNewSide));
    put8(at + kSlotCreatedFine, note.partner.offset / kSlotSize);
    put32(at + kSlotCreatedTime, note.partner.block);
    put16(at + kSlotAccessed, check_of(note));
}

RenameNote FatFolders::note_of(const FatSlot& slot) {
    RenameNote note;
    std::uint8_t bits = get8(&slot[kSlotCase]) & (kOldSide | kNewSide);
    if (bits != kOldSide && bits != kNewSide) return {};
    note.side = bits == kOldSide ? RenameSide::Old : RenameSide::New;
    note.partner = {get32(&slot[kSlotCreatedTime]), get8(&slot[kSlotCreatedFine]) * kSlotSize};
    return get16(&slot[kSlotAccessed]) == check_of(note) ? note : RenameNote{};
}

// Whether the other side is there, and says the same.
Error FatFolders::read_partner(const FatRecord& record, const RenameNote& note, FatSlot* partner,
                               bool* paired) {
    *paired = false;
    const FatPlace& place = note.partner;
    if (place.block < geometry_.root_block || place.block >= geometry_.end_block() ||
        place.offset >= geometry_.block_size)
        return 0;
    if (Error error = read(place, partner)) return error;
    RenameNote theirs = note_of(*partner);
    std::uint8_t first = get8(partner->data());
    *paired = first != kSlotEnd && first != kSlotDeleted && theirs.side != RenameSide::None &&
              theirs.side != note.side && theirs.partner == record.place &&
              cluster_of(*partner) == record.cluster;
    return 0;
}

// `alive`: `record`'s entry is still there, without its note.
//
// With both sides there the rename goes on: the old one is erased. Alone, the new one has been
// all there is for a while, and the old one was never left.
Error FatFolders::settle(FatRecord* record, bool* alive) {
    RenameNote note = note_of(record->slot);
    FatSlot partner;
    bool paired;
    if (Error error = read_partner(*record, note, &partner, &paired)) return error;
    *alive = note.side == RenameSide::New || !paired;
    if (paired) {
        FatRecord other;
        other.slot = partner;
        Error error =
            *alive ? erase_upwards(note.partner, checksum(other.short_name())) : erase(*record);
        if (error) return error;
    } else if (note.side == RenameSide::Old && record->is_folder() &&
               geometry_.is_cluster(record->cluster)) {
        // The folder may have been told already that it lies elsewhere.
        if (Error error = put_parent(record->cluster, record->set.folder)) return error;
    }
    FatSlot& stays = *alive ? record->slot : partner;
    put_note(&stays, {});
    if (Error error = put(*alive ? record->place : note.partner, stays)) return error;
    return cache_.write_all();
}

}  // namespace krait::fsimage
