// Addresses of sockets: octets to the system, text to people.
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>

#include <cstdio>
#include <cstring>

#include "hostport/net/resolve.hpp"
#include "hostport/net/socket.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/texts.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

// A port as getaddrinfo(3) wants it: a number or the name of a service.
Result<void> to_service(Vm& vm, Value port, SystemText* into) {
    if (!vm::is_int(port)) return to_system_text(vm, port, into);
    // 16 bits of it, as the system has them.
    auto number = unsigned(VM_TRY(vm::to_integer(vm, port)) & 0xffff);
    std::snprintf(into->text, sizeof into->text, "%u", number);
    return {};
}

Result<void> resolve_pair(Vm& vm, Value host, Value port, const addrinfo& hints, Addresses* into) {
    SystemText host_text, service;
    VM_TRY(to_system_text(vm, host, &host_text));
    VM_TRY(to_service(vm, port, &service));
    return resolve(vm, host_text.text, service.text, hints, into);
}

int family_of(const Socket* socket) {
    int family = AF_UNSPEC;
    socklen_t size = sizeof family;
    getsockopt(socket->fd, SOL_SOCKET, SO_DOMAIN, &family, &size);
    return family;
}

Result<Value> octets_value(Vm& vm, const void* octets, std::size_t size) {
    return VM_TRY(vm::make_bytearray(vm, {static_cast<const char*>(octets), size}));
}

// --- the functions

Result<Value> describe(Vm& vm, const addrinfo& found) {
    Value name = Value::none();
    if (found.ai_canonname) name = VM_TRY(vm::make_str(vm, found.ai_canonname));
    const Value items[] = {
        Value::small_int(found.ai_family),
        Value::small_int(found.ai_socktype),
        Value::small_int(found.ai_protocol),
        name,
        VM_TRY(octets_value(vm, found.ai_addr, found.ai_addrlen))
    };
    return VM_TRY(vm::make_tuple(vm, items));
}

// getaddrinfo(host, port[, family, type, protocol, flags]): a list of (family, type, protocol,
// name, address).
Result<Value> get_address_info(Vm& vm, Args args) {
    addrinfo hints{};
    int* const fields[] = {&hints.ai_family, &hints.ai_socktype, &hints.ai_protocol,
                           &hints.ai_flags};
    for (std::size_t i = 2; i < args.count; ++i)
        *fields[i - 2] = int(VM_TRY(vm::to_integer(vm, args[i])));
    Addresses found;
    VM_TRY(resolve_pair(vm, args[0], args[1], hints, &found));
    vm::List* list = VM_TRY(vm::make_list(vm));
    for (const addrinfo* each = found.get(); each; each = each->ai_next)
        VM_TRY(vm::append(vm, list, VM_TRY(describe(vm, *each))));
    return list;
}

// inet_pton(family, text): its octets.
Result<Value> text_to_octets(Vm& vm, Args args) {
    auto family = int(VM_TRY(vm::to_integer(vm, args[0])));
    SystemText text;
    VM_TRY(to_system_text(vm, args[1], &text));
    char octets[sizeof(in6_addr)];
    int result = inet_pton(family, text.text, octets);
    if (result <= 0) return raise_errno(vm, result < 0 ? errno : EINVAL);
    std::size_t size = family == AF_INET6 ? sizeof(in6_addr) : sizeof(in_addr);
    return VM_TRY(vm::make_bytes_object(vm, {octets, size}));
}

// inet_ntop(family, octets): their text. Raises ValueError for too few.
Result<Value> octets_to_text(Vm& vm, Args args) {
    auto family = int(VM_TRY(vm::to_integer(vm, args[0])));
    std::string_view octets = VM_TRY(vm::to_buffer(vm, args[1]))
    .text();
    std::size_t needed = family == AF_INET6 ? sizeof(in6_addr) : sizeof(in_addr);
    if (octets.size() < needed) return vm.raise(vm::value_error_type, vm::texts::kBufferTooSmall);
    char text[INET6_ADDRSTRLEN];
    if (!inet_ntop(family, octets.data(), text, sizeof text)) return raise_errno(vm, errno);
    return VM_TRY(vm::make_str(vm, text));
}

