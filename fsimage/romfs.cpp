#include "fsimage/romfs.hpp"

#include <cerrno>
#include <limits>

#include "fsimage/romfs_format.hpp"

namespace krait::fsimage {
namespace {

struct Record {
    RomfsKind kind = RomfsKind::Unused;
    Octets content;
};

// Take things off the front of `octets`; false if they do not fit in it.

bool take_number(Octets* octets, std::size_t* number) {
    *number = 0;
    while (!octets->empty()) {
        auto group = static_cast<std::uint8_t>((*octets)[0]);
        *octets = octets->subspan(1);
        if (*number > std::numeric_limits<std::size_t>::max() >> 7) return false;
        *number = *number << 7 | (group & 0x7f);
        if (group < 0x80) return true;
    }
    return false;
}

bool take_octets(Octets* octets, std::size_t count, Octets* taken) {
    if (count > octets->size()) return false;
    *taken = octets->first(count);
    *octets = octets->subspan(count);
    return true;
}

bool take_record(Octets* octets, Record* record) {
    std::size_t kind, size;
    if (!take_number(octets, &kind) || !take_number(octets, &size)) return false;
    record->kind = RomfsKind{kind};
    return record->kind != RomfsKind::Unused && take_octets(octets, size, &record->content);
}

}  // namespace

bool is_romfs_name(std::string_view name) {
    return !name.empty() && name != "." && name != ".." &&
           name.find_first_of(std::string_view{"/\0", 2}) == std::string_view::npos;
}

Error Romfs::mount(Octets image) {
    Octets rest = image;
    Record record;
    if (!take_record(&rest, &record) || record.kind != RomfsKind::Image) return ENODEV;
    // A kind may be written in more octets than it needs, but not the one that others know it by.
    constexpr std::uint8_t kMagic[] = {0xd2, 0xcd, 0x31};
    for (std::size_t i = 0; i < std::size(kMagic); ++i)
        if (image[i] != std::byte{kMagic[i]}) return ENODEV;
    image_ = image.first(image.size() - rest.size());
    records_ = record.content;
    return 0;
}

// The content that a file's records have, or lead to.
bool Romfs::read_content(Octets records, Octets* content) const {
    Record record;
    while (take_record(&records, &record)) {
        if (record.kind == RomfsKind::Data) return *content = record.content, true;
        if (record.kind != RomfsKind::DataPointer) continue;
        std::size_t size, offset;
        if (!take_number(&record.content, &size) || !take_number(&record.content, &offset) ||
            offset > records_.size())
            return false;
        Octets there = records_.subspan(offset);
        return take_octets(&there, size, content);
    }
    return false;
}

Romfs::Step Romfs::step(Octets* records, RomfsEntry* entry) const {
    Record record;
    if (records->empty()) return Step::End;
    if (!take_record(records, &record)) {
        *records = {};  // nobody knows where the next one begins
        return Step::Wrong;
    }
    entry->is_folder = record.kind == RomfsKind::Folder;
    if (!entry->is_folder && record.kind != RomfsKind::File) return Step::Other;
    std::size_t size;
    Octets name;
    if (!take_number(&record.content, &size) || !take_octets(&record.content, size, &name))
        return Step::Wrong;
    entry->name = {reinterpret_cast<const char*>(name.data()), name.size()};
    entry->content = record.content;
    bool whole = is_romfs_name(entry->name) &&
                 (entry->is_folder || read_content(record.content, &entry->content));
    return whole ? Step::Entry : Step::Wrong;
}

Error Romfs::next(Octets* records, RomfsEntry* entry) const {
    for (;;) {
        Step found = step(records, entry);
        if (found == Step::Entry) return 0;
        if (found == Step::End) return ENOENT;
    }
}

Error Romfs::find(std::string_view path, RomfsEntry* entry) const {
    *entry = root();
    for (;;) {
        bool slash = path.starts_with('/');
        while (path.starts_with('/')) path.remove_prefix(1);
        if (slash && !entry->is_folder) return ENOENT;
        if (path.empty()) return 0;
        std::string_view name = path.substr(0, path.find('/'));
        path.remove_prefix(name.size());
        Octets records = entry->content;
        do {
            if (Error error = next(&records, entry)) return error;
        } while (entry->name != name);
    }
}

Error Romfs::check_folder(Octets records, int depth) const {
    if (depth > kMostDepth) return EIO;
    for (;;) {
        RomfsEntry entry;
        switch (step(&records, &entry)) {
            case Step::End: return 0;
            case Step::Wrong: return EIO;
            case Step::Other: break;
            case Step::Entry:
                if (entry.is_folder)
                    if (Error error = check_folder(entry.content, depth + 1)) return error;
        }
    }
}

Error Romfs::check() const { return check_folder(records_, 0); }

}  // namespace krait::fsimage
