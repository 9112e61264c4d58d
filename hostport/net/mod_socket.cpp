// socket: the host's network.
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

#include "hostport/linux_port.hpp"
#include "hostport/net/net.hpp"
#include "hostport/net/socket.hpp"
#include "vm/objects/buffer.hpp"
#include "vm/objects/float_ops.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

// None, or the OSError of a system call that failed.
Result<Value> done(Vm& vm, int result) {
    if (result < 0) return raise_errno(vm, errno);
    return Value::none();
}

// The descriptor that `open` gives; if there are too many, once more without those that nobody
// holds.
template <class Open>
int open_descriptor(Vm& vm, Open open) {
    int fd = open();
    if (fd >= 0 || errno != EMFILE) return fd;
    vm.heap().collect();
    return open();
}

// --- the object

// socket([family, type, protocol]); what else is given is passed over, as 1.25 does.
Result<Value> make(Vm& vm, const vm::Type&, Args args) {
    if (args.count > 4) return vm.raise_argument_count(args.count, 0, 4);
    if (!static_cast<LinuxPort&>(vm.port()).pace_time("a socket is open"))
        return vm.raise(vm::os_error_type,
                        "no sockets in strict virtual time: others live in real time");
    int numbers[] = {AF_INET, SOCK_STREAM, 0};
    for (std::size_t i = 0; i < std::min<std::size_t>(args.count, 3); ++i)
        numbers[i] = int(VM_TRY(vm::to_integer(vm, args[i])));
    int fd = open_descriptor(
        vm, [&] { return socket(numbers[0], numbers[1] | SOCK_CLOEXEC, numbers[2]); });
    if (fd < 0) return raise_errno(vm, errno);
    return VM_TRY(make_socket(vm, fd));
}

void close_socket(Socket* socket) {
    if (socket->fd >= 0) ::close(socket->fd);
    socket->fd = -1;
}

Result<Value> close(Vm&, Args args) {
    close_socket(args[0].as<Socket>());
    return Value::none();
}

Result<Value> fileno(Vm&, Args args) { return Value::small_int(args[0].as<Socket>()->fd); }

Result<void> print(Vm& vm, vm::Printer& out, Value self, vm::Form) {
    const vm::FormatArg args[] = {self.as<Socket>()->fd};
    return vm::print_format(vm, out, "<_socket {}>", args);
}

// --- options

Result<Value> set_limit(Vm& vm, Socket* socket, std::int64_t limit_us) {
    int flags = fcntl(socket->fd, F_GETFL);
    if (flags < 0) return raise_errno(vm, errno);
    // The system is told too, for the files that makefile() makes.
    flags = limit_us == 0 ? flags | O_NONBLOCK : flags & ~O_NONBLOCK;
    fcntl(socket->fd, F_SETFL, flags);
    socket->limit_us = limit_us;
    return Value::none();
}

// settimeout(seconds): None: waits for ever, 0: does not wait.
Result<Value> settimeout(Vm& vm, Args args) {
    std::int64_t limit_us = Socket::kForever;
    if (!args[1].is_none()) {
        constexpr double kLongest = 1e9;
        double seconds = VM_TRY(vm::to_double(vm, args[1]));
        limit_us =
            std::int64_t(std::clamp(seconds == seconds ? seconds : 0.0, 0.0, kLongest) * 1e6);
    }
    return set_limit(vm, args[0].as<Socket>(), limit_us);
}

Result<Value> setblocking(Vm& vm, Args args) {
    bool waits = VM_TRY(vm::truth(vm, args[1]));
    return set_limit(vm, args[0].as<Socket>(), waits ? Socket::kForever : 0);
}

// setsockopt(level, option, value): an int, or octets as the system wants them.
Result<Value> setsockopt(Vm& vm, Args args) {
    auto level = int(VM_TRY(vm::to_integer(vm, args[1])));
    auto option = int(VM_TRY(vm::to_integer(vm, args[2])));
    int fd = args[0].as<Socket>()->fd;
    if (vm::is_int(args[3]) || args[3].is_bool()) {
        auto number = int(VM_TRY(vm::low_bits(vm, args[3])));
        return done(vm, ::setsockopt(fd, level, option, &number, sizeof number));
    }
    std::string_view octets = VM_TRY(vm::to_buffer(vm, args[3]))
    .text();
    return done(vm, ::setsockopt(fd, level, option, octets.data(), socklen_t(octets.size())));
}

// --- connections

Result<Value> bind(Vm& vm, Args args) {
    Address address;
    VM_TRY(to_address(vm, args[0].as<Socket>(), args[1], &address));
    return done(vm, ::bind(args[0].as<Socket>()->fd, address.get(), address.size));
}

// listen([backlog])
Result<Value> listen(Vm& vm, Args args) {
    constexpr int kUsual = 128;
    int backlog = args.count > 1 ? int(VM_TRY(vm::to_integer(vm, args[1]))) : kUsual;
    return done(vm, ::listen(args[0].as<Socket>()->fd, backlog));
}

