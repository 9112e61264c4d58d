// Thousands of random operations on a volume, and the same on a map in memory.
#include <gtest/gtest.h>

#include <random>

#include "tests/fsimage/fat_checker.hpp"
#include "tests/fsimage/volume.hpp"

namespace krait::fsimage {
namespace {

struct Shape {
    const char* name;
    std::uint32_t block_size, blocks, cluster_bytes;
    std::size_t cache_blocks;
};

void PrintTo(const Shape& shape, std::ostream* out) { *out << shape.name; }

constexpr Shape kShapes[] = {
    {"Fat12Tiny", 512, 120, 0, 3},           {"Fat12", 512, 2000, 512, 3},
    {"Fat12BigBlocks", 4096, 300, 0, 4},     {"Fat16", 512, 5000, 512, 8},
    {"Fat16Clusters", 1024, 20000, 2048, 3}, {"Fat32", 512, 67000, 512, 3},
};

constexpr const char* kNames[] = {
    "a",
    "b.txt",
    "UPPER.PY",
    "Mixed.Case",
    "a name with spaces.data",
    "\xc3\xbcn\xc3\xaf"
    "code \xe5\x90\x8d\xe5\x89\x8d.md",
    "a rather long name, so long that it takes more than one block of slots, "
    "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890",
    "longname one",
    "longname two",
    "longname three",
};

class FatModel : public testing::TestWithParam<Shape> {
  protected:
    std::mt19937 random{20261121};
    Tree model;

    std::uint32_t below(std::uint32_t end) { return random() % end; }
    std::string random_path() {
        std::string path;
        for (std::uint32_t depth = below(3);; --depth) {
            path += std::string("/") + kNames[below(std::size(kNames))];
            if (depth == 0) return path;
        }
    }
    static std::string parent(const std::string& path) { return path.substr(0, path.rfind('/')); }
    bool has_parent(const std::string& path) const {
        std::string folder = parent(path);
        return folder.empty() || (model.contains(folder) && model.at(folder).is_folder);
    }
    bool is_file(const std::string& path) const {
        return model.contains(path) && !model.at(path).is_folder;
    }
    bool is_folder(const std::string& path) const {
        return model.contains(path) && model.at(path).is_folder;
    }
    bool is_empty(const std::string& folder) const {
        auto next = model.upper_bound(folder + "/");
        return next == model.end() || !next->first.starts_with(folder + "/");
    }

    static void expect(Error error, Error expected) { EXPECT_EQ(error, expected); }

