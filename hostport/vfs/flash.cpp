#include "hostport/vfs/flash.hpp"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace krait::hostport {
namespace {

constexpr std::byte kErased{0xff};

// Whether `old` becomes `now` without a bit turning into a one.
bool only_clears(std::byte now, std::byte old) { return (old & now) == now; }

// A file of `size` octets, made if it is not there. Negative: `*error` says why not.
int open_image(const char* path, std::size_t size, std::string* error) {
    int fd = ::open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    struct stat found {};
    if (fd < 0 || fstat(fd, &found) != 0) {
        *error = std::strerror(errno);
    } else if (found.st_size == 0 && ftruncate(fd, off_t(size)) != 0) {
        *error = std::strerror(errno);
    } else if (found.st_size != 0 && std::size_t(found.st_size) != size) {
        *error = "it has " + std::to_string(found.st_size) + " bytes, the board's flash " +
                 std::to_string(size);
    } else {
        return fd;
    }
    if (fd >= 0) close(fd);
    return -1;
}

}  // namespace

std::unique_ptr<Flash> Flash::open(const char* path, std::size_t size_bytes, std::string* error) {
    int fd = path ? open_image(path, size_bytes, error) : -1;
    if (path && fd < 0) return nullptr;
    int flags = path ? MAP_SHARED : MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    void* memory = mmap(nullptr, size_bytes, PROT_READ | PROT_WRITE, flags, fd, 0);
    if (memory == MAP_FAILED) *error = std::strerror(errno);
    if (fd >= 0) close(fd);
    if (memory == MAP_FAILED) return nullptr;
    return std::unique_ptr<Flash>(new Flash({static_cast<std::byte*>(memory), size_bytes}));
}

Flash::~Flash() { munmap(octets_.data(), octets_.size()); }

// Null: they are not all there.
std::byte* Flash::place(std::uint32_t block, std::size_t size) {
    std::size_t at = std::size_t{block} * kBlockBytes;
    return at <= octets_.size() && size <= octets_.size() - at ? octets_.data() + at : nullptr;
}

fsimage::Error Flash::read(std::uint32_t block, std::span<std::byte> into) {
    const std::byte* from = place(block, into.size());
    if (!from || !has_power_) return EIO;
    reads_ += into.size() / kBlockBytes;
    std::memcpy(into.data(), from, into.size());
    return 0;
}

void Flash::cut_power(std::uint64_t programs, Cut cut, std::function<void()> failed) {
    last_program_ = programs_ + programs;
    cut_ = cut;
    failed_ = std::move(failed);
}

fsimage::Error Flash::lose_power(std::byte* block, std::span<const std::byte> from) {
    if (cut_ == Cut::Torn) std::copy_n(from.begin(), from.size() / 2, block);
    if (cut_ == Cut::Erased) std::fill_n(block, from.size(), kErased);
    has_power_ = false;
    last_program_ = kNever;
    if (failed_) failed_();
    return EIO;
}

fsimage::Error Flash::write(std::uint32_t block, std::span<const std::byte> from) {
    std::byte* into = place(block, from.size());
    if (!into || !has_power_) return EIO;
    for (; !from.empty(); into += kBlockBytes) {
        auto part = from.first(std::min<std::size_t>(kBlockBytes, from.size()));
        if (programs_ == last_program_) return lose_power(into, part);
        if (!std::equal(part.begin(), part.end(), into, only_clears)) ++erases_;
        ++programs_;
        std::copy(part.begin(), part.end(), into);
        from = from.subspan(part.size());
    }
    return 0;
}

}  // namespace krait::hostport