// Whether an accept(2) would wait; not of a socket that does not listen, where it fails.
bool accept_waits(int fd) {
    int listens = 0;
    socklen_t size = sizeof listens;
    getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size);
    pollfd ready{fd, POLLIN, 0};
    return listens && poll(&ready, 1, 0) == 0;
}

// accept(): the new socket, and the address of the other side.
Result<Value> accept(Vm& vm, Args args) {
    auto* socket = args[0].as<Socket>();
    Address address;
    // Not the accept that waits: it could not be interrupted in all cases.
    Moved fd = VM_TRY(do_waiting(vm, socket, POLLIN, ETIMEDOUT, [&]() -> ssize_t {
        address.size = sizeof address.storage;
        if (accept_waits(socket->fd)) return errno = EAGAIN, -1;
        return open_descriptor(
            vm, [&] { return accept4(socket->fd, address.get(), &address.size, SOCK_CLOEXEC); });
    }));
    if (!fd) return raise_errno(vm, EAGAIN);
    Socket* made = VM_TRY(make_socket(vm, int(*fd)));
    const Value items[] = { Value(made), VM_TRY(address_value(vm, address)) };
    return VM_TRY(vm::make_tuple(vm, items));
}

// What became of a connection that was begun.
Result<Value> finish_connecting(Vm& vm, const Socket* socket, Address& address) {
    if (!VM_TRY(wait_socket(vm, socket, POLLOUT))) return raise_errno(vm, ETIMEDOUT);
    int error = 0;
    socklen_t size = sizeof error;
    if (getsockopt(socket->fd, SOL_SOCKET, SO_ERROR, &error, &size) < 0) error = errno;
    if (error) return raise_errno(vm, error);
    // Tells the system that it is known: else the next connect would succeed, once.
    ::connect(socket->fd, address.get(), address.size);
    return Value::none();
}

// connect(address)
Result<Value> connect(Vm& vm, Args args) {
    auto* socket = args[0].as<Socket>();
    Address address;
    VM_TRY(to_address(vm, socket, args[1], &address));
    // The system call itself never waits, so that interrupts and limits end the wait.
    int flags = fcntl(socket->fd, F_GETFL);
    fcntl(socket->fd, F_SETFL, flags | O_NONBLOCK);
    int result = ::connect(socket->fd, address.get(), address.size);
    int error = result < 0 ? errno : 0;
    fcntl(socket->fd, F_SETFL, flags);
    if (error == EINPROGRESS && socket->limit_us != 0)
        return finish_connecting(vm, socket, address);
    if (error) return raise_errno(vm, error);
    return Value::none();
}

// --- messages

// What did not wait though it would have had to is an error here, unlike in a stream.
Result<Value> moved(Vm& vm, Moved count) {
    if (!count) return raise_errno(vm, EAGAIN);
    return Value::small_int(std::intptr_t(*count));
}

int flags_in(std::intptr_t flags) { return int(flags) | MSG_DONTWAIT | MSG_NOSIGNAL; }

// Receives up to the count in args[1], with the flags in args[2]; from whom, if `from`.
Result<Value> receive(Vm& vm, Args args, Address* from) {
    auto most = std::size_t(VM_TRY(vm::to_integer(vm, args[1])));
    int flags = flags_in(args.count > 2 ? VM_TRY(vm::to_integer(vm, args[2])) : 0);
    auto* socket = args[0].as<Socket>();
    if (most > PTRDIFF_MAX / 2) return vm.raise_out_of_memory(most);
    vm::Bytes* room = VM_TRY(vm::make_blank_bytes(vm, most));
    Moved count = VM_TRY(do_waiting(vm, socket, POLLIN, EAGAIN, [&] {
        if (from) from->size = sizeof from->storage;
        return recvfrom(socket->fd, room->items, most, flags, from ? from->get() : nullptr,
                        from ? &from->size : nullptr);
    }));
    if (!count) return raise_errno(vm, EAGAIN);
    if (*count == most) return room;
    return VM_TRY(vm::make_bytes_object(vm, {room->items, *count}));
}

// recv(most[, flags])
Result<Value> recv(Vm& vm, Args args) { return receive(vm, args, nullptr); }

// recvfrom(most[, flags]): the octets, and who sent them.
Result<Value> recvfrom(Vm& vm, Args args) {
    Address from;
    from.size = 0;
    Value octets = VM_TRY(receive(vm, args, &from));
    auto* storage = reinterpret_cast<const char*>(from.get());
    std::size_t size = std::min<std::size_t>(from.size, sizeof from.storage);
    vm::Bytes* address = VM_TRY(vm::make_bytes_object(vm, {storage, size}));
    const Value items[] = {octets, Value(address)};
    return VM_TRY(vm::make_tuple(vm, items));
}

Result<Moved> send_to(Vm& vm, const Socket* socket, Value octets, int flags, Address* to) {
    VM_TRY(vm::to_buffer(vm, octets));
    return do_waiting(vm, socket, POLLOUT, EAGAIN, [&] {
        std::string_view text = vm::to_buffer(vm, octets).value().text();
        return ::sendto(socket->fd, text.data(), text.size(), flags, to ? to->get() : nullptr,
                        to ? to->size : 0);
    });
}

