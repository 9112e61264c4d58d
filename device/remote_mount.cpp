#include "device/remote_mount.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <utility>

#include "device/agent.hpp"
#include "device/agent_sources.hpp"
#include "device/error.hpp"
#include "device/python_source.hpp"

namespace krait::device {

namespace {

using namespace std::chrono_literals;

constexpr auto kTimeToTake = 10s;
// A board says a request in one go.
constexpr auto kPauseInRequest = 500ms;
constexpr std::size_t kLeastAnswer = 128, kMostAnswer = 4096, kPieceBytes = 4096;
// Where the board keeps what it has of us, for as long as it is not reset.
const std::string kHook = "__import__('sys').modules['krait']";

}  // namespace

class RemoteMounts::Wire final : public Transport {
  public:
    Wire(std::unique_ptr<Transport> wire, MountServer& server, Wire*& present)
        : wire_(std::move(wire)), server_(server), present_(present) {
        present_ = this;
    }
    ~Wire() override {
        if (present_ == this) present_ = nullptr;
    }

    std::size_t read(std::span<std::byte> into, Deadline deadline) override;
    void write(std::span<const std::byte> bytes, Deadline deadline) override {
        wire_->write(bytes, deadline);
    }
    using Transport::write;
    std::size_t ring_bytes() const override { return wire_->ring_bytes(); }
    const Clock& clock() const override { return wire_->clock(); }
    bool hard_reset(Deadline deadline) override { return wire_->hard_reset(deadline); }

    // From now on the board may ask.
    void listen(MountCheck check) {
        check_ = check;
        frames_ = MountFrames(check);
    }

  private:
    bool take(Deadline deadline);
    void serve();

    std::unique_ptr<Transport> wire_;
    MountServer& server_;
    Wire*& present_;
    MountCheck check_ = MountCheck::Crc32;
    MountFrames frames_;
    std::vector<MountRequest> requests_;
    std::string output_;  // what the reader has yet to get
};

std::size_t RemoteMounts::Wire::read(std::span<std::byte> into, Deadline deadline) {
    while (output_.empty()) {
        if (!requests_.empty())
            serve();
        else if (!server_.has_folders() && !frames_.holds())
            return wire_->read(into, deadline);
        else if (!take(frames_.holds() ? deadline.within(kPauseInRequest) : deadline) &&
                 (output_ = frames_.give_up()).empty())
            return 0;
        // A board that asks and asks outlives no deadline and no interrupt.
        if (output_.empty() && deadline.passed()) return 0;
        if (deadline.interrupt() && deadline.interrupt()->raised())
            throw DeviceError(DeviceError::Kind::Interrupted, "interrupted");
    }
    const std::size_t count = std::min(output_.size(), into.size());
    std::memcpy(into.data(), output_.data(), count);
    output_.erase(0, count);
    return count;
}

// False: the deadline passed.
bool RemoteMounts::Wire::take(Deadline deadline) {
    std::array<std::byte, kPieceBytes> piece;
    const auto count = wire_->read(piece, deadline);
    frames_.feed({reinterpret_cast<const char*>(piece.data()), count}, output_, requests_);
    return count > 0;
}

// Answers the last of them: of those before, the board has already given up. An answer that nobody
// waits for would be taken for what a person typed, so first it is asked what else the board said.
void RemoteMounts::Wire::serve() {
    const MountRequest request = std::move(requests_.back());
    requests_.clear();
    constexpr char kGivesUp = 'g';
    if (request.kind == kGivesUp) return;
    const std::string answer = server_.answer(request);
    take(Deadline::after(0ms, clock()));
    std::erase(requests_, request);  // asked again, because we were slow
    if (!requests_.empty()) return;
    wire_->write(mount_reply(check_, request.number, answer),
                 Deadline::after(kTimeToTake, clock()));
}

std::unique_ptr<Transport> RemoteMounts::over(std::unique_ptr<Transport> wire) {
    return std::make_unique<Wire>(std::move(wire), server_, wire_);
}

void RemoteMounts::add(RawRepl& repl, const MountOptions& options, Deadline deadline) {
    MountedFolder folder(options.folder, options.access);
    if (all_.empty()) start(repl, deadline);
    server_.add(std::move(folder));
    all_.push_back(options);
    try {
        run(repl,
            std::to_string(all_.size() - 1) + "," + python_literal(options.place) + "," +
                (all_.size() == 1 ? "True" : "False"),
            deadline);
    } catch (...) {
        all_.pop_back();
        server_.remove_last();
        throw;
    }
}

void RemoteMounts::renew(RawRepl& repl, Deadline deadline) {
    start(repl, deadline);
    for (std::size_t i = 0; i < all_.size(); ++i)
        run(repl,
            std::to_string(i) + "," + python_literal(all_[i].place) + (i ? ",False" : ",True"),
            deadline);
}

void RemoteMounts::remove(RawRepl& repl, Deadline deadline) {
    const auto mounted = std::exchange(all_, {});
    for (const MountOptions& each : mounted)
        run(repl, "-1," + python_literal(each.place) + ",False", deadline);
    server_.remove_all();
}

void RemoteMounts::forget() {
    all_.clear();
    server_.remove_all();
}

// Puts the hook on the board.
void RemoteMounts::start(RawRepl& repl, Deadline deadline) {
    static const std::string source = shrunk(mount_source);
    const std::size_t ring = wire_->ring_bytes();
    const std::size_t most =
        ring ? std::max<std::size_t>(ring, 160) - kMountReplyHead : kMostAnswer;
    std::string said;
    repl.exec(source + kHook + "=_hook(" + std::to_string(std::min(most, kMostAnswer)) + "," +
                  (ring ? "1" : "512") + ")\ndel _hook\n",
              deadline, [&](std::string_view text) { said += text; });
    unsigned long most_there = 0;
    std::array<char, 8> has_crc{};
    if (std::sscanf(said.c_str(), "%lu %7[a-zA-Z]", &most_there, has_crc.data()) != 2 ||
        most_there < kLeastAnswer || most_there > kMostAnswer)
        throw DeviceError(DeviceError::Kind::Protocol,
                          "the board cannot mount: it said '" + said + "'");
    server_.start(most_there);
    wire_->listen(std::string_view(has_crc.data()) == "True" ? MountCheck::Crc32 : MountCheck::Sum);
}

void RemoteMounts::run(RawRepl& repl, const std::string& call, Deadline deadline) {
    repl.exec(kHook + "(" + call + ")", deadline, [](std::string_view) {});
}

}  // namespace krait::device
