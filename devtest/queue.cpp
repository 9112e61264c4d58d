#include "devtest/queue.hpp"

#include <algorithm>

namespace krait::devtest {

using Kind = device::DeviceError::Kind;

std::optional<std::string> Standing::given_up() const {
    const std::lock_guard lock(mutex_);
    return given_up_;
}

void Standing::came_up() {
    const std::lock_guard lock(mutex_);
    failures_ = 0;
}

void Standing::did_not_come_up(const device::DeviceError& error) {
    const std::lock_guard lock(mutex_);
    const bool is_there = error.kind() == Kind::Lost || error.kind() == Kind::Protocol ||
                          error.kind() == Kind::Timeout;
    if (++failures_ == kStarts || !is_there) given_up_ = error.what();
}

std::optional<Job> PlainQueue::take(Standing*) {
    const std::size_t i = next_++;
    if (i >= jobs_.size()) return std::nullopt;
    return jobs_[i];
}

// The last target stays even if it is given up: somebody has to say so of what is left.
std::optional<Job> SharedQueue::take(Standing* mine) {
    std::unique_lock lock(mutex_);
    while (!is_closed_ && !(mine->given_up() && threads_.size() > 1)) {
        auto found = std::find_if(waiting_.begin(), waiting_.end(), [&](const Job& each) {
            return each.refused_by.count(mine) == 0;
        });
        const bool is_last_time = found == waiting_.end();
        if (is_last_time)
            found = std::find_if(waiting_.begin(), waiting_.end(), [&](const Job& job) {
                return std::all_of(threads_.begin(), threads_.end(), [&](const auto& each) {
                    return job.refused_by.count(each.first) > 0;
                });
            });
        if (found != waiting_.end()) {
            Job job = *found;
            waiting_.erase(found);
            ++in_hand_;
            job.standing = mine;
            job.is_last_time = is_last_time;
            return job;
        }
        if (waiting_.empty() && in_hand_ == 0) break;
        changed_.wait(lock);
    }
    leave(mine);
    return std::nullopt;
}

void SharedQueue::leave(const Standing* mine) {
    const auto found = threads_.find(mine);
    if (--found->second == 0) threads_.erase(found);
    changed_.notify_all();
}

void SharedQueue::done() {
    const std::lock_guard lock(mutex_);
    --in_hand_;
    changed_.notify_all();
}

void SharedQueue::close() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    changed_.notify_all();
}

bool SharedQueue::give_back(const Job& job) {
    if (job.is_last_time) return false;
    const std::lock_guard lock(mutex_);
    waiting_.push_back(job);
    waiting_.back().refused_by.insert(job.standing);
    return true;
}

}  // namespace krait::devtest
