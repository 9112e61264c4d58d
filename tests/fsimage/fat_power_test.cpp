// Power fails at every write of a long piece of work, and the volume is looked at after each.
#include <gtest/gtest.h>

#include <functional>

#include "tests/fsimage/fat_checker.hpp"
#include "tests/fsimage/volume.hpp"

namespace krait::fsimage {
namespace {

struct Shape {
    const char* name;
    std::uint32_t block_size, blocks, cluster_bytes;
};
void PrintTo(const Shape& shape, std::ostream* out) { *out << shape.name; }

constexpr Shape kShapes[] = {{"Fat12", 512, 2000, 512},
                             {"Fat12BigBlocks", 4096, 200, 4096},
                             {"Fat16", 512, 4300, 512},
                             {"Fat32", 512, 67000, 512}};

// One operation, and what was there before it.
struct Step {
    enum Kind { Write, Patch, Remove, Rename, MakeFolder } kind;
    std::string path, other, content;
    std::size_t first_write = 0, end_write = 0;
    Tree before = {};
};

constexpr const char* kLog = "/log.txt";  // is open for writing all the time

// What lies at `path` and below it, by the rest of its path.
Tree below(const Tree& tree, const std::string& path) {
    Tree found;
    for (const auto& [name, node] : tree)
        if (name == path || name.starts_with(path + "/")) found[name.substr(path.size())] = node;
    return found;
}

std::vector<Step> make_work() {
    std::vector<Step> work;
    auto add = [&](Step::Kind kind, std::string path, std::string other = {},
                   std::string content = {}) {
        work.push_back({kind, std::move(path), std::move(other), std::move(content)});
    };
    std::string long_name =
        "/a long name that fills slot after slot and block after block " + std::string(120, '-');
    add(Step::MakeFolder, "/lib");
    add(Step::MakeFolder, "/lib/a folder with a long name");
    for (int i = 0; i < 50; ++i) {
        std::string n = std::to_string(i);
        std::string path = (i % 3 == 0   ? "/lib/module number " + n + ".py"
                            : i % 3 == 1 ? "/FILE" + n
                                         : "/lib/a folder with a long name/data " + n);
        add(Step::Write, path, "", content_of(i * 137 % 2500, i));
        if (i % 5 == 0) add(Step::Write, path, "", content_of(i * 71 % 4000, 100 + i));
        if (i % 7 == 0) add(Step::Patch, path, "", content_of(600 + i, 200 + i));
        if (i % 10 == 9) add(Step::Remove, path);
    }
    add(Step::Rename, "/FILE1", "/FILE_1");    // in its block
    add(Step::Rename, "/FILE4", "/lib/four");  // from folder to folder
    add(Step::Rename, "/lib/four", "/lib/five");
    add(Step::Rename, "/FILE7", "/FILE10");                   // over another one
    add(Step::Rename, "/lib/module number 0.py", "/FILE13");  // and from another folder
    add(Step::Rename, "/lib/module number 3.py", "/lib/a folder with a long name/data 2");
    add(Step::Rename, "/FILE_1", long_name);
    add(Step::Rename, long_name, "/lib" + long_name);
    add(Step::Rename, "/lib" + long_name, "/FILE43");
    add(Step::Rename, "/lib/a folder with a long name", "/moved");  // a folder that is not empty
    add(Step::Rename, "/moved", "/lib/moved back, under another name");
    add(Step::Rename, "/lib/moved back, under another name/data 5", "/lib/module number 6.py");
    add(Step::Remove, "/lib/module number 12.py");
    add(Step::Write, "/lib/module number 6.py", "", content_of(5000, 7));
    add(Step::Write, "/lib/empty", "", "");
    add(Step::Rename, "/lib/empty", "/another place");
    add(Step::Rename, "/FILE16", "/another place");
    add(Step::Remove, "/another place");
    return work;
}

// Does `step` on the volume and on the tree.
Error act(MountedFat& volume, const Step& step, Tree* tree) {
    Node& node = (*tree)[step.path];
    Error error = 0;
    switch (step.kind) {
        case Step::Write: node.content = step.content; return volume.write(step.path, step.content);
        case Step::Patch: {
            FatFile file;
            node.content.replace(0, step.content.size(), step.content);
            if (Error failed = volume.fat.open(step.path, Fat::kWrite, &file)) return failed;
            error = volume.fat.write(file, octets_of(step.content));
            Error closed = volume.fat.close(file);
            return error ? error : closed;
        }
        case Step::MakeFolder: node.is_folder = true; return volume.fat.make_folder(step.path);
        case Step::Remove: tree->erase(step.path); return volume.fat.remove(step.path);
        case Step::Rename: {
            Tree moved = below(*tree, step.path);
            std::erase_if(*tree, [&](const auto& entry) {
                return entry.first == step.path || entry.first.starts_with(step.path + "/");
            });
            for (const auto& [rest, inside] : moved) (*tree)[step.other + rest] = inside;
            return volume.fat.rename(step.path, step.other);
        }
    }
    return error;
}

class PowerCut : public testing::TestWithParam<Shape> {
  protected:
    PowerCut()
        : made{GetParam().block_size, GetParam().blocks, GetParam().cluster_bytes},
          work{make_work()} {}

