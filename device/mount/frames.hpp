// Requests for files among what a board prints, and the answers to them: PROTOCOL.md, "Mounted
// folders". No I/O.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace krait::device {

struct MountRequest {
    char kind = 0;
    std::uint8_t number = 0;  // of two that follow one another they differ, but if asked again
    std::string octets;
    bool operator==(const MountRequest&) const = default;
};

// How the board checks what it says and hears; which one it has, it says when it mounts.
enum class MountCheck : std::uint8_t { Crc32, Sum };
std::uint32_t mount_check(MountCheck kind, std::string_view octets);

class MountFrames {
  public:
    static constexpr std::size_t kMostOctets = 5000;  // of a request

    explicit MountFrames(MountCheck check = MountCheck::Crc32) : check_(check) {}

    // Takes what the board said: requests are added to `requests`, all else to `output`. What may
    // be the begin of a request is held back.
    void feed(std::string_view said, std::string& output, std::vector<MountRequest>& requests);
    bool holds() const { return !held_.empty(); }
    // That was none: it is output.
    std::string give_up();

  private:
    enum class Looks : std::uint8_t { Whole, Begun, Other };
    Looks look(std::string_view at) const;

    MountCheck check_;
    std::string held_;
};

// How long `octets` are on the wire, where Ctrl-C must not stand; and as many of them as `most`
// hold.
std::size_t mount_wire_size(std::string_view octets);
std::string_view mount_prefix(std::string_view octets, std::size_t most);

// The answer to the request `number`.
constexpr std::size_t kMountReplyHead = 15;
std::string mount_reply(MountCheck check, std::uint8_t number, std::string_view octets);

}  // namespace krait::device
