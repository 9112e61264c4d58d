// The numbers of ROMFS, for those who read it and those who write it.
#pragma once

#include <cstddef>

namespace krait::fsimage {

enum class RomfsKind : std::size_t {
    Unused = 0,  // never written: what memory that was erased or cleared looks like
    Padding = 1,
    Data = 2,
    DataPointer = 3,
    Folder = 4,
    File = 5,
    Image = 0x14a6b1,  // as octets: 0xd2 0xcd 0x31
};

}  // namespace krait::fsimage
