#include "tests/fsimage/fat_checker.hpp"

#include <cstdint>
#include <map>

namespace krait::fsimage {
namespace {

class Checker {
  public:
    Checker(std::span<const std::byte> image, bool both_names)
        : image_(image), both_names_(both_names) {}

    FatReport run() {
        sector_ = number(11, 2);
        cluster_ = number(13, 1) * sector_;
        std::size_t tables = number(16, 1), reserved = number(14, 2);
        std::size_t table = number(22, 2) ? number(22, 2) : number(36, 4);
        std::size_t total = number(19, 2) ? number(19, 2) : number(32, 4);
        root_size_ = number(17, 2) * 32;
        table_ = reserved * sector_;
        root_ = table_ + tables * table * sector_;
        data_ = root_ + (root_size_ + sector_ - 1) / sector_ * sector_;
        clusters_ = (total * sector_ - data_) / cluster_;
        bits_ = clusters_ < 4085 ? 12 : clusters_ < 65525 ? 16 : 32;
        owners_.resize(clusters_ + 2);
        if (bits_ == 32) {
            std::size_t root = number(44, 4);
            walk_chain(root, "/");
            check_folder(chain_octets(root), "", 0);
        } else {
            check_folder(image_.subspan(root_, root_size_), "", 0);
        }
        for (std::size_t c = 2; c < clusters_ + 2; ++c)
            if (entry(c) != 0 && owners_[c].empty()) ++report_.lost_clusters;
        return report_;
    }

  private:
    std::size_t number(std::size_t at, std::size_t size) const { return number(image_, at, size); }
    static std::size_t number(std::span<const std::byte> octets, std::size_t at, std::size_t size) {
        std::size_t value = 0;
        while (size-- > 0) value = value << 8 | static_cast<std::uint8_t>(octets[at + size]);
        return value;
    }
    std::size_t entry(std::size_t cluster) const {
        if (bits_ == 16) return number(table_ + 2 * cluster, 2);
        if (bits_ == 32) return number(table_ + 4 * cluster, 4) & 0x0fffffff;
        std::size_t both = number(table_ + cluster + cluster / 2, 2);
        return cluster % 2 ? both >> 4 : both & 0xfff;
    }
    bool is_end(std::size_t value) const {
        // One of 12 bits may be half written, if no cluster has such a number.
        return value >= (bits_ == 12   ? 0xf00u
                         : bits_ == 16 ? 0xfff8u
                                       : 0x0ffffff8u) &&
               value >= clusters_ + 2;
    }
    bool is_cluster(std::size_t value) const { return value >= 2 && value < clusters_ + 2; }
    void fault(const std::string& path, const std::string& what) {
        if (report_.faults.size() < 20) report_.faults.push_back(path + ": " + what);
    }

    // Gives the count of clusters; claims each for `path`.
    std::size_t walk_chain(std::size_t first, const std::string& path) {
        std::size_t count = 0;
        for (std::size_t cluster = first;; cluster = entry(cluster)) {
            if (!is_cluster(cluster)) {
                fault(path, "the chain leads to " + std::to_string(cluster));
                break;
            }
            std::string& owner = owners_[cluster];
            if (!owner.empty()) {
                fault(path, "shares cluster " + std::to_string(cluster) + " with " + owner);
                break;
            }
            owner = path;
            ++count;
            if (is_end(entry(cluster))) break;
        }
        return count;
    }
    std::vector<std::byte> chain_octets(std::size_t first) const {
        std::vector<std::byte> octets;
        std::size_t count = 0;
        for (std::size_t c = first; is_cluster(c) && count++ < clusters_; c = entry(c)) {
            auto from = image_.subspan(data_ + (c - 2) * cluster_, cluster_);
            octets.insert(octets.end(), from.begin(), from.end());
        }
        return octets;
    }

    void check_folder(std::span<const std::byte> slots, const std::string& path,
                      std::size_t parent) {
        for (std::size_t at = 0; at + 32 <= slots.size(); at += 32) {
            std::size_t first = number(slots, at, 1), attributes = number(slots, at + 11, 1);
            if (first == 0) break;
            if (first == 0xe5 || (attributes & 0x0f) == 0x0f || (attributes & 0x08)) continue;
            std::size_t cluster = number(slots, at + 26, 2);
            if (bits_ == 32) cluster |= number(slots, at + 20, 2) << 16;
            std::string name(reinterpret_cast<const char*>(slots.data()) + at, 11);
            if (first == '.') {
                bool itself = name == ".          ";
                if (!itself && !both_names_ && cluster != parent) fault(path, ".. is wrong");
                continue;
            }
            std::string inside = path + "/" + name;
            if (both_names_ && cluster && is_cluster(cluster) && heads_.count(cluster)) {
                ++report_.pairs;
                continue;
            }
            if (cluster) heads_[cluster] = inside;
            if (attributes & 0x10) {
                ++report_.folders;
                if (walk_chain(cluster, inside) > 0)
                    check_folder(chain_octets(cluster), inside, own(slots, path));
            } else {
                ++report_.files;
                std::size_t size = number(slots, at + 28, 4);
                std::size_t count = cluster ? walk_chain(cluster, inside) : 0;
                if (size > count * cluster_) fault(inside, "is longer than its chain");
            }
        }
    }
    // The cluster of the folder that `slots` is, as its own "." says; 0 for the root.
    std::size_t own(std::span<const std::byte> slots, const std::string& path) const {
        if (path.empty()) return 0;
        return number(slots, 26, 2) | (bits_ == 32 ? number(slots, 20, 2) << 16 : 0);
    }

    std::span<const std::byte> image_;
    bool both_names_;
    std::size_t sector_ = 0, cluster_ = 0, table_ = 0, root_ = 0, root_size_ = 0, data_ = 0;
    std::size_t clusters_ = 0, bits_ = 0;
    std::vector<std::string> owners_;
    std::map<std::size_t, std::string> heads_;
    FatReport report_;
};

}  // namespace

std::string FatReport::text() const {
    std::string all;
    for (const std::string& fault : faults) all += fault + "\n";
    return all;
}

FatReport check_fat(std::span<const std::byte> image, bool both_names) {
    return Checker{image, both_names}.run();
}

}  // namespace krait::fsimage
