// select: waiting for several streams at once, through the port's one poll(2).
//
// A stream is a descriptor, or an object written in Python whose ioctl(3, events) says what it is
// ready for. Nothing tells when the answer of the latter changes, so that they are asked again
// every millisecond.
#include <errno.h>
#include <poll.h>

#include <algorithm>

#include "hostport/linux_port.hpp"
#include "hostport/net/net.hpp"
#include "hostport/net/socket.hpp"
#include "hostport/vfs/file.hpp"
#include "vm/objects/iterators.hpp"
#include "vm/texts.hpp"

namespace krait::hostport {
namespace {

using vm::Args;
using vm::Result;
using vm::Value;
using vm::Vm;

constexpr int kIoctlPoll = 3;         // MicroPython's MP_STREAM_POLL
constexpr int kIoctlDescriptor = 10;  // MP_STREAM_GET_FILENO
constexpr std::uint64_t kAskAgainUs = 1000;

extern const vm::Type entry_type;
extern const vm::Type poll_type;

// One registered stream.
struct Entry : vm::Object {
    Value stream;
    int fd = -1;
    short events = 0;
    short found = 0;     // what it is ready for, until somebody is told
    bool asked = false;  // by ioctl
};

struct Poll : vm::Object {
    vm::Dict* entries = nullptr;  // by the identity of the stream
    char* files = nullptr;        // a cell of pollfds, to be filled in anew by each wait
    std::size_t room = 0;         // pollfds in it
    std::size_t cursor = 0;       // of ipoll's iteration
    bool once = false;            // what was told of is not looked at again
};

LinuxPort& port_of(Vm& vm) { return static_cast<LinuxPort&>(vm.port()); }

Value identity(Value stream) { return Value::small_int(std::intptr_t(stream.word() >> 1)); }

Entry* next_of(const Poll* poll, std::size_t* position) {
    const vm::DictEntry* found = vm::next_entry(poll->entries, position);
    return found ? found->value.as<Entry>() : nullptr;
}

// --- registering

Result<std::intptr_t> ioctl(Vm& vm, Value stream, int request, int argument) {
    vm::Method method = VM_TRY(vm::method_or_null(vm, stream, VM_TRY(vm.intern("ioctl"))));
    if (method.function.is_null()) return vm.raise(vm::os_error_type, vm::texts::kNotAStream);
    const Value arguments[] = {Value::small_int(request), Value::small_int(argument)};
    return vm::to_integer(vm, VM_TRY(vm::call_method(vm, method, arguments)));
}

bool is_file(Value stream) {
    return vm::is(stream, file_io_type) || vm::is(stream, text_io_wrapper_type);
}

// The descriptor as it now is: a stream may have been closed. None: it is to be asked.
Result<void> find_descriptor(Vm& vm, Entry* entry) {
    if (vm::is(entry->stream, socket_type)) {
        entry->fd = entry->stream.as<Socket>()->fd;
    } else if (is_file(entry->stream)) {
        VM_TRY(check_open(vm, entry->stream.as<File>()));
        entry->fd = entry->stream.as<File>()->fd;
    } else if (entry->stream.is_small_int()) {
        entry->fd = int(entry->stream.small_int());
        if (entry->fd < 0) return vm.raise(vm::value_error_type);
    } else {
        std::intptr_t fd = VM_TRY(ioctl(vm, entry->stream, kIoctlDescriptor, 0));
        entry->fd = int(std::clamp<std::intptr_t>(fd, -1, INT32_MAX));
        entry->asked = fd < 0;
    }
    return {};
}

void refresh_descriptor(Entry* entry) {
    if (vm::is(entry->stream, socket_type)) entry->fd = entry->stream.as<Socket>()->fd;
    if (is_file(entry->stream)) entry->fd = entry->stream.as<File>()->fd;
}

Result<Entry*> entry_of(Vm& vm, Poll* poll, Value stream) {
    Value found = VM_TRY(vm::find(vm, poll->entries, identity(stream)));
    if (found.is_null()) return raise_errno(vm, ENOENT);
    return found.as<Entry>();
}

// register(stream[, events]): both ways if it does not say.
Result<Value> register_stream(Vm& vm, Args args) {
    std::intptr_t events = args.count > 2 ? VM_TRY(vm::to_integer(vm, args[2])) : POLLIN | POLLOUT;
    auto* poll = args[0].as<Poll>();
    Value known = VM_TRY(vm::find(vm, poll->entries, identity(args[1])));
    if (!known.is_null()) {
        known.as<Entry>()->events = short(events);
        return Value::none();
    }
    Entry* entry = VM_TRY(vm.make<Entry>(entry_type));
    entry->stream = args[1];
    entry->events = short(events);
    VM_TRY(find_descriptor(vm, entry));
    VM_TRY(vm::store(vm, poll->entries, identity(args[1]), Value(entry)));
    return Value::none();
}

// unregister(stream): also one that is not there.
Result<Value> unregister(Vm& vm, Args args) {
    VM_TRY(vm::remove(vm, args[0].as<Poll>()->entries, identity(args[1])));
    return Value::none();
}

// modify(stream, events). Raises OSError(ENOENT) if it is not registered.
Result<Value> modify(Vm& vm, Args args) {
    Entry* entry = VM_TRY(entry_of(vm, args[0].as<Poll>(), args[1]));
    entry->events = short(VM_TRY(vm::to_integer(vm, args[2])));
    return Value::none();
}

// --- waiting

struct Looked {
    std::size_t ready = 0;
    bool ask_again = false;  // streams without a descriptor are among them
};

// Asks the streams that are to be asked. Runs Python, which may register and unregister.
Result<Looked> ask_streams(Vm& vm, Poll* poll) {
    Looked looked;
    std::size_t position = 0;
    while (Entry* entry = next_of(poll, &position)) {
        entry->found = 0;
        if (!entry->asked) continue;
        looked.ask_again = true;
        std::intptr_t found = VM_TRY(ioctl(vm, entry->stream, kIoctlPoll, entry->events));
        if (found < 0) return raise_errno(vm, int(std::min<std::intptr_t>(-found, INT32_MAX)));
        entry->found = short(found);
        looked.ready += found != 0;
        VM_TRY(vm.poll());
    }
    return looked;
}

bool is_console(Vm& vm, const Entry* entry) {
    return entry->fd == 0 && port_of(vm).mode() != ConsoleMode::Program;
}

struct Watched {
    bool console = false;  // the console's input is among them
    bool closed = false;   // so is a stream that was closed: no need to wait
};

// The pollfds of all that have a descriptor, behind the one of the port's. Raises MemoryError.
Result<std::size_t> fill_files(Vm& vm, Poll* poll, Watched* watched) {
    std::size_t needed = poll->entries->count + 1;
    if (poll->room < needed) {
        poll->files = VM_TRY(vm.make_bytes(2 * needed * sizeof(pollfd)));
        poll->room = 2 * needed;
    }
    auto* files = reinterpret_cast<pollfd*>(poll->files);
    std::size_t count = 1, position = 0;
    while (Entry* entry = next_of(poll, &position)) {
        if (entry->asked) continue;
        refresh_descriptor(entry);
        bool is_input = is_console(vm, entry);
        watched->console |= is_input && (entry->events & POLLIN);
        watched->closed |= entry->fd < 0;
        // poll(2) passes over a negative descriptor.
        files[count++] = {is_input ? -1 : entry->fd, entry->events, 0};
    }
    return count;
}

// Takes over what poll(2) found; how many are ready.
std::size_t read_files(Vm& vm, Poll* poll) {
    const auto* files = reinterpret_cast<const pollfd*>(poll->files);
    std::size_t ready = 0, count = 1, position = 0;
    while (Entry* entry = next_of(poll, &position)) {
        if (entry->asked) continue;
        entry->found = files[count++].revents;
        if (entry->fd < 0) entry->found = POLLNVAL;
        if (is_console(vm, entry) && (entry->events & POLLIN) && port_of(vm).input_ready())
            entry->found = POLLIN;
        ready += entry->found != 0;
    }
    return ready;
}

// One look at all of them, which waits until `until_us` if none is ready.
Result<std::size_t> look(Vm& vm, Poll* poll, std::uint64_t until_us) {
    Looked looked = VM_TRY(ask_streams(vm, poll));
    std::uint64_t now = port_of(vm).ticks_us();
    if (looked.ask_again) until_us = std::min(until_us, now + kAskAgainUs);
    if (looked.ready || until_us <= now) until_us = 0;
    Watched watched;
    std::size_t count = VM_TRY(fill_files(vm, poll, &watched));
    if (watched.closed) until_us = 0;
    // From here to the end nothing runs Python: each pollfd is still that of its entry.
    if (count > 1 || until_us)
        port_of(vm).wait_for_all({reinterpret_cast<pollfd*>(poll->files), count}, watched.console,
                                 until_us);
    return looked.ready + read_files(vm, poll);
}

constexpr std::uint64_t kForever = UINT64_MAX;

// When the time in the arguments (milliseconds; negative or none: never) is up.
Result<std::uint64_t> time_limit(Vm& vm, Args args) {
    std::intptr_t timeout_ms = args.get(1).is_none() ? -1 : VM_TRY(vm::to_integer(vm, args[1]));
    if (timeout_ms < 0 || timeout_ms > INTPTR_MAX / 4096) return kForever;
    return port_of(vm).ticks_us() + std::uint64_t(timeout_ms) * 1000;
}

// Waits until one at least is ready or the time is up; how many are.
Result<std::size_t> wait(Vm& vm, Args args) {
    auto* poll = args[0].as<Poll>();
    std::uint64_t until_us = VM_TRY(time_limit(vm, args));
    poll->once = args.count > 2 && (VM_TRY(vm::to_integer(vm, args[2])) & 1);
    while (true) {
        std::size_t ready = VM_TRY(look(vm, poll, until_us));
        VM_TRY(vm.poll());
        if (ready || port_of(vm).ticks_us() >= until_us) return ready;
        VM_TRY(vm.poll_now());
    }
}

// The next stream that is ready with what for, or stopped.
Result<Value> tell_next(Vm& vm, Poll* poll) {
    while (Entry* entry = next_of(poll, &poll->cursor)) {
        if (!entry->found) continue;
        const Value pair[] = {entry->stream, Value::small_int(entry->found)};
        entry->found = 0;
        if (poll->once) entry->events = 0;
        return VM_TRY(vm::make_tuple(vm, pair));
    }
    return Value::stopped();
}

// poll([timeout in milliseconds]): a list of (stream, events).
Result<Value> poll_list(Vm& vm, Args args) {
    auto* poll = args[0].as<Poll>();
    VM_TRY(wait(vm, args));
    vm::List* list = VM_TRY(vm::make_list(vm));
    poll->cursor = 0;
    while (true) {
        Value pair = VM_TRY(tell_next(vm, poll));
        if (pair.is_stopped()) return list;
        VM_TRY(vm::append(vm, list, pair));
    }
}

// ipoll([timeout[, flags]]): the same by iteration, over this object itself. Bit 0 of the flags:
// look at those that are told of no more until modify().
Result<Value> poll_iterator(Vm& vm, Args args) {
    VM_TRY(wait(vm, args));
    args[0].as<Poll>()->cursor = 0;
    return args[0];
}

Result<Value> next_ready(Vm& vm, Value self) { return tell_next(vm, self.as<Poll>()); }

// --- the module

constexpr vm::FunctionDef methods[] = {
    {"ipoll", poll_iterator, 1, 3},   {"modify", modify, 3, 3},
    {"poll", poll_list, 1, 2},        {"register", register_stream, 2, 3},
    {"unregister", unregister, 2, 2},
};

const vm::Type entry_type{
    .name = "entry", .subclassable = false, .trace = [](vm::Object* object, vm::Marker& marker) {
        marker.mark(static_cast<Entry*>(object)->stream);
    }};

const vm::Type poll_type{.name = "poll",
                         .methods = methods,
                         .subclassable = false,
                         .iterate = vm::iterate_self,
                         .next = next_ready,
                         .trace = [](vm::Object* object, vm::Marker& marker) {
                             auto* poll = static_cast<Poll*>(object);
                             marker.mark(static_cast<const void*>(poll->entries));
                             marker.mark(static_cast<const void*>(poll->files));
                         }};

Result<Value> make_poll(Vm& vm, Args) {
    Poll* poll = VM_TRY(vm.make<Poll>(poll_type));
    poll->entries = VM_TRY(vm::make_dict(vm));
    return poll;
}

constexpr vm::FunctionDef functions[] = {{"poll", make_poll, 0, 0}};

Result<void> fill(Vm& vm, vm::Dict* globals) {
    constexpr NamedNumber numbers[] = {
        {"POLLIN", POLLIN}, {"POLLOUT", POLLOUT}, {"POLLERR", POLLERR}, {"POLLHUP", POLLHUP}};
    return store_numbers(vm, globals, numbers);
}

}  // namespace

const vm::ModuleDef select_module{"select", functions, fill};

}  // namespace krait::hostport
