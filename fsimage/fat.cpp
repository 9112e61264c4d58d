#include "fsimage/fat.hpp"

#include <algorithm>
#include <cerrno>

namespace krait::fsimage {
namespace {

// A table of partitions: four entries, each with its first block and its size.
constexpr std::size_t kPartitions = 446, kPartitionSize = 16, kPartitionStart = 8,
                      kPartitionBlocks = 12;

FatTime time_of(const FatSlot& slot) {
    std::uint16_t date = get16(&slot[kSlotDate]), time = get16(&slot[kSlotTime]);
    // What no calendar has becomes what is nearest.
    auto within = [](int value, int least, int most) {
        return static_cast<std::uint8_t>(std::clamp(value, least, most));
    };
    FatTime result;
    result.year = static_cast<std::uint16_t>(1980 + (date >> 9));
    result.month = within(date >> 5 & 15, 1, 12);
    result.day = within(date & 31, 1, 31);
    result.hour = within(time >> 11, 0, 23);
    result.minute = within(time >> 5 & 63, 0, 59);
    result.second = within((time & 31) * 2, 0, 59);
    return result;
}

void fill_in(const FatRecord& record, FatEntry* entry) {
    entry->is_folder = record.is_folder();
    entry->is_read_only = record.attributes() & kReadOnly;
    entry->size_bytes = record.is_folder() ? 0 : record.size();
    entry->modified = time_of(record.slot);
}

void fill_in_name(const FatRecord& record, LongName& name, FatEntry* entry) {
    std::size_t size = to_utf8(name, entry->octets);
    if (size == 0) {
        to_long_name(record.short_name(), &name);
        size = to_utf8(name, entry->octets);
    }
    entry->name_size = static_cast<std::uint16_t>(size);
}

}  // namespace

// --- the volume

Error Fat::mount_at(std::uint32_t first_block, std::uint32_t blocks) {
    cache_.start(first_block);
    const std::byte* boot;
    if (Error error = cache_.read(0, &boot)) return error;
    return geometry_.read({boot, cache_.block_size()}, blocks) ? 0 : ENODEV;
}

Error Fat::mount() {
    files_ = nullptr;
    if (!is_block_size(device_.block_size()) || !cache_.attach(device_, memory_)) return EINVAL;
    std::uint32_t blocks = device_.block_count();
    if (blocks == 0) return ENODEV;
    Error error = mount_at(0, blocks);
    if (error == ENODEV) {
        const std::byte* octets;
        if (Error failed = cache_.read(0, &octets)) return failed;
        if (get16(octets + kBootSignature) != kSignature) return ENODEV;
        std::array<std::byte, 4 * kPartitionSize> partitions;
        std::copy_n(octets + kPartitions, partitions.size(), partitions.begin());
        for (std::size_t i = 0; i < 4 && error == ENODEV; ++i) {
            const std::byte* partition = &partitions[i * kPartitionSize];
            std::uint32_t start = get32(partition + kPartitionStart);
            if (start == 0 || start >= blocks) continue;
            std::uint32_t size = get32(partition + kPartitionBlocks);
            error = mount_at(start, std::min(size, blocks - start));
        }
    }
    if (error) return error;
    cache_.mirror(geometry_.table_block, geometry_.table_blocks, geometry_.table_copies);
    return table_.start();
}

Error Fat::usage(FatUsage* usage) {
    usage->cluster_bytes = geometry_.cluster_size();
    usage->clusters = geometry_.clusters;
    return table_.count_free(&usage->free_clusters);
}

Error Fat::finish() {
    if (Error error = table_.write_info()) return error;
    if (Error error = cache_.write_all()) return error;
    return device_.sync();
}

Error Fat::sync() {
    for (FatFile* file = files_; file; file = file->next)
        if (Error error = flush(*file)) return error;
    return finish();
}

void Fat::stamp(FatSlot* slot) const {
    FatTime now = clock_.now(clock_.context);
    int year = std::clamp<int>(now.year, 1980, 2107) - 1980;
    put16(&(*slot)[kSlotTime],
          static_cast<std::uint32_t>(now.hour << 11 | now.minute << 5 | now.second / 2));
    put16(&(*slot)[kSlotDate], static_cast<std::uint32_t>(year << 9 | now.month << 5 | now.day));
}

// --- paths

// Follows `path` up to its last name, which need not be there. EINVAL if that leads through the
// folder that begins at `avoided`.
Error Fat::walk(std::string_view path, Target* target, std::uint32_t avoided) {
    target->folder = 0;
    target->is_root = true;
    for (;;) {
        path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
        if (path.empty()) return 0;
        if (!target->is_root) {
            FatRecord record;
            if (Error error = folders_.find(target->folder, target->name, &record)) return error;
            if (!record.is_folder()) return ENOENT;
            if (!geometry_.is_cluster(record.cluster)) return EIO;
            if (record.cluster == avoided) return EINVAL;
            target->folder = record.cluster;
        }
        std::size_t size = std::min(path.find('/'), path.size());
        if (Error error = to_long_name(path.substr(0, size), &target->name)) return error;
        target->is_root = false;
        path.remove_prefix(size);
    }
}

Error Fat::find(const Target& target, FatRecord* record) {
    return target.is_root ? EINVAL : folders_.find(target.folder, target.name, record);
}

Error Fat::walk_and_find(std::string_view path, Target* target, FatRecord* record) {
    if (Error error = walk(path, target)) return error;
    return find(*target, record);
}

Error Fat::stat(std::string_view path, FatEntry* entry) {
    Target target;
    if (Error error = walk(path, &target)) return error;
    *entry = {};
    entry->is_folder = true;
    if (target.is_root) return 0;
    FatRecord record;
    if (Error error = find(target, &record)) return error;
    fill_in(record, entry);
    LongName name;
    FolderCursor cursor = record.set;
    if (Error error = folders_.next(&cursor, &record, &name)) return error;
    fill_in_name(record, name, entry);
    return 0;
}

// --- folders

Error Fat::open_folder(std::string_view path, FatFolder* folder) {
    Target target;
    if (Error error = walk(path, &target)) return error;
    *folder = {};
    folder->removals = removals_;
    folder->cursor = folders_.begin(0);
    if (target.is_root) return 0;
    FatRecord record;
    if (Error error = find(target, &record)) return error;
    if (!record.is_folder()) return ENOTDIR;
    if (!geometry_.is_cluster(record.cluster)) return EIO;
    folder->place = record.place;
    folder->cursor = folders_.begin(record.cluster);
    return 0;
}

Error Fat::next(FatFolder& folder, FatEntry* entry) {
    // Once a folder has gone, others may use its clusters.
    if (folder.removals != removals_ && folder.cursor.folder != 0)
        if (Error error = folders_.check(folder.place, folder.cursor.folder)) return error;
    folder.removals = removals_;
    FatRecord record;
    LongName name;
    if (Error error = folders_.next(&folder.cursor, &record, &name)) return error;
    fill_in(record, entry);
    fill_in_name(record, name, entry);
    return 0;
}

Error Fat::make_folder(std::string_view path) {
    Target target;
    FatRecord record;
    Error error = walk(path, &target);
    if (error) return error;
    if (target.is_root) return EEXIST;
    error = find(target, &record);
    if (error != ENOENT) return error ? error : EEXIST;

    FatVacancy vacancy;
    if (Error failed = folders_.make_room(target.folder, target.name, &vacancy)) return failed;
    FatSlot slot{};
    stamp(&slot);
    put8(&slot[kSlotAttributes], kFolder);
    FatFolders::put_note(&slot, {});
    std::uint32_t cluster;
    if (Error failed = folders_.make_cluster(target.folder, slot, &cluster)) return failed;
    folders_.put_cluster(&slot, cluster);
    if (Error failed = folders_.put(vacancy, target.name, slot, &record)) return failed;
    return finish();
}

Error Fat::remove(std::string_view path, Only only) {
    Target target;
    FatRecord record;
    if (Error error = walk_and_find(path, &target, &record)) return error;
    if (only == Only::File && record.is_folder()) return EISDIR;
    if (only == Only::Folder && !record.is_folder()) return ENOTDIR;
    if (is_open(record.place, kWrite)) return EBUSY;
    if (record.attributes() & kReadOnly) return EACCES;
    if (record.is_folder()) {
        if (!geometry_.is_cluster(record.cluster)) return EIO;
        FolderCursor cursor = folders_.begin(record.cluster);
        FatRecord inside;
        Error error = folders_.next(&cursor, &inside, &target.name);
        if (error != ENOENT) return error ? error : EACCES;
        ++removals_;
    }
    if (Error error = folders_.erase(record)) return error;
    lose_readers(record.place);
    if (Error error = table_.free_chain(record.cluster)) return error;
    return finish();
}

}  // namespace krait::fsimage
