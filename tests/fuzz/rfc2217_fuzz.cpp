// What a server of serial ports may say: anything, cut anywhere.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "device/transports/rfc2217_codec.hpp"

namespace {

using krait::device::Rfc2217Codec;

void require(bool holds) {
    if (!holds) std::abort();
}

Rfc2217Codec::Heard hear(std::string_view input, std::size_t piece_bytes, bool greets) {
    Rfc2217Codec codec(115200);
    if (greets) codec.greeting();
    Rfc2217Codec::Heard all;
    while (!input.empty()) {
        const auto piece = input.substr(0, piece_bytes);
        const auto heard = codec.feed(piece);
        all.data += heard.data;
        all.replies += heard.replies;
        input.remove_prefix(piece.size());
    }
    return all;
}

}  // namespace

// The first byte says how the rest is cut, and whether we spoke first.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view input(reinterpret_cast<const char*>(data + 1), size - 1);
    const bool greets = (data[0] & 0x80) != 0;
    const auto whole = hear(input, size, greets);
    const auto pieces = hear(input, 1 + (data[0] & 0x7f), greets);
    require(whole.data == pieces.data && whole.replies == pieces.replies);
    require(whole.data.size() <= input.size());
    // A wish is three bytes; the most that one brings is an answer and the line's settings.
    require(whole.replies.size() <= input.size() / 3 * 80);
    Rfc2217Codec fresh(115200);
    require(fresh.feed(Rfc2217Codec::escaped(input)).data == input);
    return 0;
}
