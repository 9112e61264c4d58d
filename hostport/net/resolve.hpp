// Names of hosts to addresses, without holding up what must be able to stop the program.
#pragma once

#include <netdb.h>

#include <memory>

#include "vm/native.hpp"

namespace krait::hostport {

struct FreeAddresses {
    void operator()(addrinfo* list) const { freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

// getaddrinfo(3); what it is asked for is copied. A name is looked up on a thread of its own, for
// that waits for servers: an interrupt or a limit ends the wait here. Raises that, and OSError.
vm::Result<void> resolve(vm::Vm& vm, const char* host, const char* service, const addrinfo& hints,
                         Addresses* into);

}  // namespace krait::hostport
