#include <algorithm>
#include <cerrno>

#include "fsimage/fat.hpp"

namespace krait::fsimage {

std::uint32_t Fat::clusters_for(std::uint64_t size) const {
    return static_cast<std::uint32_t>((size + geometry_.cluster_size() - 1) /
                                      geometry_.cluster_size());
}

// --- opening and closing

bool Fat::is_open(FatPlace place, unsigned flags) const {
    for (FatFile* file = files_; file; file = file->next)
        if (file->place == place && (file->flags & flags)) return true;
    return false;
}

// Whoever reads a file whose clusters go finds its end.
void Fat::empty_readers(FatPlace place) {
    for (FatFile* file = files_; file; file = file->next)
        if (file->place == place) file->size = file->first_cluster = file->cluster = 0;
}

// The same of a file that is no more: its place may be another's.
void Fat::lose_readers(FatPlace place) {
    empty_readers(place);
    move_readers(place, {});
}

void Fat::move_readers(FatPlace from, FatPlace to) {
    for (FatFile* file = files_; file; file = file->next)
        if (file->place == from) file->place = to;
}

Error Fat::create(const Target& target, FatRecord* record) {
    FatVacancy vacancy;
    if (Error error = folders_.make_room(target.folder, target.name, &vacancy)) return error;
    FatSlot slot{};
    stamp(&slot);
    put8(&slot[kSlotAttributes], kArchive);
    FatFolders::put_note(&slot, {});
    return folders_.put(vacancy, target.name, slot, record);
}

Error Fat::check_openable(const FatRecord& record, unsigned flags) const {
    if (record.is_folder()) return flags & kWrite ? EACCES : ENOENT;
    if (flags & kExclusive) return EEXIST;
    if (!(flags & kWrite)) return 0;
    if (record.attributes() & kReadOnly) return EACCES;
    return is_open(record.place, kWrite) ? EBUSY : 0;
}

// The entry first, its clusters behind that: a cut loses them.
Error Fat::truncate(FatRecord* record) {
    std::uint32_t first = record->cluster;
    record->cluster = 0;
    folders_.put_cluster(&record->slot, 0);
    put32(&record->slot[kSlotFileSize], 0);
    stamp(&record->slot);
    if (Error error = folders_.put(record->place, record->slot)) return error;
    empty_readers(record->place);
    return table_.free_chain(first);
}

Error Fat::open(std::string_view path, unsigned flags, FatFile* file) {
    Target target;
    FatRecord record;
    if (Error error = walk(path, &target)) return error;
    if (!target.is_root && path.ends_with('/')) return ENOENT;
    Error error = find(target, &record);
    if (!error) error = check_openable(record, flags);
    bool created = error == ENOENT && (flags & kCreate);
    if (created) {
        error = create(target, &record);
    } else if (!error && (flags & kTruncate)) {
        error = truncate(&record);
    }
    if (error) return error;

    *file = {};
    file->changed = created || (flags & kTruncate);
    file->size = record.size();
    file->first_cluster = geometry_.is_cluster(record.cluster) ? record.cluster : 0;
    if (file->size > 0 && (!file->first_cluster || clusters_for(file->size) > geometry_.clusters))
        return EIO;
    file->position = flags & kAppend ? file->size : 0;
    file->place = record.place;
    file->flags = flags;
    file->next = files_;
    files_ = file;
    return 0;
}

void Fat::unlink(const FatFile& file) {
    for (FatFile** link = &files_; *link; link = &(*link)->next) {
        if (*link != &file) continue;
        *link = file.next;
        return;
    }
}

// The content first, then the clusters, then the entry that says how much of them counts.
Error Fat::flush(FatFile& file) {
    if (!file.changed) return 0;
    if (Error error = cache_.write_contents()) return error;
    FatSlot slot;
    if (Error error = folders_.read(file.place, &slot)) return error;
    folders_.put_cluster(&slot, file.first_cluster);
    put32(&slot[kSlotFileSize], file.size);
    put8(&slot[kSlotAttributes], get8(&slot[kSlotAttributes]) | kArchive);
    stamp(&slot);
    if (Error error = folders_.put(file.place, slot)) return error;
    file.changed = false;
    return finish();
}

Error Fat::close(FatFile& file) {
    Error error = flush(file);
    unlink(file);
    return error;
}

// Others who have the file open see what was written.
void Fat::share(const FatFile& file) {
    for (FatFile* other = files_; other; other = other->next) {
        if (other->place != file.place) continue;
        other->size = file.size;
        other->first_cluster = file.first_cluster;
    }
}

Error Fat::seek(FatFile& file, std::uint64_t position) {
    if (position > 0xffffffff) return EFBIG;
    if (!(file.flags & kWrite)) position = std::min<std::uint64_t>(position, file.size);
    file.position = static_cast<std::uint32_t>(position);
    return 0;
}

// --- clusters

// Makes the file's cluster number `index` its current one.
Error Fat::seek_cluster(FatFile& file, std::uint32_t index) {
    if (!file.cluster || file.cluster_index > index) {
        if (!file.first_cluster) return EIO;
        file.cluster = file.first_cluster;
        file.cluster_index = 0;
    }
    for (; file.cluster_index < index; ++file.cluster_index)
        if (Error error = table_.follow(file.cluster, &file.cluster)) {
            file.cluster = 0;
            return error;
        }
    return 0;
}

// From the position on: blocks that lie in a row, at most `most_blocks`.
Error Fat::find_run(FatFile& file, std::uint32_t most_blocks, std::uint32_t* block,
                    std::uint32_t* blocks) {
    std::uint32_t size = geometry_.cluster_size();
    if (Error error = seek_cluster(file, file.position / size)) return error;
    std::uint32_t into = file.position % size / geometry_.block_size;
    *block = geometry_.block_of(file.cluster) + into;
    *blocks = geometry_.cluster_blocks - into;
    while (*blocks < most_blocks) {
        std::uint32_t follows;
        if (Error error = table_.follow(file.cluster, &follows)) return error;
        if (follows != file.cluster + 1) break;
        file.cluster = follows;
        ++file.cluster_index;
        *blocks += geometry_.cluster_blocks;
    }
    *blocks = std::min(*blocks, most_blocks);
    return 0;
}

// Adds clusters behind `last`, which is the last of `count` (0: there is none), until there are
// `needed`. ENOSPC leaves the chain as it was.
Error Fat::grow(std::uint32_t last, std::uint32_t count, std::uint32_t needed,
                std::uint32_t* first_added) {
    std::uint32_t kept = last, added;
    if (!table_.may_have(needed - count)) return ENOSPC;
    for (*first_added = 0; count < needed; ++count, last = added) {
        Error error = table_.allocate(last, &added);
        if (error == ENOSPC && *first_added) {
            if (kept)
                if (Error failed = table_.cut_behind(kept)) return failed;
            if (Error failed = table_.free_chain(*first_added)) return failed;
        }
        if (error) return error;
        if (last)
            if (Error failed = table_.link(last, added)) return failed;
        if (!*first_added) *first_added = added;
    }
    return 0;
}

// Gives the file clusters for `size` octets. It may have some already that its size does not need.
Error Fat::reserve(FatFile& file, std::uint64_t size) {
    std::uint32_t needed = clusters_for(size), has = clusters_for(file.size), count = 0;
    if (needed <= has) return 0;
    if (needed > geometry_.clusters) return ENOSPC;
    FatFile end = file;  // looks for the chain's end, so that `file` stays where it is
    if (file.first_cluster) {
        if (Error error = seek_cluster(end, has ? has - 1 : 0)) return error;
        for (; end.cluster_index + 1 < needed; ++end.cluster_index) {
            std::uint32_t follows;
            if (Error error = table_.next(end.cluster, &follows)) return error;
            if (follows == FatTable::kLast) break;
            if (!geometry_.is_cluster(follows)) return EIO;
            end.cluster = follows;
        }
        count = end.cluster_index + 1;
        if (count == needed) return 0;
    }
    std::uint32_t added;
    if (Error error = grow(count ? end.cluster : 0, count, needed, &added)) return error;
    if (!file.first_cluster) {
        file.first_cluster = added;
        file.changed = true;
    }
    return 0;
}

// --- reading and writing

Error Fat::read(FatFile& file, std::span<std::byte> into, std::size_t* count) {
    *count = 0;
    if (!(file.flags & kRead)) return EACCES;
    if (file.position >= file.size) return 0;
    into = into.first(std::min<std::size_t>(into.size(), file.size - file.position));
    while (!into.empty()) {
        std::uint32_t offset = file.position % geometry_.block_size, block, blocks;
        std::size_t whole = offset ? 0 : into.size() / geometry_.block_size, size;
        auto most = static_cast<std::uint32_t>(std::max<std::size_t>(whole, 1));
        if (Error error = find_run(file, most, &block, &blocks)) return error;
        if (whole) {
            size = std::size_t{blocks} * geometry_.block_size;
            if (Error error = cache_.read_run(block, into.first(size))) return error;
        } else {
            const std::byte* octets;
            if (Error error = cache_.read(block, &octets)) return error;
            size = std::min<std::size_t>(into.size(), geometry_.block_size - offset);
            std::copy_n(octets + offset, size, into.begin());
        }
        into = into.subspan(size);
        *count += size;
        file.position += static_cast<std::uint32_t>(size);
    }
    return 0;
}

// Writes what fits into a run of blocks, or into a part of one block.
Error Fat::write_part(FatFile& file, std::span<const std::byte> from, std::size_t* count) {
    std::uint32_t offset = file.position % geometry_.block_size, block, blocks;
    std::size_t whole = offset ? 0 : from.size() / geometry_.block_size;
    auto most = static_cast<std::uint32_t>(std::max<std::size_t>(whole, 1));
    if (Error error = find_run(file, most, &block, &blocks)) return error;
    if (whole) {
        *count = std::size_t{blocks} * geometry_.block_size;
        return cache_.write_run(block, from.first(*count));
    }
    std::byte* octets;
    bool fresh = offset == 0 && file.position >= file.size;
    Error error = fresh ? cache_.renew(block, BlockCache::Kind::Content, &octets)
                        : cache_.change(block, BlockCache::Kind::Content, &octets);
    if (error) return error;
    *count = std::min<std::size_t>(from.size(), geometry_.block_size - offset);
    std::copy_n(from.begin(), *count, octets + offset);
    return 0;
}

// Zeros from the file's end up to its position.
Error Fat::fill_gap(FatFile& file) {
    std::uint32_t end = file.position;
    Error error = 0;
    for (file.position = file.size; !error && file.position < end;) {
        constexpr std::byte kZeros[64]{};
        std::size_t count = std::min<std::size_t>(end - file.position, sizeof kZeros);
        error = write_part(file, std::span{kZeros}.first(count), &count);
        file.position += static_cast<std::uint32_t>(count);
    }
    file.position = end;
    return error;
}

Error Fat::write(FatFile& file, std::span<const std::byte> from) {
    if (!(file.flags & kWrite)) return EACCES;
    if (from.empty()) return 0;
    std::uint64_t end = std::uint64_t{file.position} + from.size();
    if (end > 0xffffffff) return EFBIG;
    if (Error error = reserve(file, end)) return error;
    if (file.position > file.size)
        if (Error error = fill_gap(file)) return error;
    std::uint32_t start = file.position;
    while (!from.empty()) {
        std::size_t count;
        if (Error error = write_part(file, from, &count)) {
            file.position = start;
            return error;
        }
        from = from.subspan(count);
        file.position += static_cast<std::uint32_t>(count);
    }
    file.size = std::max(file.size, file.position);
    file.changed = true;
    share(file);
    return 0;
}

}  // namespace krait::fsimage
