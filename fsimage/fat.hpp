// FAT12, FAT16 and FAT32 volumes with long names, on a block device.
//
// Writes come in an order that keeps a volume whole if they end anywhere, as when power fails: each
// file that is not open for writing keeps its content, and one that is has its old content, its new
// one or the beginning of it. What may be left is clusters that belong to nobody, parts of a long
// name without an entry, and both names of a file that was being renamed: then the first that looks
// at one of them finishes the rename.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "fsimage/block_cache.hpp"
#include "fsimage/fat_folder.hpp"
#include "fsimage/fat_geometry.hpp"
#include "fsimage/fat_table.hpp"

namespace krait::fsimage {

// Local time, as FAT keeps it: 1980 to 2107, in steps of 2 s.
struct FatTime {
    std::uint16_t year = 1980;
    std::uint8_t month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

struct FatClock {
    FatTime (*now)(void* context);
    void* context;
};

struct FatEntry {
    bool is_folder = false;
    bool is_read_only = false;
    std::uint32_t size_bytes = 0;
    FatTime modified;
    std::uint16_t name_size = 0;                   // octets
    std::array<char, 3 * LongName::kMost> octets;  // UTF-8
    std::string_view name() const { return {octets.data(), name_size}; }
};

// An open file. Its caller owns it, and neither moves nor changes it before it is closed.
struct FatFile {
    std::uint32_t size = 0, position = 0;
    // The rest is Fat's.
    FatFile* next = nullptr;
    FatPlace place;
    std::uint32_t first_cluster = 0;
    std::uint32_t cluster = 0, cluster_index = 0;  // one of its clusters, and which; 0: none known
    unsigned flags = 0;
    bool changed = false;
};

// A folder that is being listed; needs no end.
struct FatFolder {
    FolderCursor cursor;
    FatPlace place;  // of its own entry; the root has none
    std::uint32_t removals = 0;
};

struct FatUsage {
    std::uint32_t cluster_bytes, clusters, free_clusters;
};

struct FatFormat {
    std::uint32_t volume_id = 0;
    std::uint32_t cluster_bytes = 0;  // 0: what suits the size; else a power of 2, up to 32768
};

// Paths are absolute, in UTF-8, and have no "." and ".." in them. Every function may give EIO, from
// the device or for an image that contradicts itself, and any that writes EROFS, if the device
// does. Errors are those of MicroPython's VfsFat where it has any; a path with a missing or wrong
// folder in it is ENOENT, a name that cannot be EINVAL.
class Fat {
  public:
    static constexpr std::size_t kFewestBlocks = BlockCache::kFewestSlots;

    // `memory`: kFewestBlocks blocks of the device or more. All are lent for the object's life.
    Fat(BlockDevice& device, FatClock clock, std::span<std::byte> memory)
        : device_(device),
          clock_(clock),
          memory_(memory),
          table_(cache_, geometry_),
          folders_(cache_, table_, geometry_) {}
    Fat(const Fat&) = delete;
    Fat& operator=(const Fat&) = delete;

    // Makes an empty volume of the whole device, without partitions: FAT12, FAT16 or FAT32, as its
    // size wants. `memory`: a block or more. EIO if the device is too small (16 clusters is the
    // least: 50 blocks of 512), or has no such clusters.
    static Error format(BlockDevice& device, std::span<std::byte> memory, const FatFormat& wanted);

    // Takes the volume on the device, or the first FAT volume in its table of partitions (MBR).
    // ENODEV if there is none, EINVAL if the memory is too small, or the device's blocks are of a
    // size that FAT has not. Files open until now are lost.
    Error mount();

    Error stat(std::string_view path, FatEntry* entry);

