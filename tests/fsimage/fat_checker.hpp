// A second reader of FAT volumes, which knows nothing of the first: it takes the whole image and
// says what is wrong with it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace krait::fsimage {

struct FatReport {
    std::vector<std::string> faults;  // chains that end wrongly or share a cluster, bad sizes
    // Files that share their clusters, as the two names of a file that is being renamed.
    std::size_t pairs = 0;
    std::size_t lost_clusters = 0;
    std::size_t files = 0, folders = 0;
    std::string text() const;
};

// `both_names`: as a cut may leave it in a rename. Two entries may share a chain, if it is the same
// one from its first cluster on, and a folder may not know yet in which one it lies.
FatReport check_fat(std::span<const std::byte> image, bool both_names = false);

}  // namespace krait::fsimage