// send(octets[, flags]): how many of them went.
Result<Value> send(Vm& vm, Args args) {
    int flags = flags_in(args.count > 2 ? VM_TRY(vm::to_integer(vm, args[2])) : 0);
    return moved(vm, VM_TRY(send_to(vm, args[0].as<Socket>(), args[1], flags, nullptr)));
}

// sendall(octets): all of them, waiting as often as it must.
Result<Value> sendall(Vm& vm, Args args) {
    std::size_t size = VM_TRY(vm::to_buffer(vm, args[1]))
    .count;
    Value sent = VM_TRY(socket_write(vm, args));
    bool all = sent.is_small_int() && std::size_t(sent.small_int()) == size;
    return all ? Result<Value>(Value::none()) : raise_errno(vm, EAGAIN);
}

// sendto(octets, [flags, ]address)
Result<Value> sendto(Vm& vm, Args args) {
    int flags = flags_in(args.count > 3 ? VM_TRY(vm::to_integer(vm, args[2])) : 0);
    Address to;
    VM_TRY(to_address(vm, args[0].as<Socket>(), args[args.count - 1], &to));
    return moved(vm, VM_TRY(send_to(vm, args[0].as<Socket>(), args[1], flags, &to)));
}

// makefile([mode, ...]): a file over the same connection, closed apart from the socket.
Result<Value> makefile(Vm& vm, Args args) {
    std::string_view mode = args.count > 1 ? VM_TRY(vm::to_text(vm, args[1])) : "r";
    int own = args[0].as<Socket>()->fd;
    int fd = open_descriptor(vm, [&] { return fcntl(own, F_DUPFD_CLOEXEC, 0); });
    if (fd < 0) return raise_errno(vm, errno);
    bool is_binary = mode.find('b') != mode.npos;
    return VM_TRY(make_host_file(vm, is_binary ? file_io_type : text_io_wrapper_type, fd));
}

// --- tables

constexpr vm::FunctionDef methods[] = {
    {"accept", accept, 1, 1},
    {"bind", bind, 2, 2},
    {"close", close, 1, 1},
    {"connect", connect, 2, 2},
    {"fileno", fileno, 1, 1},
    {"listen", listen, 1, 2},
    {"makefile", makefile, 1, 4},
    {"read", socket_read, 1, 2},
    {"readinto", socket_readinto, 2, 3},
    {"readline", socket_readline, 1, 2},
    {"recv", recv, 2, 3},
    {"recvfrom", recvfrom, 2, 3},
    {"send", send, 2, 3},
    {"sendall", sendall, 2, 2},
    {"sendto", sendto, 3, 4},
    {"setblocking", setblocking, 2, 2},
    {"setsockopt", setsockopt, 4, 4},
    {"settimeout", settimeout, 2, 2},
    {"write", socket_write, 2, 4},
};

constexpr NamedNumber numbers[] = {
    {"AF_UNIX", AF_UNIX},
    {"AF_INET", AF_INET},
    {"AF_INET6", AF_INET6},
    {"IP_ADD_MEMBERSHIP", IP_ADD_MEMBERSHIP},
    {"IP_DROP_MEMBERSHIP", IP_DROP_MEMBERSHIP},
    {"MSG_DONTROUTE", MSG_DONTROUTE},
    {"MSG_DONTWAIT", MSG_DONTWAIT},
    {"MSG_PEEK", MSG_PEEK},
    {"SOCK_STREAM", SOCK_STREAM},
    {"SOCK_DGRAM", SOCK_DGRAM},
    {"SOCK_RAW", SOCK_RAW},
    {"SOL_SOCKET", SOL_SOCKET},
    {"SO_BROADCAST", SO_BROADCAST},
    {"SO_ERROR", SO_ERROR},
    {"SO_KEEPALIVE", SO_KEEPALIVE},
    {"SO_LINGER", SO_LINGER},
    {"SO_REUSEADDR", SO_REUSEADDR},
};

Result<void> fill(Vm& vm, vm::Dict* globals) {
    for (const vm::FunctionDef& function : address_functions())
        VM_TRY(vm::store(vm, globals, VM_TRY(vm.intern(function.name)), Value(&function)));
    VM_TRY(vm::store(vm, globals, VM_TRY(vm.intern("socket")), Value(&socket_type)));
    return store_numbers(vm, globals, numbers);
}

}  // namespace

const vm::Type socket_type{
    .name = "socket",
    .methods = methods,
    .subclassable = false,
    .make = make,
    .print = print,
    .finalise = [](vm::Object* object) { close_socket(static_cast<Socket*>(object)); }};

Result<void> store_numbers(Vm& vm, vm::Dict* globals, std::span<const NamedNumber> all) {
    for (const NamedNumber& each : all)
        VM_TRY(vm::store(vm, globals, VM_TRY(vm.intern(each.name)), Value::small_int(each.number)));
    return {};
}

const vm::ModuleDef socket_module{"socket", {}, fill};

}  // namespace krait::hostport