    void write(MountedFat& volume) {
        std::string path = random_path(),
                    content = content_of(below(4) ? below(3000) : below(20000), random());
        Error error = volume.write(path, content);
        if (!has_parent(path)) return expect(error, ENOENT);
        if (is_folder(path)) return expect(error, EACCES);
        if (error == ENOSPC) {
            // It was made, or emptied, before there was no room for its content; unless there was
            // none for its name.
            Error there = volume.read(path, &content);
            EXPECT_EQ(content, "");
            if (there != 0) return expect(model.contains(path) ? 0 : there, ENOENT);
        } else {
            expect(error, 0);
        }
        model[path] = {false, content};
    }
    void patch(MountedFat& volume) {
        std::string path = random_path();
        FatFile file;
        Error error = volume.fat.open(path, Fat::kRead | Fat::kWrite, &file);
        if (!is_file(path)) return expect(error, is_folder(path) ? EACCES : ENOENT);
        expect(error, 0);
        if (error) return;
        std::string& text = model[path].content;
        for (std::uint32_t times = below(5); times > 0; --times) {
            std::size_t at = below(static_cast<std::uint32_t>(text.size()) + 700);
            std::string some = content_of(below(2000) + 1, random());
            EXPECT_EQ(volume.fat.seek(file, at), 0);
            error = volume.fat.write(file, octets_of(some));
            if (error == ENOSPC) continue;
            EXPECT_EQ(error, 0);
            if (text.size() < at + some.size()) text.resize(at + some.size());
            text.replace(at, some.size(), some);
            EXPECT_EQ(file.size, text.size());
        }
        std::size_t at = below(static_cast<std::uint32_t>(text.size()) + 1), count;
        std::string read(below(3000), '\0');
        EXPECT_EQ(volume.fat.seek(file, at), 0);
        EXPECT_EQ(volume.fat.read(file, std::as_writable_bytes(std::span{read}), &count), 0);
        EXPECT_EQ(read.substr(0, count), text.substr(at, read.size()));
        expect(volume.fat.close(file), 0);
    }
    void make_folder(MountedFat& volume) {
        std::string path = random_path();
        Error error = volume.fat.make_folder(path);
        if (!has_parent(path)) return expect(error, ENOENT);
        if (model.contains(path)) return expect(error, EEXIST);
        if (error == ENOSPC) return;
        expect(error, 0);
        model[path] = {true, ""};
    }
    void remove(MountedFat& volume) {
        std::string path = random_path();
        Error error = volume.fat.remove(path);
        if (!model.contains(path)) return expect(error, ENOENT);
        if (is_folder(path) && !is_empty(path)) return expect(error, EACCES);
        EXPECT_EQ(error, 0);
        model.erase(path);
    }
    void rename(MountedFat& volume) {
        std::string from = random_path(), to = random_path();
        Error error = volume.fat.rename(from, to);
        if (!model.contains(from)) return expect(error, ENOENT);
        if (is_folder(from) && to.starts_with(from + "/"))
            return expect(error == ENOENT ? EINVAL : error, EINVAL);
        if (!has_parent(to)) return expect(error, ENOENT);
        if (from == to) return expect(error, 0);
        if (is_folder(to)) return expect(error, EISDIR);
        if (error == ENOSPC) return;
        EXPECT_EQ(error, 0);
        model.erase(to);
        Tree moved;
        for (auto at = model.lower_bound(from); at != model.end() && at->first.starts_with(from);) {
            if (at->first != from && at->first[from.size()] != '/') {
                ++at;
                continue;
            }
            moved[to + at->first.substr(from.size())] = at->second;
            at = model.erase(at);
        }
        model.merge(moved);
    }
    void step(MountedFat& volume) {
        switch (below(10)) {
            case 0:
            case 1:
            case 2: return write(volume);
            case 3:
            case 4: return patch(volume);
            case 5:
            case 6: return make_folder(volume);
            case 7: return remove(volume);
            default: return rename(volume);
        }
    }
};

TEST_P(FatModel, IsTheSameAsTheVolume) {
    Shape shape = GetParam();
    Volume made{shape.block_size, shape.blocks, shape.cluster_bytes};
    ASSERT_EQ(made.error, 0);
    MountedFat volume{made.device, shape.cache_blocks};
    ASSERT_EQ(volume.fat.mount(), 0);
    FatUsage usage;
    ASSERT_EQ(volume.fat.usage(&usage), 0);
    for (int i = 1; i <= 4000; ++i) {
        step(volume);
        if (HasFailure()) FAIL() << "at operation " << i;
        if (i % 150 == 0) {
            ASSERT_EQ(volume.fat.mount(), 0);
        }
        if (i % 40 == 0) {
            ASSERT_EQ(volume.all(), model) << i;
        }
        if (i % 500 == 0) {
            FatReport report = check_fat(made.device.octets);
            ASSERT_EQ(report.text(), "") << i;
            ASSERT_EQ(report.lost_clusters, 0u) << i;
            ASSERT_EQ(report.files + report.folders, model.size());
        }
    }
    EXPECT_GT(model.size(), 3u);
    EXPECT_EQ(made.device.strays, 0u);
}

INSTANTIATE_TEST_SUITE_P(Shapes, FatModel, testing::ValuesIn(kShapes),
                         [](const auto& shape) { return shape.param.name; });

}  // namespace
}  // namespace krait::fsimage