    // Does all the work and notes every write; then the device is as it was before.
    void SetUp() override {
        ASSERT_EQ(made.error, 0);
        // The clusters that follow lie on both sides of a border between two blocks of the table,
        // which one entry of FAT12 lies across.
        ASSERT_EQ(made.write("/before", std::string(std::size_t{290} * made_cluster_size(), 'x')),
                  GetParam().blocks > 300 ? 0 : ENOSPC);
        ASSERT_EQ(made.fat.remove("/before"), 0);
        RamDevice& device = made.device;
        device.keeps_old = device.logs = true;
        device.writes = 0;
        FatFile file;
        Tree tree;
        ASSERT_EQ(made.fat.open(kLog, Fat::kWrite | Fat::kCreate, &file), 0);
        for (Step& step : work) {
            step.first_write = device.writes;
            step.before = tree;
            std::string line = "before " + step.path + "\n";
            log += line;
            ASSERT_EQ(made.fat.write(file, octets_of(line)), 0);
            ASSERT_EQ(act(made, step, &tree), 0) << step.path;
            if (device.writes % 5 == 0) {
                ASSERT_EQ(made.fat.flush(file), 0);
            }
            step.end_write = device.writes;
        }
        ASSERT_EQ(made.fat.close(file), 0);
        Tree all = made.all();
        EXPECT_EQ(all[kLog].content, log);
        all.erase(kLog);
        ASSERT_EQ(all, tree);
        device.logs = false;
        device.roll_back();
        device.keeps_old = false;
    }

    // Calls `look` with the device as each cut leaves it, and the step that was under way. Of the
    // next write, `torn` octets arrived.
    void at_every_cut(const std::function<std::size_t(std::size_t)>& torn,
                      const std::function<void(const Step&)>& look) {
        RamDevice& device = made.device;
        std::size_t n = 0;
        for (const Step& step : work) {
            for (; n < step.end_write; ++n) {
                device.keeps_old = true;
                device.apply(device.log[n], torn(device.log[n].octets.size()));
                look(step);
                device.roll_back();
                device.keeps_old = false;
                device.apply(device.log[n]);
                if (HasFailure()) FAIL() << "write " << n << " of " << step.path;
            }
        }
        EXPECT_GT(n, 300u);
    }

    void check_tree(const Step& step, Tree found) {
        if (found.contains(kLog)) {
            EXPECT_TRUE(log.starts_with(found[kLog].content));
        }
        found.erase(kLog);
        Tree before = step.before;
        Tree old = below(before, step.path), others = below(before, step.other);
        Tree at_path = below(found, step.path), at_other = below(found, step.other);
        for (Tree* tree : {&before, &found})
            std::erase_if(*tree, [&](const auto& entry) {
                auto touched = [&](const std::string& path) {
                    return !path.empty() &&
                           (entry.first == path || entry.first.starts_with(path + "/"));
                };
                return touched(step.path) || touched(step.other);
            });
        EXPECT_EQ(found, before);
        switch (step.kind) {
            case Step::Write:
                EXPECT_TRUE(at_path == old ||
                            (at_path.size() == 1 && step.content.starts_with(at_path[""].content)));
                break;
            case Step::Patch:
                EXPECT_TRUE(is_patched(at_path[""].content, old[""].content, step.content));
                break;
            case Step::Remove: EXPECT_TRUE(at_path == old || at_path.empty()); break;
            case Step::MakeFolder:
                EXPECT_TRUE(at_path == old || at_path == (Tree{{"", {true, ""}}}));
                break;
            case Step::Rename:
                EXPECT_TRUE((at_path == old && at_other == others) ||
                            (at_path.empty() && at_other == old))
                    << at_path.size() << " and " << at_other.size() << " of " << old.size();
                break;
        }
    }
    // Each octet is the old or the new one; what the patch adds behind the end is there or not.
    static bool is_patched(const std::string& now, const std::string& was,
                           const std::string& patch) {
        if (now.size() != was.size() && now.size() != std::max(was.size(), patch.size()))
            return false;
        for (std::size_t i = 0; i < now.size(); ++i) {
            bool is_old = i < was.size() && now[i] == was[i];
            if (!is_old && !(i < patch.size() && now[i] == patch[i])) return false;
        }
        return true;
    }

