#include "device/mount/frames.hpp"

#include <gtest/gtest.h>

namespace krait::device {
namespace {

using namespace std::string_literals;

// CRC-32 of "s", 1, 3, 0 and the octets, as Python's binascii has it.
const std::string kStat = "\x1fMs\x01\x03\x00"s + "\xde\x7d\xd2\x80"s + "\0/x"s;

struct Heard {
    std::string output;
    std::vector<MountRequest> requests;
};

Heard hear(MountFrames& frames, std::string_view said, std::size_t piece = 1) {
    Heard heard;
    for (; !said.empty(); said.remove_prefix(std::min(piece, said.size())))
        frames.feed(said.substr(0, piece), heard.output, heard.requests);
    return heard;
}

TEST(MountFrames, RequestsAreTakenOutOfTheOutput) {
    for (const std::size_t piece : {1, 2, 7, 100}) {
        MountFrames frames;
        const auto heard = hear(frames, "before" + kStat + "between" + kStat + "after", piece);
        EXPECT_EQ(heard.output, "beforebetweenafter");
        ASSERT_EQ(heard.requests.size(), 2u) << piece;
        EXPECT_EQ(heard.requests[0], (MountRequest{'s', 1, "\0/x"s}));
        EXPECT_FALSE(frames.holds());
    }
}

TEST(MountFrames, WhatIsNoneIsOutput) {
    std::string damaged = kStat;
    damaged.back() ^= 1;
    const std::string large = "\x1fMs\x01\xff\xff"s + std::string(40, 'x');
    for (const std::string& said : {damaged, large, "\x1fN"s, "\x1f\x1f!"s}) {
        MountFrames frames;
        EXPECT_EQ(hear(frames, said + kStat).output, said);
    }
}

TEST(MountFrames, ABeginIsHeldBackUntilItIsGivenUp) {
    MountFrames frames;
    EXPECT_EQ(hear(frames, "text\x1fM").output, "text");
    EXPECT_TRUE(frames.holds());
    EXPECT_EQ(frames.give_up(), "\x1fM");
    EXPECT_EQ(hear(frames, kStat).requests.size(), 1u);
}

TEST(MountFrames, BoardsWithoutCrcSum) {
    std::string summed = kStat;
    summed.replace(6, 4, "\x1e\x01\0\0"s);
    MountFrames frames(MountCheck::Sum);
    EXPECT_EQ(hear(frames, summed).requests.size(), 1u);
    EXPECT_EQ(hear(frames, kStat).output, kStat);
}

TEST(MountReply, HoldsNoCtrlC) {
    EXPECT_EQ(mount_reply(MountCheck::Sum, 0x1b, "\0a\x03\x1b"s),
              "\x1f"
              "1b0006000000fa\0"
              "a\x1b"
              "2\x1b"
              "1"s);
    EXPECT_EQ(mount_wire_size("a\x03\x1b"), 5u);
    EXPECT_EQ(mount_prefix("a\x03\x1b", 4), "a\x03");
    EXPECT_EQ(mount_prefix("a\x03\x1b", 5), "a\x03\x1b");
}

}  // namespace
}  // namespace krait::device
