#include "device/mount/frames.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "device/octets.hpp"
#include "device/raw_protocol.hpp"

namespace krait::device {

namespace {

constexpr char kEscape = '\x1b', kReply = '\x1f';
constexpr auto kRequest = "\x1fM"sv;
// kind, number, size (2), check (4)
constexpr std::size_t kHead = 2, kCheckAt = 6, kOctetsAt = 10;

bool is_escaped(char octet) { return octet == kEscape || octet == kInterrupt.front(); }

std::size_t size_of(std::string_view frame) { return number_of(frame.substr(kHead + 2, 2)); }

// What the check is of: head and octets, without marker and check.
std::string checked(std::string_view frame) {
    return std::string(frame.substr(kHead, kCheckAt - kHead)) +
           std::string(frame.substr(kOctetsAt, size_of(frame)));
}

}  // namespace

std::uint32_t mount_check(MountCheck kind, std::string_view octets) {
    if (kind == MountCheck::Crc32)
        return std::uint32_t(
            crc32_z(0, reinterpret_cast<const Bytef*>(octets.data()), octets.size()));
    std::uint32_t sum = 0;
    for (const char each : octets) sum += std::uint8_t(each);
    return sum;
}

// What begins at `at`, by what is there of it.
MountFrames::Looks MountFrames::look(std::string_view at) const {
    if (!at.starts_with(kRequest.substr(0, at.size()))) return Looks::Other;
    if (at.size() < kCheckAt) return Looks::Begun;
    if (size_of(at) > kMostOctets) return Looks::Other;
    if (at.size() < kOctetsAt + size_of(at)) return Looks::Begun;
    const bool fits = mount_check(check_, checked(at)) == number_of(at.substr(kCheckAt, 4));
    return fits ? Looks::Whole : Looks::Other;
}

void MountFrames::feed(std::string_view said, std::string& output,
                       std::vector<MountRequest>& requests) {
    held_ += said;
    std::string_view rest = held_;
    while (!rest.empty()) {
        const auto begin = std::min(rest.find(kRequest.front()), rest.size());
        output += rest.substr(0, begin);
        rest.remove_prefix(begin);
        const Looks looks = rest.empty() ? Looks::Begun : look(rest);
        if (looks == Looks::Begun) break;
        if (looks == Looks::Whole) {
            const std::size_t size = size_of(rest);
            requests.push_back(
                {rest[2], std::uint8_t(rest[3]), std::string(rest.substr(kOctetsAt, size))});
            rest.remove_prefix(kOctetsAt + size);
        } else {
            output += rest.front();
            rest.remove_prefix(1);
        }
    }
    held_ = std::string(rest);
}

std::string MountFrames::give_up() { return std::exchange(held_, {}); }

std::size_t mount_wire_size(std::string_view octets) {
    return octets.size() + std::size_t(std::count_if(octets.begin(), octets.end(), is_escaped));
}

std::string_view mount_prefix(std::string_view octets, std::size_t most) {
    std::size_t size = 0, count = 0;
    while (count < octets.size() && (size += 1 + is_escaped(octets[count])) <= most) ++count;
    return octets.substr(0, count);
}

std::string mount_reply(MountCheck check, std::uint8_t number, std::string_view octets) {
    std::string wire;
    for (const char each : octets) {
        if (is_escaped(each))
            (wire += kEscape) += each == kEscape ? '1' : '2';
        else
            wire += each;
    }
    std::array<char, kMountReplyHead + 1> head;
    std::snprintf(head.data(), head.size(), "%c%02x%04x%08x", kReply, unsigned(number),
                  unsigned(wire.size()), unsigned(mount_check(check, wire)));
    return std::string(head.data(), kMountReplyHead) + wire;
}

}  // namespace krait::device
