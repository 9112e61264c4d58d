#include "hostport/net/resolve.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <string>
#include <thread>

#include "hostport/vfs/file.hpp"

namespace krait::hostport {
namespace {

using vm::Result;
using vm::Vm;

// Shared by who asked, who may have gone, and the thread.
struct Lookup {
    ~Lookup() {
        if (done_fd >= 0) close(done_fd);
    }
    std::string host, service;
    addrinfo hints{};
    int done_fd = eventfd(0, EFD_CLOEXEC);  // readable when the rest is set
    int error = 0;
    Addresses found;
};

void look_up(const std::shared_ptr<Lookup>& lookup) {
    addrinfo* found = nullptr;
    lookup->error =
        getaddrinfo(lookup->host.c_str(), lookup->service.c_str(), &lookup->hints, &found);
    lookup->found.reset(found);
    eventfd_write(lookup->done_fd, 1);
}

Result<int> look_up_on_thread(Vm& vm, const char* host, const char* service, const addrinfo& hints,
                              Addresses* into) {
    auto lookup = std::make_shared<Lookup>();
    lookup->host = host;
    lookup->service = service;
    lookup->hints = hints;
    std::thread(look_up, lookup).detach();
    VM_TRY(wait_ready(vm, lookup->done_fd, POLLIN));
    *into = std::move(lookup->found);
    return lookup->error;
}

}  // namespace

Result<void> resolve(Vm& vm, const char* host, const char* service, const addrinfo& hints,
                     Addresses* into) {
    // An address in digits needs no server, and no thread.
    addrinfo numeric = hints;
    numeric.ai_flags |= AI_NUMERICHOST;
    addrinfo* found = nullptr;
    int error = getaddrinfo(host, service, &numeric, &found);
    into->reset(error ? nullptr : found);
    if (error == EAI_NONAME && !(hints.ai_flags & AI_NUMERICHOST))
        error = VM_TRY(look_up_on_thread(vm, host, service, hints, into));
    if (!error) return {};
    return vm.raise(vm::os_error_type, "[addrinfo error {}]", error);
}

}  // namespace krait::hostport
