// Names in FAT folders: long ones in UTF-16, and the short ones of 8 and 3 letters beside them.
// Sources: Microsoft FAT32 File System Specification 1.03 (long names: section "FAT Long Directory
// Entries"); short names are in code page 437.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "fsimage/block_device.hpp"

namespace krait::fsimage {

struct LongName {
    static constexpr std::size_t kMost = 255;
    std::uint16_t length = 0;
    std::array<char16_t, kMost> units;
};

// `utf8` as a name. Dots and spaces at its end are dropped, as every FAT system does. EINVAL if it
// is no UTF-8, too long, empty, or has a character that no name may have.
Error to_long_name(std::string_view utf8, LongName* name);
// Whether a folder takes them for the same name: letters of ASCII and Latin-1 match whatever their
// case.
bool same_name(const LongName& a, const LongName& b);
bool identical(const LongName& a, const LongName& b);
// Writes `name`, without a 0 at its end, into `utf8`, which has room for 3 octets for each unit;
// gives the count. 0 if the name, as read from an image, is one that a path cannot hold.
std::size_t to_utf8(const LongName& name, std::span<char> utf8);

// As a directory entry has it: padded with spaces, upper case.
struct ShortName {
    std::array<std::uint8_t, 11> octets;
    std::uint8_t lower = 0;  // kLowerBase, kLowerExtension: Windows NT's note of a lower-case part
};
inline constexpr std::uint8_t kLowerBase = 0x08, kLowerExtension = 0x10;

// What a short name reads as; what no path could hold becomes '_'.
void to_long_name(const ShortName& name, LongName* long_name);
// The short name that says all that `name` says, so that it needs no long one. False if there is
// none.
bool to_short_name(const LongName& name, ShortName* short_name);
// The checksum that ties a long name to its short one.
std::uint8_t checksum(const ShortName& name);

// Finds a short name for a long one which no other entry of the folder has: NAME.TXT, NAME~1.TXT to
// NAME~9.TXT, then NA1F3C~1.TXT and so on with other digits.
class Alias {
  public:
    explicit Alias(const LongName& name);
    // Call it for each short name of the folder, then choose(); if that finds none, do it again.
    void avoid(const ShortName& taken);
    bool choose(ShortName* chosen);

  private:
    void take(const LongName& name);
    void add_digits();

    ShortName basis_;
    std::size_t base_length_;  // before the '~'
    bool lossy_ = false;       // basis_ alone would be another name
    bool basis_taken_ = false;
    unsigned taken_ = 0;  // bit n: ~n
    std::uint16_t digits_;
};

}  // namespace krait::fsimage
