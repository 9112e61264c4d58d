// Folders: slots of 32 octets, of which an entry has one, and in front of it those of its long
// name.
#pragma once

#include <array>

#include "fsimage/fat_name.hpp"
#include "fsimage/fat_table.hpp"

namespace krait::fsimage {

// Bits of an entry's attributes.
inline constexpr std::uint8_t kReadOnly = 0x01, kVolumeLabel = 0x08, kFolder = 0x10,
                              kArchive = 0x20, kLongNamePart = 0x0f;

using FatSlot = std::array<std::byte, kSlotSize>;

struct FatPlace {
    std::uint32_t block = 0, offset = 0;
    bool operator==(const FatPlace&) const = default;
};

// A slot of a folder. Folders are named by their first cluster; 0 is the root, on FAT32 too.
struct FolderCursor {
    std::uint32_t folder = 0;
    std::uint32_t index = 0;          // of the slot
    std::uint32_t cluster = 0;        // one of the folder's, at or before the slot's
    std::uint32_t cluster_index = 0;  // which one
};

// A file's or folder's entry, as it was read.
struct FatRecord {
    FatSlot slot;
    FatPlace place;
    FolderCursor set;  // where its long name begins, or itself
    std::uint32_t cluster = 0;
    unsigned long_slots = 0;

    std::uint8_t attributes() const { return get8(&slot[kSlotAttributes]); }
    bool is_folder() const { return attributes() & kFolder; }
    std::uint32_t size() const { return get32(&slot[kSlotFileSize]); }
    ShortName short_name() const;
};

// Room for an entry, and the short name that it will have.
struct FatVacancy {
    FolderCursor set;
    FatPlace place;  // of the entry itself
    unsigned long_slots = 0;
    ShortName short_name;
};

// A note in an entry that it is one of two of the same file, while that is renamed: fat_rename.cpp
// says why. `partner` is where the other one is.
enum class RenameSide : std::uint8_t { None, Old, New };
struct RenameNote {
    RenameSide side = RenameSide::None;
    FatPlace partner;
};

class FatFolders {
  public:
    FatFolders(BlockCache& cache, FatTable& table, const FatGeometry& geometry)
        : cache_(cache), table_(table), geometry_(geometry) {}

    FolderCursor begin(std::uint32_t folder) const;
    // The first entry at or behind the cursor, which it moves behind that. ENOENT if there is none
    // (now: what is added later, the next call finds). A rename that was cut short is finished
    // first.
    Error next(FolderCursor* cursor, FatRecord* record, LongName* name);
    Error find(std::uint32_t folder, const LongName& name, FatRecord* record);
    // ENOENT unless `place` still holds an entry of that folder.
    Error check(FatPlace place, std::uint32_t cluster);

    // Finds room for `name`, which `folder` has not yet; makes the folder longer for it. ENOSPC.
    Error make_room(std::uint32_t folder, const LongName& name, FatVacancy* vacancy);
    // Puts an entry there: `slot`, whose name is filled in.
    Error put(const FatVacancy& vacancy, const LongName& name, const FatSlot& slot,
              FatRecord* record);
    // Replaces the entry that is at `place`.
    Error put(FatPlace place, const FatSlot& slot);
    Error erase(const FatRecord& record);
    Error read(FatPlace place, FatSlot* slot);
    // Gives `record` a name that is the same but for the case of letters. False if that takes more
    // slots or less.
    Error put_case(const FatRecord& record, const LongName& name, bool* done);

    // Makes a folder's first cluster, empty but for "." and "..". ENOSPC.
    Error make_cluster(std::uint32_t parent, const FatSlot& like, std::uint32_t* cluster);
    // Writes into a folder which one it lies in.
    Error put_parent(std::uint32_t folder, std::uint32_t parent);

    void put_cluster(FatSlot* slot, std::uint32_t cluster) const;
    // Notes are kept where the time of creation was.
    static void put_note(FatSlot* slot, const RenameNote& note);
    static RenameNote note_of(const FatSlot& slot);

  private:
    std::uint32_t slots_in_cluster() const { return geometry_.cluster_size() / kSlotSize; }
    std::uint32_t cluster_of(const FatSlot& slot) const;
    Error locate(FolderCursor* cursor, FatPlace* place);
    Error change(FatPlace place, std::byte** octets);
    Error next_unsettled(FolderCursor* cursor, FatRecord* record, LongName* name);
    Error settle(FatRecord* record, bool* alive);
    Error read_partner(const FatRecord& record, const RenameNote& note, FatSlot* partner,
                       bool* paired);
    Error extend(const FolderCursor& last);
    Error avoid_names(std::uint32_t folder, Alias* alias);
    Error find_room(std::uint32_t folder, unsigned slots, FatVacancy* vacancy);
    Error put_end(FolderCursor cursor);
    Error put_long_name(FolderCursor cursor, const LongName& name, unsigned slots,
                        std::uint8_t sum);
    Error erase_upwards(FatPlace place, std::uint8_t sum);

    BlockCache& cache_;
    FatTable& table_;
    const FatGeometry& geometry_;
};

}  // namespace krait::fsimage
