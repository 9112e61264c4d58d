// ROMFS images, read where they lie: a file is a span of the image.
//
// An image is one record, of kind 0x14a6b1; a record is its kind, the length of what follows, and
// that. Numbers are in groups of 7 bits, big end first, each but the last with its high bit set;
// any number of groups of 0 may stand in front. In an image, or a folder, are records of these
// kinds, and others that are to be passed over:
//
//   1 padding   2 a file's content   3 where that is: size, offset in the image's records
//   4 folder: length of its name, name, records   5 file: the same, with one record of kind 2 or 3
//
// Source: images that mpremote 1.25 made, and what MicroPython 1.25's VfsRom does with others.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "fsimage/block_device.hpp"

namespace krait::fsimage {

using Octets = std::span<const std::byte>;

struct RomfsEntry {
    std::string_view name;  // in the image, UTF-8; empty for the root
    bool is_folder = false;
    Octets content;  // a folder's are its records
};

class Romfs {
  public:
    // Takes the image that `image` begins with; it is lent for the object's life. ENODEV if it is
    // none, or longer than `image`. Looks no further: what is wrong inside ends the folder in which
    // it is, as with VfsRom.
    Error mount(Octets image);
    // EIO if anything in it is wrong, or folders lie deeper than kMostDepth.
    Error check() const;
    static constexpr int kMostDepth = 64;

    // The image, without what lies behind it.
    Octets image() const { return image_; }
    RomfsEntry root() const { return {{}, true, records_}; }
    // `path`: absolute, without "." and "..". ENOENT.
    Error find(std::string_view path, RomfsEntry* entry) const;
    // Takes the next entry of a folder off the front of `records`, which begin as its content.
    // ENOENT if there is none. Passed over are files without content, and names that no path holds.
    Error next(Octets* records, RomfsEntry* entry) const;

  private:
    enum class Step : std::uint8_t { Entry, Other, End, Wrong };
    Step step(Octets* records, RomfsEntry* entry) const;
    bool read_content(Octets records, Octets* content) const;
    Error check_folder(Octets records, int depth) const;

    Octets image_, records_;
};

// Whether a path can hold it.
bool is_romfs_name(std::string_view name);

}  // namespace krait::fsimage
