#include "device/source_transfer.hpp"

#include <gtest/gtest.h>

#include <string>

#include "device/error.hpp"
#include "tests/device/fake_board.hpp"
#include "tests/device/memory_transport.hpp"

namespace krait::test {
namespace {

using namespace std::chrono_literals;
using device::Deadline;
using device::DeviceError;
using Paste = FakeBoardTraits::Paste;

// A board at its raw prompt, and the two ends that send_program needs.
struct Wire {
    explicit Wire(FakeBoardTraits traits, std::size_t piece_bytes = 4096)
        : board(traits), transport(board, piece_bytes), reader(transport) {
        board.feed("\x01");
    }
    void send(std::string_view source) {
        device::send_program(source, transport, reader, takes_raw_paste, Deadline::after(5s));
    }
    std::string rest() { return reader.some(4096, Deadline::after(0ms)); }

    FakeBoard board;
    MemoryTransport transport;
    device::Reader reader;
    bool takes_raw_paste = true;
};

std::string program_of(std::size_t size_bytes) {
    std::string source = "print(x)\n";
    while (source.size() < size_bytes) source += "#" + std::string(size_bytes % 97, '-') + "\n";
    source.resize(size_bytes, '#');
    return source;
}

TEST(SourceTransfer, RawPasteNeverSendsMoreThanItsCredit) {
    for (const std::uint16_t window : {1, 2, 16, 128, 256, 65535}) {
        for (const std::size_t size : {0, 1, 127, 128, 129, 255, 256, 257, 1000, 5000}) {
            Wire wire({.window_bytes = window});
            const std::string source = program_of(size);
            wire.send(source);
            EXPECT_EQ(wire.board.credit_overrun_bytes(), 0u) << window << " " << size;
            ASSERT_EQ(wire.board.programs(), std::vector{source}) << window << " " << size;
        }
    }
}

TEST(SourceTransfer, LargeProgramGoesThroughOneByteReads) {
    Wire wire({.window_bytes = 3}, 1);
    const std::string source = program_of(3000);
    wire.send(source);
    EXPECT_EQ(wire.board.programs(), std::vector{source});
}

TEST(SourceTransfer, LeavesTheAnswerUnread) {
    Wire wire({});
    wire.send("print(hello)");
    EXPECT_EQ(wire.rest(), "hello\r\n\x04\x04>");
}

TEST(SourceTransfer, BoardThatFindsASyntaxErrorEarlyGetsNoMore) {
    for (const std::size_t rest : {0, 1, 200, 5000}) {
        Wire wire({.window_bytes = 8});
        wire.send("(((" + std::string(rest, '#'));
        EXPECT_LE(wire.board.programs().back().size(), 3u);
        EXPECT_EQ(wire.rest().substr(0, 10), "\x04Traceback");
        EXPECT_EQ(wire.board.soft_resets(), 0) << "a second 0x04 resets the board";
    }
}

TEST(SourceTransfer, BoardThatDeclinesIsSentPlainLinesAndNotAskedAgain) {
    for (const auto paste : {Paste::Declined, Paste::Unknown}) {
        Wire wire({.paste = paste});
        const std::string source = program_of(100);
        wire.send(source);
        EXPECT_FALSE(wire.takes_raw_paste);
        EXPECT_EQ(wire.board.programs().back(), source);
        EXPECT_EQ(wire.rest(), "x\r\n\x04\x04>");
        wire.send("print(2)");
        EXPECT_EQ(wire.rest(), "2\r\n\x04\x04>");
    }
}

TEST(SourceTransfer, AnswerThatIsNoAnswerIsAProtocolError) {
    Wire wire({.paste = Paste::Echo});
    try {
        wire.send("print(1)");
        FAIL() << "no error";
    } catch (const DeviceError& error) {
        EXPECT_EQ(error.kind(), DeviceError::Kind::Protocol);
        EXPECT_STREQ(error.what(),
                     "the board is not at its raw REPL: asked whether it takes raw paste, "
                     "it answered '\\x05A'");
    }
}

TEST(SourceTransfer, WindowOfNoBytesIsAProtocolError) {
    Wire wire({.window_bytes = 0});
    try {
        wire.send("print(1)");
        FAIL() << "no error";
    } catch (const DeviceError& error) {
        EXPECT_EQ(error.kind(), DeviceError::Kind::Protocol);
    }
}

TEST(SourceTransfer, ControlCharactersOfTheProtocolAreRefusedWithTheirLine) {
    for (const char c : {'\x01', '\x02', '\x03', '\x04', '\x05'}) {
        try {
            device::check_sendable("a = 1\nb = '" + std::string(1, c) + "'\n");
            FAIL() << "no error";
        } catch (const DeviceError& error) {
            EXPECT_EQ(error.kind(), DeviceError::Kind::Source);
            EXPECT_NE(std::string(error.what()).find("line 2 "), std::string::npos) << error.what();
        }
    }
    EXPECT_NO_THROW(device::check_sendable("a = 'tab\there, \xc3\xa9 and \x1b'\r\n"));
}

}  // namespace
}  // namespace krait::test
