// What a board may ask of a mounted folder: anything, also to reach what lies beside it.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "device/mount/server.hpp"

namespace {

using namespace krait::device;
namespace fs = std::filesystem;

void require(bool holds) {
    if (!holds) std::abort();
}

// A folder of files, and a secret beside it that a link there leads to.
class Scratch {
  public:
    Scratch() {
        auto pattern = (fs::temp_directory_path() / "krait-mount-fuzz-XXXXXX").string();
        root_ = mkdtemp(pattern.data());
        std::ofstream(root_ / "secret") << "secret";
    }
    ~Scratch() { fs::remove_all(root_); }

    fs::path fresh() const {
        fs::remove_all(root_ / "here");
        fs::create_directories(root_ / "here/d");
        std::ofstream(root_ / "here/f") << std::string(700, '\x1b');
        fs::create_symlink(root_ / "secret", root_ / "here/l");
        return root_ / "here";
    }
    bool is_whole() const {
        std::ifstream file(root_ / "secret");
        return std::string(std::istreambuf_iterator<char>(file), {}) == "secret" &&
               std::distance(fs::directory_iterator(root_), {}) == 2;
    }

  private:
    fs::path root_;
};

// The secret is in no answer, and each fits on the wire.
void ask(MountServer& server, const MountRequest& request) {
    const std::string answer = server.answer(request);
    require(!answer.empty() && answer.find("secret") == answer.npos);
    require(mount_wire_size(answer) <= 128);
    const std::string wire = mount_reply(MountCheck::Sum, request.number, answer);
    require(wire.find('\x03') == wire.npos);
}

// The octets as requests: kind, size, octets.
void ask_all(MountServer& server, std::string_view rest) {
    for (std::uint8_t number = 0; rest.size() >= 2; ++number) {
        const auto octets = rest.substr(2, std::uint8_t(rest[1]));
        ask(server, {rest[0], number, std::string(octets)});
        rest.remove_prefix(2 + octets.size());
    }
}

// The octets as what the board says, cut into pieces.
void listen(MountServer& server, MountCheck check, std::string_view rest) {
    const std::size_t size = rest.size();
    MountFrames frames(check);
    std::string output;
    std::vector<MountRequest> requests;
    for (std::size_t piece = 1; !rest.empty(); piece = piece % 13 + 1) {
        frames.feed(rest.substr(0, piece), output, requests);
        rest.remove_prefix(std::min(piece, rest.size()));
    }
    output += frames.give_up();
    std::size_t all = output.size();
    for (const auto& each : requests) {
        all += 10 + each.octets.size();
        ask(server, each);
    }
    require(all == size && !frames.holds());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Scratch scratch;
    if (size == 0) return 0;
    const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    MountServer server;
    server.add(MountedFolder(scratch.fresh(), {.read_only = (data[0] & 4) != 0}));
    server.start(128);
    if (data[0] & 1)
        ask_all(server, rest);
    else
        listen(server, data[0] & 2 ? MountCheck::Sum : MountCheck::Crc32, rest);
    require(scratch.is_whole());
    return 0;
}
