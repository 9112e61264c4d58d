// Any image is no volume, or one on which every operation ends, and asks the device for nothing
// that it has not. An input is patches of a volume with some files in it, and then what is done
// with it.
#include <cstdlib>

#include "fsimage/fat.hpp"
#include "tests/fsimage/ram_device.hpp"

using namespace krait::fsimage;

namespace {

class Input {
  public:
    Input(const std::uint8_t* data, std::size_t size) : data_(data), end_(data + size) {}
    bool empty() const { return data_ == end_; }
    std::uint32_t octet() { return empty() ? 0 : *data_++; }
    std::uint32_t pair() {
        std::uint32_t high = octet();
        return high << 8 | octet();
    }

  private:
    const std::uint8_t *data_, *end_;
};

FatTime now(void*) { return {}; }

constexpr const char* kPaths[] = {
    "/A",
    "/DIR",
    "/DIR/B",
    "/a long name in the root",
    "/DIR/another long name.txt",
    "/DIR/SUB",
    "/DIR/SUB/C",
    "/new",
    "/new long name: invalid",
    "/DIR/a new long name",
    "/new/deep",
    "/DIR/SUB/deep",
    "/",
    "/another new one.x",
    "/a",
    "/e\xcc\x81",
};

class Session {
  public:
    explicit Session(RamDevice& device)
        : memory_(3 * device.block_size()), fat_(device, {now, nullptr}, memory_) {}

    bool mount() { return fat_.mount() == 0; }

    void fill() {
        fat_.make_folder(kPaths[1]);
        fat_.make_folder(kPaths[5]);
        for (int path : {0, 2, 3, 4, 6}) write(kPaths[path], Fat::kTruncate, 700 * path);
        fat_.remove(kPaths[2]);
    }

    // Does one operation; gives the files back that were left open.
    void act(Input& input) {
        std::uint32_t what = input.octet();
        const char* path = kPaths[input.octet() % std::size(kPaths)];
        FatEntry entry;
        FatUsage usage;
        switch (what % 12) {
            case 0: open(path, input.octet() & 63); break;
            case 1:
                write(path, input.octet() & (Fat::kTruncate | Fat::kAppend), input.pair());
                break;
            case 2: fat_.remove(path); break;
            case 3: fat_.rename(path, kPaths[input.octet() % std::size(kPaths)]); break;
            case 4: fat_.make_folder(path); break;
            case 5: fat_.stat(path, &entry); break;
            case 6: list(path); break;
            case 7: fat_.usage(&usage); break;
            case 8: read_open(input.octet(), input.pair()); break;
            case 9: write_open(input.octet(), input.pair()); break;
            case 10: seek_open(input.octet(), input.pair()); break;
            case 11: fat_.sync(); break;
        }
    }
    void close() {
        for (std::size_t i = 0; i < open_; ++i) fat_.close(files_[i]);
        open_ = 0;
    }

  private:
    void open(const char* path, unsigned flags) {
        if (open_ == std::size(files_)) close();
        if (fat_.open(path, flags, &files_[open_]) == 0) ++open_;
    }
    void write(const char* path, unsigned flags, std::uint32_t size) {
        FatFile file;
        if (fat_.open(path, Fat::kWrite | Fat::kCreate | flags, &file)) return;
        fat_.write(file, std::span{some_}.first(size % sizeof some_));
        fat_.close(file);
    }
    void list(const char* path) {
        FatFolder folder;
        FatEntry entry;
        if (fat_.open_folder(path, &folder)) return;
        for (int i = 0; i < 1000 && fat_.next(folder, &entry) == 0; ++i) {
            // Whoever extracts an image relies on it.
            std::string_view name = entry.name();
            if (name.empty() || name == "." || name == ".." || name.find('/') != name.npos ||
                name.find('\0') != name.npos)
                std::abort();
        }
    }
    void read_open(std::uint32_t which, std::uint32_t size) {
        std::size_t count;
        if (open_ > 0)
            fat_.read(files_[which % open_], std::span{buffer_}.first(size % sizeof buffer_),
                      &count);
    }
    void write_open(std::uint32_t which, std::uint32_t size) {
        if (open_ > 0)
            fat_.write(files_[which % open_], std::span{some_}.first(size % sizeof some_));
    }
    void seek_open(std::uint32_t which, std::uint32_t position) {
        if (open_ > 0) fat_.seek(files_[which % open_], std::uint64_t{position} * 16);
    }

    std::vector<std::byte> memory_;
    Fat fat_;
    FatFile files_[4];
    std::size_t open_ = 0;
    std::byte some_[5000]{}, buffer_[5000];
};

// The volumes that are patched: FAT12, FAT12 with blocks of 1024, FAT16.
RamDevice make(std::uint32_t which) {
    constexpr std::uint32_t kShapes[][3] = {{512, 120, 0}, {1024, 60, 0}, {512, 4200, 512}};
    const auto& shape = kShapes[which];
    RamDevice device{shape[0], shape[1]};
    std::vector<std::byte> memory(3 * shape[0]);
    Fat::format(device, memory, {1, shape[2]});
    Session session{device};
    if (session.mount()) session.fill();
    return device;
}

// An image with patches, which are taken back with all that was written.
class Patched {
  public:
    Patched(RamDevice& device, Input& input) : device_(device) {
        device.keeps_old = true;
        device.reads = device.strays = 0;
        for (std::uint32_t patches = input.octet() % 64; patches > 0; --patches) {
            // Most of what matters lies in front: a step of an octet there, of 16 further on.
            std::size_t at = input.pair();
            at = at < 0x6000 ? at : 0x6000 + (at - 0x6000) * 16;
            for (std::uint32_t count = input.octet() % 33; count > 0; --count, ++at)
                if (at < device.octets.size()) patch(at, std::byte(input.octet()));
        }
    }
    ~Patched() {
        device_.roll_back();
        for (auto patch = old_.rbegin(); patch != old_.rend(); ++patch)
            device_.octets[patch->first] = patch->second;
    }

  private:
    void patch(std::size_t at, std::byte octet) {
        old_.emplace_back(at, device_.octets[at]);
        device_.octets[at] = octet;
    }

    RamDevice& device_;
    std::vector<std::pair<std::size_t, std::byte>> old_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static RamDevice volumes[] = {make(0), make(1), make(2)};
    Input input{data, size};
    RamDevice& device = volumes[input.octet() % std::size(volumes)];
    Patched patched{device, input};
    Session session{device};
    if (!session.mount()) return 0;
    for (int i = 0; i < 40 && !input.empty(); ++i) session.act(input);
    session.close();
    if (device.strays > 0 || device.reads > 2000000) std::abort();
    return 0;
}
