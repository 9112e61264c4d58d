// The words of the raw REPL (PROTOCOL.md), each once.
#pragma once

#include <chrono>
#include <string_view>

namespace krait::device {

using namespace std::string_view_literals;

// From us.
constexpr auto kInterrupt = "\x03"sv;
constexpr auto kAskBanner = "\x01"sv;        // at the raw prompt
constexpr auto kInterruptLine = "\r\x03"sv;  // the CR ends what a person may have begun to type
constexpr auto kEnterRaw = "\r\x01"sv;
constexpr auto kLeaveRaw = "\r\x02"sv;
constexpr auto kAskRawPaste =
    "\x05"
    "A\x01"sv;

// From both: here ends a program, its output, its traceback. On an empty line from us: soft reset.
constexpr auto kEnd = "\x04"sv;

// From the board.
constexpr auto kBanner = "raw REPL; CTRL-B to exit\r\n>"sv;
// The end of what a board says at its start, and of nothing that a program is likely to print.
constexpr auto kFriendlyPrompt = "Type \"help()\" for more information.\r\n>>> "sv;
constexpr auto kSoftReboot = "soft reboot\r\n"sv;
constexpr auto kRawPasteAccepted = "R\x01"sv;
constexpr auto kRawPasteDeclined = "R\x00"sv;
constexpr auto kRawPasteUnknown = "ra"sv;  // firmware before raw paste prints its banner again
constexpr auto kRawPasteUnknownRest = "w REPL; CTRL-B to exit\r\n>"sv;
constexpr char kWindowOpens = '\x01';
constexpr auto kPlainAccepted = "OK"sv;
constexpr auto kStopped = "\x04>"sv;  // the end of an answer, and the prompt
constexpr char kPrompt = '>';

// A working board answers each step of the protocol in less, however busy; a program may take
// longer.
constexpr std::chrono::seconds kStepTime{10};

}  // namespace krait::device
