// A socket as Python sees it.
#pragma once

#include <sys/socket.h>

#include <optional>

#include "hostport/vfs/file.hpp"
#include "vm/native.hpp"

namespace krait::hostport {

extern const vm::Type socket_type;

struct Socket : vm::Finalised {
    static constexpr std::int64_t kForever = -1;

    int fd = -1;                       // -1: closed
    std::int64_t limit_us = kForever;  // of each operation; 0: it does not wait
};

// Takes over `fd`. Raises MemoryError; then `fd` is closed.
vm::Result<Socket*> make_socket(vm::Vm& vm, int fd);

// Waits until the socket is ready for `events` of poll(2), has failed or was closed. False: its
// time limit came first. Raises what an interrupt or a limit makes of the wait.
vm::Result<bool> wait_socket(vm::Vm& vm, const Socket* socket, short events);

// An address as the system takes it.
struct Address {
    sockaddr_storage storage;
    socklen_t size = sizeof storage;

    sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
};
// Of octets, as getaddrinfo gives them, or of a (host, port) tuple, which may wait for a name
// server. Raises TypeError, OSError.
vm::Result<void> to_address(vm::Vm& vm, const Socket* socket, vm::Value value, Address* into);
// Its octets, in a bytearray.
vm::Result<vm::Value> address_value(vm::Vm& vm, const Address& address);

// getaddrinfo, inet_pton, inet_ntop, sockaddr.
std::span<const vm::FunctionDef> address_functions();
// read, readinto, readline, write: a socket as a stream.
vm::Result<vm::Value> socket_read(vm::Vm& vm, vm::Args args);
vm::Result<vm::Value> socket_readinto(vm::Vm& vm, vm::Args args);
vm::Result<vm::Value> socket_readline(vm::Vm& vm, vm::Args args);
vm::Result<vm::Value> socket_write(vm::Vm& vm, vm::Args args);

// Does `call` (a system call's result, errno set if negative), waiting as the socket's limit says.
// None: the socket does not wait, and would have to. Raises OSError; ETIMEDOUT or `late` at the
// limit. Python may run before `call` is done again.
template <class Call>
vm::Result<Moved> do_waiting(vm::Vm& vm, const Socket* socket, short events, int late, Call call) {
    while (true) {
        ssize_t count = call();
        if (count >= 0) return Moved(std::size_t(count));
        int error = errno;
        if (error == EAGAIN) {
            if (socket->limit_us == 0) return Moved();
            if (!VM_TRY(wait_socket(vm, socket, events))) return raise_errno(vm, late);
        } else if (error != EINTR) {
            return raise_errno(vm, error);
        }
        VM_TRY(vm.poll_now());
    }
}

}  // namespace krait::hostport
