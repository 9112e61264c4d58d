// What an agent may answer to a tool that moves files: frames that are checked, of any content, and
// other octets between them.
#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>

#include "device/agent_fs.hpp"
#include "device/error.hpp"
#include "device/octets.hpp"

namespace {

using namespace krait;
using device::Deadline;
using device::DeviceError;

// All that the board says, from the first question on; then the wire is cut.
class Said final : public device::Transport {
  public:
    explicit Said(std::string text) : text_(std::move(text)) {}

    std::size_t read(std::span<std::byte> into, Deadline) override {
        if (!is_asked_) return 0;
        if (text_.empty()) throw DeviceError(DeviceError::Kind::Lost, "end of the input");
        const auto count = std::min(text_.size(), into.size());
        std::memcpy(into.data(), text_.data(), count);
        text_.erase(0, count);
        return count;
    }
    void write(std::span<const std::byte>, Deadline) override { is_asked_ = true; }

  private:
    std::string text_;
    bool is_asked_ = false;
};

class Frames {
  public:
    std::string of(char kind, std::string_view octets) {
        std::string head(1, kind);
        head += device::octets_of(std::uint32_t(octets.size()), 2);
        std::string checked(1, char(count_++));
        checked.append(head).append(octets);
        const auto check =
            crc32_z(0, reinterpret_cast<const Bytef*>(checked.data()), checked.size());
        return ("\x1e" + head + device::octets_of(std::uint32_t(check), 4)).append(octets);
    }

  private:
    std::uint8_t count_ = 0;
};

// The input as pieces: an octet that is a frame's kind or another, the size of what follows, and
// that, in a frame or bare.
std::string said_of(std::span<const std::uint8_t> input) {
    std::string text = "raw REPL; CTRL-B to exit\r\n>R\x01";
    text.append("\x80\x00\x01\x04\x1e?", 6);
    Frames frames;
    text += frames.of('=', "(100000, False, True)");
    while (input.size() >= 2) {
        const char kind = char(input[0]);
        const std::size_t size = std::min<std::size_t>(input[1], input.size() - 2);
        const std::string octets(reinterpret_cast<const char*>(input.data()) + 2, size);
        input = input.subspan(2 + size);
        const bool is_frame = kind == '.' || kind == '=' || kind == '!';
        text += is_frame ? frames.of(kind, octets) : octets;
    }
    return text;
}

void ask(device::AgentFs& files, unsigned what, Deadline deadline) {
    const device::RemoteFs::Copy copies[] = {{"one", "1"}, {"two", "22"}};
    const std::string paths[] = {"one", "two"};
    switch (what % 8) {
        case 0: files.list("", true, deadline); break;
        case 1: files.stat("one", deadline); break;
        case 2: files.same(copies, deadline); break;
        case 3: files.read("one", deadline, {}); break;
        case 4: files.read_all(paths, deadline, {}); break;
        case 5: files.write("one", "content", deadline, {}); break;
        case 6: files.write_all(copies, deadline, {}); break;
        case 7: files.sha256("one", deadline); break;
    }
}

}  // namespace

// The first octet says what is asked for; the rest what the board says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto deadline = Deadline::after(std::chrono::seconds{10});
    try {
        device::Device device(std::make_unique<Said>(said_of({data + 1, size - 1})));
        device::RawRepl repl(device, deadline);
        device::AgentFs files(repl, deadline);
        while (true) {
            try {
                ask(files, data[0], deadline);
            } catch (const device::FileError&) {
                // It refused, and goes on.
            }
        }
    } catch (const DeviceError&) {
    } catch (const device::AgentUnsupported&) {
    }
    return 0;
}