    void check_image() {
        FatReport report = check_fat(made.device.octets);
        EXPECT_EQ(report.text(), "");
    }

    // What is free is written over: who lost a cluster that he has shows it.
    void use_free_clusters(MountedFat& volume) {
        std::uint32_t clusters = std::min(volume.free_clusters(), 2000u);
        EXPECT_EQ(volume.write("/new", std::string(clusters * made_cluster_size(), 'x')), 0);
    }
    std::uint32_t made_cluster_size() const { return GetParam().cluster_bytes; }

    Volume made;
    std::vector<Step> work;
    std::string log;
};

TEST_P(PowerCut, LeavesEachFileOldOrNew) {
    auto nothing = [](std::size_t) { return 0; };
    at_every_cut(nothing, [&](const Step& step) {
        FatReport raw = check_fat(made.device.octets, true);
        EXPECT_EQ(raw.text(), "");
        EXPECT_LE(raw.pairs, step.kind == Step::Rename ? 1u : 0u);
        MountedFat volume{made.device};
        ASSERT_EQ(volume.fat.mount(), 0);
        Tree found = volume.all();
        check_tree(step, found);
        check_image();
        use_free_clusters(volume);
        Tree later = volume.all();
        later.erase("/new");
        EXPECT_EQ(later, found);
        check_image();
    });
}

TEST_P(PowerCut, EitherNameOfARenamedFileCanBeRemoved) {
    auto nothing = [](std::size_t) { return 0; };
    at_every_cut(nothing, [&](const Step& step) {
        if (step.kind != Step::Rename) return;
        Tree old = below(step.before, step.path), others = below(step.before, step.other);
        RamDevice& device = made.device;
        std::vector<RamDevice::Write> cut;
        cut.swap(device.old);
        for (bool first : {true, false}) {
            MountedFat volume{device};
            ASSERT_EQ(volume.fat.mount(), 0);
            Error error = volume.fat.remove(first ? step.path : step.other);
            use_free_clusters(volume);
            Tree found = volume.all();
            Tree at_path = below(found, step.path), at_other = below(found, step.other);
            if (first && error == ENOENT) {
                EXPECT_EQ(at_other, old);
            } else if (first && error == 0) {
                EXPECT_TRUE(at_path.empty());
                EXPECT_EQ(at_other, others);
            } else if (error == 0) {
                EXPECT_TRUE(at_other.empty());
                EXPECT_TRUE(at_path == old || at_path.empty());
            } else {
                EXPECT_TRUE(at_other == old || at_path == old);
            }
            check_image();
            device.roll_back();
        }
        cut.swap(device.old);
    });
}

TEST_P(PowerCut, InTheMiddleOfABlockLeavesAnImageThatIsSurvived) {
    std::size_t counter = 0;
    auto some = [&](std::size_t size) { return ++counter % 3 == 0 ? size - 16 : size / 2; };
    at_every_cut(some, [&](const Step& step) {
        MountedFat volume{made.device};
        Error error = volume.fat.mount();
        if (error) return;
        volume.all();
        volume.write(step.path, "something");
        volume.fat.rename(step.path, "/renamed");
        volume.fat.remove("/renamed");
        volume.all();
        EXPECT_EQ(made.device.strays, 0u);
    });
}

// One write fails and those after it would not: but what depends on it may not follow.
TEST_P(PowerCut, ADeviceThatFailsOnceIsLeftInOrder) {
    made.device.logs = false;
    made.device.fails_once = true;
    for (std::size_t n = 0; n < work.back().end_write; n += 3) {
        RamDevice& device = made.device;
        device.keeps_old = true;
        device.writes = 0;
        device.cut_at = n;
        device.torn = false;
        MountedFat volume{device};
        ASSERT_EQ(volume.fat.mount(), 0);
        Tree tree;
        FatFile file;
        bool opened = volume.fat.open(kLog, Fat::kWrite | Fat::kCreate, &file) == 0;
        for (const Step& step : work) {
            if (opened) volume.fat.write(file, octets_of(content_of(200)));
            act(volume, step, &tree);
        }
        if (opened) volume.fat.close(file);
        device.cut_at = RamDevice::kNever;
        FatReport report = check_fat(device.octets, true);
        EXPECT_EQ(report.text(), "") << n;
        device.roll_back();
        device.keeps_old = false;
    }
}

INSTANTIATE_TEST_SUITE_P(Shapes, PowerCut, testing::ValuesIn(kShapes),
                         [](const auto& shape) { return shape.param.name; });

}  // namespace
}  // namespace krait::fsimage
