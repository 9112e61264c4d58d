#include "device/raw_reply.hpp"

#include "device/raw_protocol.hpp"

namespace krait::device {

std::size_t RawReply::feed(std::string_view bytes,
                           const std::function<void(std::string_view)>& sink) {
    std::size_t used = 0;
    while (used < bytes.size() && !complete()) {
        const auto rest = bytes.substr(used);
        const auto text = rest.substr(0, rest.find(kEnd));
        const bool ended = text.size() < rest.size();
        used += text.size() + ended;
        if (part_ == Part::Traceback) traceback_ += text;
        const bool printed = part_ == Part::Output && !text.empty();
        if (ended) part_ = part_ == Part::Output ? Part::Traceback : Part::Complete;
        if (printed) sink(text);
    }
    return used;
}

}  // namespace krait::device
