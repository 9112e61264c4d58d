// A rename writes the new entry and erases the old one. In one block that is one write. In two, a
// cut may come between them, and then two names share their clusters: to remove one would give the
// other's away. So each side has a note of where the other one is:
//
//   1. the old entry gets a note     a cut here: the partner is not there; the old name holds
//   2. the new entry, with a note    a cut here: both are there, and say so; the new name holds
//   3. the old entry is erased       a cut here: the partner is gone; the new name holds
//   4. the new entry loses its note
//
// Nobody can get at a file but by one of its entries, and FatFolders looks at the note of each that
// it finds, and settles it. A mount needs no search, and there is always a name. Other systems see
// no more of a note than a strange time of creation.
//
// A folder that moves is told of its new parent after 1 and, if that holds no longer, of the old
// one again. A file that is replaced keeps its place and its name; what it had is freed last.
#include <algorithm>
#include <cerrno>

#include "fsimage/fat.hpp"

namespace krait::fsimage {

Error Fat::check_replaceable(const FatRecord& source, const FatRecord& found) const {
    if (found.is_folder()) return EISDIR;
    if (found.attributes() & kReadOnly) return EACCES;
    // Only an image that is broken has two entries with one chain.
    if (found.cluster != 0 && found.cluster == source.cluster) return EIO;
    return is_open(found.place, kWrite) ? EBUSY : 0;
}

// Makes `slot` the entry of `source` from here on: at `place`, whose name it has already, or in
// `vacancy` under `name`.
Error Fat::move(const FatRecord& source, std::uint32_t folder, FatPlace place, FatSlot slot,
                const FatVacancy* vacancy, const LongName& name) {
    bool noted = place.block != source.place.block;
    FatRecord made;
    made.slot = slot;
    if (noted) {
        FatSlot old = source.slot;
        FatFolders::put_note(&old, {RenameSide::Old, place});
        if (Error error = folders_.put(source.place, old)) return error;
        if (source.is_folder() && folder != source.set.folder)
            if (Error error = folders_.put_parent(source.cluster, folder)) return error;
        FatFolders::put_note(&made.slot, {RenameSide::New, source.place});
    }
    Error error =
        vacancy ? folders_.put(*vacancy, name, made.slot, &made) : folders_.put(place, made.slot);
    if (error) return error;
    if (Error failed = folders_.erase(source)) return failed;
    if (!noted) return 0;
    FatFolders::put_note(&made.slot, {});
    std::copy_n(source.slot.begin() + kSlotCreatedFine, kSlotClusterHigh - kSlotCreatedFine,
                made.slot.begin() + kSlotCreatedFine);
    return folders_.put(place, made.slot);
}

// The file has that name already: by its long name, perhaps in other letters, or by its short one.
Error Fat::rename_to_same(const FatRecord& source, const Target& target) {
    FolderCursor cursor = source.set;
    FatRecord record;
    LongName name;
    if (Error error = folders_.next(&cursor, &record, &name)) return error;
    if (identical(name, target.name)) return 0;
    bool done = false;
    if (same_name(name, target.name))
        if (Error error = folders_.put_case(source, target.name, &done)) return error;
    if (done) return finish();
    FatVacancy vacancy;
    if (Error error = folders_.make_room(target.folder, target.name, &vacancy)) return error;
    FatSlot slot = source.slot;
    put8(&slot[kSlotCase], 0);
    if (Error error = move(source, target.folder, vacancy.place, slot, &vacancy, target.name))
        return error;
    move_readers(source.place, vacancy.place);
    return finish();
}

Error Fat::rename(std::string_view from, std::string_view to) {
    Target target;
    FatRecord source, found;
    if (Error error = walk_and_find(from, &target, &source)) return error;
    if (is_open(source.place, kWrite)) return EBUSY;
    if (source.is_folder() && !geometry_.is_cluster(source.cluster)) return EIO;
    if (Error error = walk(to, &target, source.is_folder() ? source.cluster : 0)) return error;

    Error error = find(target, &found);
    FatSlot slot = source.slot;
    if (!error) {
        if (found.place == source.place) return rename_to_same(source, target);
        if (Error failed = check_replaceable(source, found)) return failed;
        std::copy_n(found.slot.begin(), kSlotAttributes, slot.begin());
        slot[kSlotCase] = found.slot[kSlotCase];
        error = move(source, target.folder, found.place, slot, nullptr, target.name);
        if (error) return error;
        lose_readers(found.place);
        move_readers(source.place, found.place);
        error = table_.free_chain(found.cluster);
    } else if (error == ENOENT) {
        FatVacancy vacancy;
        if (Error failed = folders_.make_room(target.folder, target.name, &vacancy)) return failed;
        put8(&slot[kSlotCase], 0);
        error = move(source, target.folder, vacancy.place, slot, &vacancy, target.name);
        if (!error) move_readers(source.place, vacancy.place);
    }
    return error ? error : finish();
}

}  // namespace krait::fsimage