Result<Value> raw_octets(Vm& vm, const void* octets, std::size_t size) {
    return VM_TRY(vm::make_bytes_object(vm, {static_cast<const char*>(octets), size}));
}

Result<Value> describe_ip4(Vm& vm, std::string_view octets) {
    sockaddr_in address;
    std::memcpy(&address, octets.data(), sizeof address);
    const Value items[] = {
        Value::small_int(AF_INET),
        VM_TRY(raw_octets(vm, &address.sin_addr, sizeof address.sin_addr)),
        Value::small_int(ntohs(address.sin_port))
    };
    return VM_TRY(vm::make_tuple(vm, items));
}

Result<Value> describe_ip6(Vm& vm, std::string_view octets) {
    sockaddr_in6 address;
    std::memcpy(&address, octets.data(), sizeof address);
    const Value items[] = {
        Value::small_int(AF_INET6),
        VM_TRY(raw_octets(vm, &address.sin6_addr, sizeof address.sin6_addr)),
        Value::small_int(ntohs(address.sin6_port)),
        Value::small_int(ntohl(address.sin6_flowinfo)),
        Value::small_int(address.sin6_scope_id)
    };
    return VM_TRY(vm::make_tuple(vm, items));
}

// sockaddr(octets): (AF_INET, host, port), (AF_INET6, host, port, flow, scope), or (family, the
// rest). Raises ValueError for less than a family.
Result<Value> take_apart(Vm& vm, Args args) {
    std::string_view octets = VM_TRY(vm::to_buffer(vm, args[0]))
    .text();
    sa_family_t family;
    if (octets.size() < sizeof family)
        return vm.raise(vm::value_error_type, vm::texts::kBufferTooSmall);
    std::memcpy(&family, octets.data(), sizeof family);
    if (family == AF_INET && octets.size() >= sizeof(sockaddr_in)) return describe_ip4(vm, octets);
    if (family == AF_INET6 && octets.size() >= sizeof(sockaddr_in6))
        return describe_ip6(vm, octets);
    octets.remove_prefix(sizeof family);
    const Value items[] = {
        Value::small_int(family),
        VM_TRY(raw_octets(vm, octets.data(), octets.size()))
    };
    return VM_TRY(vm::make_tuple(vm, items));
}

constexpr vm::FunctionDef functions[] = {
    {"getaddrinfo", get_address_info, 2, 6},
    {"inet_ntop", octets_to_text, 2, 2},
    {"inet_pton", text_to_octets, 2, 2},
    {"sockaddr", take_apart, 1, 1},
};

}  // namespace

std::span<const vm::FunctionDef> address_functions() { return functions; }

Result<void> to_address(Vm& vm, const Socket* socket, Value value, Address* into) {
    Addresses found;
    std::string_view octets;
    if (vm::is_tuple(value) && value.as<vm::Tuple>()->count == 2) {
        const Value* pair = value.as<vm::Tuple>()->items;
        addrinfo hints{};
        hints.ai_family = family_of(socket);
        VM_TRY(resolve_pair(vm, pair[0], pair[1], hints, &found));
        octets = {reinterpret_cast<const char*>(found->ai_addr), found->ai_addrlen};
    } else {
        octets = VM_TRY(vm::to_buffer(vm, value))
        .text();
    }
    if (octets.size() > sizeof into->storage) return raise_errno(vm, EINVAL);
    std::memcpy(&into->storage, octets.data(), octets.size());
    into->size = socklen_t(octets.size());
    return {};
}

Result<Value> address_value(Vm& vm, const Address& address) {
    return octets_value(vm, &address.storage,
                        std::min<std::size_t>(address.size, sizeof address.storage));
}

}  // namespace krait::hostport
