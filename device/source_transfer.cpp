#include "device/source_transfer.hpp"

#include <algorithm>
#include <string>

#include "device/error.hpp"
#include "device/printable.hpp"
#include "device/raw_protocol.hpp"

namespace krait::device {

namespace {

using Kind = DeviceError::Kind;
using namespace std::chrono_literals;

// A plain raw REPL has no flow control, and the smallest boards hold 63 bytes and lose the next.
constexpr std::size_t kPlainPieceBytes = 32;
constexpr auto kPlainPause = 10ms;
constexpr auto kPause = 100ms;  // after which what has not come will not

class Transfer {
  public:
    Transfer(std::string_view source, Transport& transport, Reader& reader, Deadline deadline)
        : source_(source), transport_(transport), reader_(reader), deadline_(deadline) {}

    // False: the board declined, and stands at its prompt with an empty line.
    bool ask_for_raw_paste();
    // True: `behind` was sent with it.
    bool paste(std::string_view behind);
    void send_plain();

  private:
    std::string answer_to_raw_paste();
    void take_sign(std::size_t increment);
    void send_within_credit();
    unsigned char answer(std::string_view awaited) {
        return static_cast<unsigned char>(reader_.byte(awaited, step()));
    }
    void send(std::string_view bytes) { transport_.write(bytes, step()); }
    Deadline step() const { return deadline_.within(kStepTime); }

    std::string_view source_;  // what is still to be sent
    Transport& transport_;
    Reader& reader_;
    Deadline deadline_;
    std::size_t credit_bytes_ = 0;
    bool board_ended_ = false;
};

bool Transfer::ask_for_raw_paste() {
    send(kAskRawPaste);
    std::string reply = answer_to_raw_paste();
    while (reply == kRawPasteUnknown) {
        reader_.skip_past(kRawPasteUnknownRest, step());
        // It may have been the answer to an earlier question.
        if (!reader_.ready()) reader_.listen(deadline_.within(kPause));
        if (!reader_.ready()) return false;
        reply = answer_to_raw_paste();
    }
    if (reply == kRawPasteAccepted) return true;
    if (reply == kRawPasteDeclined) return false;
    throw DeviceError(Kind::Protocol,
                      "the board is not at its raw REPL: asked whether it takes raw "
                      "paste, it answered " +
                          quoted(reply));
}

std::string Transfer::answer_to_raw_paste() {
    std::string reply(1, reader_.byte("an answer to raw paste", step()));
    return reply += reader_.byte("an answer to raw paste", step());
}

bool Transfer::paste(std::string_view behind) {
    const std::size_t low = answer("the raw-paste window");
    const std::size_t increment = low | std::size_t{answer("the raw-paste window")} << 8;
    if (increment == 0)
        throw DeviceError(Kind::Protocol, "the board offers a raw-paste window of no bytes");
    credit_bytes_ = increment;
    while (!source_.empty() && !board_ended_) {
        if (credit_bytes_ == 0 || reader_.ready())
            take_sign(increment);
        else
            send_within_credit();
    }
    // "That was all", or the receipt of the board's own.
    const bool is_sent = !board_ended_ && !behind.empty();
    send(std::string(kEnd) += is_sent ? behind : std::string_view());
    while (!board_ended_) take_sign(increment);
    return is_sent;
}

// The board speaks in single bytes while it takes a program in.
void Transfer::take_sign(std::size_t increment) {
    const char sign = reader_.byte("the board to take the program in", step());
    if (sign == kWindowOpens)
        credit_bytes_ += increment;
    else if (sign == kEnd.front())
        board_ended_ = true;
    else
        throw DeviceError(Kind::Protocol, "the board spoke while it took the program in: " +
                                              quoted(std::string(1, sign)));
}

void Transfer::send_within_credit() {
    const auto piece = source_.substr(0, credit_bytes_);
    send(piece);
    source_.remove_prefix(piece.size());
    credit_bytes_ -= piece.size();
}

void Transfer::send_plain() {
    while (!source_.empty()) {
        const auto piece = source_.substr(0, kPlainPieceBytes);
        send(piece);
        source_.remove_prefix(piece.size());
        reader_.listen(deadline_.within(kPlainPause));  // the pause hears a board that goes away
    }
    send(kEnd);
    std::string reply(1, reader_.byte(kPlainAccepted, step()));
    reply += reader_.byte(kPlainAccepted, step());
    if (reply != kPlainAccepted)
        throw DeviceError(Kind::Protocol,
                          "the board did not accept the program: it answered " + quoted(reply));
}

}  // namespace

void check_sendable(std::string_view source) {
    const auto at = source.find_first_of("\x01\x02\x03\x04\x05");
    if (at == source.npos) return;
    const auto before = source.substr(0, at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    throw DeviceError(Kind::Source,
                      "line " + std::to_string(line) +
                          " of the program holds the control character " +
                          quoted(source.substr(at, 1)) +
                          ", which would end its transfer; write it as an escape sequence");
}

bool send_program(std::string_view source, Transport& transport, Reader& reader,
                  bool& takes_raw_paste, Deadline deadline, std::string_view behind) {
    Transfer transfer(source, transport, reader, deadline);
    if (takes_raw_paste) takes_raw_paste = transfer.ask_for_raw_paste();
    if (takes_raw_paste) return transfer.paste(behind);
    transfer.send_plain();
    return false;
}

}  // namespace krait::device
