// The file allocation table: for each cluster the one that follows it.
#pragma once

#include "fsimage/block_cache.hpp"
#include "fsimage/fat_geometry.hpp"

namespace krait::fsimage {

class FatTable {
  public:
    // What an entry may say besides the number of the next cluster. No cluster has these numbers.
    static constexpr std::uint32_t kFree = 0, kBroken = 1, kLast = 0x0fffffff;

    FatTable(BlockCache& cache, const FatGeometry& geometry) : cache_(cache), geometry_(geometry) {}

    // Forgets what it knew of another volume, and reads FSInfo.
    Error start();

    // What follows `cluster`: a cluster of the volume, kLast, kFree, or kBroken for all that makes
    // no sense.
    Error next(std::uint32_t cluster, std::uint32_t* follows);
    // The same where a chain must go on: EIO if it does not.
    Error follow(std::uint32_t cluster, std::uint32_t* follows);

    // Finds a free cluster, if it can be the one right behind `near`, and makes it a chain of its
    // own. ENOSPC if the volume is full.
    Error allocate(std::uint32_t near, std::uint32_t* cluster);
    // Hangs a chain behind the last cluster of another one. Only now does a cut lose no cluster.
    Error link(std::uint32_t last, std::uint32_t first) { return set(last, first); }
    // Ends the chain at `last`.
    Error cut_behind(std::uint32_t last) { return set(last, kLast); }
    // Frees `first` and what follows, up to where the chain ends or makes no sense.
    Error free_chain(std::uint32_t first);
    // Counts them once; after that it knows.
    Error count_free(std::uint32_t* count);
    // From now on so many of the free clusters count as taken.
    Error withhold(std::uint32_t clusters);
    // Whether `count` are free for all that is known without counting: false is certain.
    bool may_have(std::uint32_t count) const {
        return !exact_ || free_ >= std::uint64_t{withheld_} + count;
    }
    // Brings FSInfo up to date, where there is one.
    Error write_info();

  private:
    std::uint32_t block_of(std::uint32_t cluster) const;
    Error get(std::uint32_t cluster, std::uint32_t* value);
    Error set(std::uint32_t cluster, std::uint32_t value);
    Error get_octet(std::uint32_t at, std::uint8_t* octet);
    Error set_bits(std::uint32_t at, std::uint8_t mask, std::uint32_t bits);
    Error set_12(std::uint32_t cluster, std::uint32_t value);
    Error find_free(std::uint32_t near, std::uint32_t* cluster);

    BlockCache& cache_;
    const FatGeometry& geometry_;
    std::uint32_t found_ = 1;  // the last one that was allocated; the search goes on behind it
    std::uint32_t free_ = 0, withheld_ = 0;
    bool exact_ = false;  // free_ was counted
    bool known_ = false;  // free_ was counted, or is what FSInfo said
    bool info_changed_ = false;
};

}  // namespace krait::fsimage
