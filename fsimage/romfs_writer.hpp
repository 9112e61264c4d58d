// Makes ROMFS images, on the host: romfs.hpp says what they are.
#pragma once

#include <string>
#include <vector>

#include "fsimage/block_device.hpp"

namespace krait::fsimage {

struct RomfsNode {
    std::string name;
    bool is_folder = false;
    std::vector<std::byte> content;  // of a file
    std::vector<RomfsNode> entries;  // of a folder
};

// Writes the image of a root with these entries, in their order. Its size is even, as flash is
// written in units of two octets; nothing else in it is aligned. EINVAL if a name is one that no
// path holds, or stands twice in a folder.
Error write_romfs(const std::vector<RomfsNode>& entries, std::vector<std::byte>* image);

}  // namespace krait::fsimage