    enum Flags : unsigned {
        kRead = 1,
        kWrite = 2,
        kCreate = 4,     // if it is not there
        kExclusive = 8,  // with kCreate: EEXIST if it is
        kTruncate = 16,  // with kWrite
        kAppend = 32,    // begins at its end
    };
    // ENOENT for a folder, EACCES for one to be written, and for a file that is read-only; EBUSY if
    // someone else has it open for writing, and so will this one.
    Error open(std::string_view path, unsigned flags, FatFile* file);
    // `count`: fewer octets than wanted, or 0, at the file's end.
    Error read(FatFile& file, std::span<std::byte> into, std::size_t* count);
    // All or nothing: ENOSPC, EFBIG beyond 4 GiB - 1. What others read of it they see at once; a
    // power cut leaves it only after flush().
    Error write(FatFile& file, std::span<const std::byte> from);
    // A file that is only read ends the position at its end; one that is written has zeros up to it
    // once something is written there.
    Error seek(FatFile& file, std::uint64_t position);
    Error flush(FatFile& file);
    // It is closed whatever this returns.
    Error close(FatFile& file);

    Error make_folder(std::string_view path);
    // EISDIR or ENOTDIR if it is not what it should be; EACCES for a folder that is not empty, and
    // a file that is read-only; EBUSY for one open for writing. Whoever reads it finds its end.
    enum class Only : std::uint8_t { Any, File, Folder };
    Error remove(std::string_view path, Only only = Only::Any);
    // Takes the place of a file that is there. EISDIR for a folder, EBUSY for files open for
    // writing, EINVAL to move a folder below itself. Whoever reads a file that moves goes on.
    Error rename(std::string_view from, std::string_view to);

    Error open_folder(std::string_view path, FatFolder* folder);
    // ENOENT at the end, and if the folder has been removed. What is added or removed meanwhile may
    // be seen or not; all else is seen once.
    Error next(FatFolder& folder, FatEntry* entry);

    Error usage(FatUsage* usage);
    // As if so many more clusters were taken, until the next mount(): for tests of full volumes.
    Error withhold(std::uint32_t clusters) { return table_.withhold(clusters); }
    // Brings all that is open to the device.
    Error sync();

  private:
    // What a path leads to: the folder, and the name in it.
    struct Target {
        std::uint32_t folder = 0;
        bool is_root = false;
        LongName name;
    };

    Error mount_at(std::uint32_t first_block, std::uint32_t blocks);
    Error walk(std::string_view path, Target* target, std::uint32_t avoided = 0);
    Error find(const Target& target, FatRecord* record);
    Error walk_and_find(std::string_view path, Target* target, FatRecord* record);
    Error check_openable(const FatRecord& record, unsigned flags) const;
    Error create(const Target& target, FatRecord* record);
    Error truncate(FatRecord* record);
    Error finish();
    void stamp(FatSlot* slot) const;
    bool is_open(FatPlace place, unsigned flags) const;
    void empty_readers(FatPlace place);
    void lose_readers(FatPlace place);
    void move_readers(FatPlace from, FatPlace to);
    Error check_replaceable(const FatRecord& source, const FatRecord& found) const;
    Error move(const FatRecord& source, std::uint32_t folder, FatPlace place, FatSlot slot,
               const FatVacancy* vacancy, const LongName& name);
    Error rename_to_same(const FatRecord& source, const Target& target);

    std::uint32_t clusters_for(std::uint64_t size) const;
    Error seek_cluster(FatFile& file, std::uint32_t index);
    Error reserve(FatFile& file, std::uint64_t size);
    Error grow(std::uint32_t last, std::uint32_t count, std::uint32_t needed,
               std::uint32_t* first_added);
    Error fill_gap(FatFile& file);
    Error find_run(FatFile& file, std::uint32_t most_blocks, std::uint32_t* block,
                   std::uint32_t* blocks);
    Error write_part(FatFile& file, std::span<const std::byte> from, std::size_t* count);
    void share(const FatFile& file);
    void unlink(const FatFile& file);

    BlockDevice& device_;
    FatClock clock_;
    std::span<std::byte> memory_;
    BlockCache cache_;
    FatGeometry geometry_{};
    FatTable table_;
    FatFolders folders_;
    FatFile* files_ = nullptr;
    std::uint32_t removals_ = 0;  // of folders
};

}  // namespace krait::fsimage
