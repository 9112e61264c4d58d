#include "device/plain_fs.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <numeric>
#include <sstream>
#include <utility>

#include "device/agent_sources.hpp"
#include "device/error.hpp"
#include "device/octets.hpp"
#include "device/python_source.hpp"
#include "device/printable.hpp"

namespace krait::device {

namespace {

using namespace std::chrono_literals;

constexpr int kAttempts = 8;  // of one step, on a wire that loses octets
constexpr auto kStepLimit = 20s;
// Of a file at once: as Python source within Python source each may take five characters, and the
// smallest boards have no room for a thousand.
constexpr std::size_t kPieceBytes = 96;
constexpr std::uint32_t kFolder = 0x4000;  // of a mode

struct Errno {
    int there, here;
};
// In WebAssembly they are those of WASI's preview 1.
constexpr Errno kWasi[] = {{2, EACCES},   {8, EBADF},      {10, EBUSY},  {20, EEXIST},
                           {28, EINVAL},  {29, EIO},       {31, EISDIR}, {43, ENODEV},
                           {44, ENOENT},  {48, ENOMEM},    {51, ENOSPC}, {37, ENAMETOOLONG},
                           {54, ENOTDIR}, {55, ENOTEMPTY}, {63, EPERM},  {69, EROFS}};

// What a number means here that `platform` gave, or, where it gave none, its `text`.
int errno_of(std::string_view platform, int number, std::string_view text) {
    if (number == 0) return text.find("not found") == text.npos ? 0 : ENOENT;
    if (platform != "webassembly") return number;
    const auto found = std::find_if(std::begin(kWasi), std::end(kWasi),
                                    [&](const Errno& each) { return each.there == number; });
    return found == std::end(kWasi) ? 0 : found->here;
}

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream text(line);
    std::vector<std::string> words;
    for (std::string word; text >> word;) words.push_back(word);
    return words;
}

// Nothing: they are no pairs of digits.
std::optional<std::string> octets_of_hex(std::string_view digits) {
    if (digits.size() % 2) return std::nullopt;
    std::string octets;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        unsigned value = 0;
        const char* end = digits.data() + i + 2;
        if (std::from_chars(digits.data() + i, end, value, 16).ptr != end) return std::nullopt;
        octets += char(value);
    }
    return octets;
}

std::uint32_t sum_of(std::string_view octets) {
    return std::accumulate(octets.begin(), octets.end(), std::uint32_t{0},
                           [](auto sum, char each) { return sum + std::uint8_t(each); });
}

// As sum_() of plain.py.
std::uint32_t check_of(std::string_view octets) {
    std::uint32_t check = 0;
    for (const char each : octets) check = (check * 31 + std::uint8_t(each)) & 0xffffff;
    return check;
}

std::string bytes_literal(std::string_view octets) {
    std::string text = "b'";
    for (const char each : octets) {
        const bool is_plain = each >= 0x20 && each < 0x7f && each != '\'' && each != '\\';
        text += is_plain ? std::string(1, each) : "\\x" + hex(each);
    }
    return text + "'";
}

// Without "./", which is part of a name on a board without folders; in ASCII, which each board
// counts alike.
std::string path_literal(std::string_view path) {
    while (path.starts_with("./")) path.remove_prefix(2);
    if (path == ".") path = {};
    const bool is_ascii =
        std::none_of(path.begin(), path.end(), [](char each) { return each & 0x80; });
    return is_ascii ? python_literal(path) : bytes_literal(path) + ".decode()";
}

// The function of that name in plain.py, without what makes it long.
std::string source_of(std::string_view function) {
    static const std::string all = shrunk(plain_source);
    const auto begin = ("\n" + all).find("\ndef " + std::string(function) + "(");
    return all.substr(begin, all.find("\ndef ", begin) - begin + 1);
}

// Whether a function of plain.py calls another.
bool calls(std::string_view source, std::string_view other) {
    const auto at = source.find(std::string(other) + "(");
    return at != source.npos && at > 0 && source[at - 1] != '.' && source.substr(0, at) != "def ";
}

std::string beside(std::string_view path) {
    return std::string(path.substr(0, path.rfind('/') + 1)) + std::string(RemoteFs::kUnfinished);
}

// The board's memory is full, maybe of what we taught it.
struct NoRoom {};

bool is_of_memory(std::string_view text) { return text.find("MemoryError") != text.npos; }

// A number of an answer.
std::uint32_t number(std::string_view word) {
    std::uint32_t value = 0;
    std::from_chars(word.data(), word.data() + word.size(), value);
    return value;
}

[[noreturn]] void throw_garbled() {
    throw DeviceError(DeviceError::Kind::Protocol,
                      "the wire to the board loses or changes what is sent; use a shorter cable or "
                      "a lower speed");
}

}  // namespace

PlainFs::~PlainFs() {
    if (known_.empty()) return;
    try {
        repl_.exec("del _krait", Deadline::after(1s, repl_.clock()), [](std::string_view) {});
    } catch (const std::runtime_error&) {
        // The board has gone, or is no longer where we left it.
    }
}

// --- one step

// What `source` printed; nothing: it, or its answer, was damaged on the way.
std::optional<std::string> PlainFs::run(std::string_view source, Deadline deadline) {
    std::string said;
    try {
        repl_.exec(source, deadline.within(kStepLimit),
                   [&](std::string_view text) { said += text; });
    } catch (const RemoteException& error) {
        last_words_ = last_line(error.traceback());
        if (is_of_memory(last_words_)) throw NoRoom();
        return std::nullopt;
    } catch (const DeviceError& error) {
        if (error.kind() != DeviceError::Kind::Timeout &&
            error.kind() != DeviceError::Kind::Protocol)
            throw;
        if (deadline.passed()) throw;
        repl_.recover(deadline);
        return std::nullopt;
    }
    std::erase(said, '\r');
    return said;
}

// Runs `source` in our own names on the board, if it comes there as it is. What it printed;
// nothing: it was damaged on the way there or back, and whether it ran is not known.
std::optional<std::string> PlainFs::attempt(std::string_view source, Deadline deadline) {
    const std::string size = std::to_string(source.size());
    const auto said =
        run("if '_krait' not in globals():_krait={}\n_krait['_']=" + python_literal(source) +
                "\nif (len(_krait['_']),sum(map(ord,_krait['_'])))==(" + size + "," +
                std::to_string(sum_of(source)) + "):\n exec(_krait['_'],_krait)\n print('~')\n",
            deadline);
    if (!said || !said->ends_with("~\n")) return std::nullopt;
    return said->substr(0, said->size() - 2);
}

// The same until it has run; it may have run more than once.
std::string PlainFs::ask(std::string_view source, Deadline deadline) {
    for (int left = kAttempts; left > 0; --left)
        if (const auto said = attempt(source, deadline)) return *said;
    throw DeviceError(DeviceError::Kind::Protocol,
                      "the board does not take our programs: the wire loses too much, or it has "
                      "too little memory left" +
                          (last_words_.empty() ? "" : "; it said: " + last_words_));
}

// Sends a function of plain.py, after those that it calls.
void PlainFs::learn(std::string_view function, Deadline deadline) {
    if (known_.contains(function)) return;
    const std::string source = source_of(function);
    for (const std::string_view each : {"err", "size", "text", "copy"})
        if (calls(source, each)) learn(each, deadline);
    ask(source, deadline);
    known_.emplace(function);
}

// Does what needs `function`; where the board's memory is full, once more without all others.
template <class Try>
auto PlainFs::with_room(std::string_view function, Deadline deadline, Try attempt_it) {
    for (bool again = false;; again = true) {
        try {
            learn("err", deadline);
            learn(function, deadline);
            return attempt_it();
        } catch (const NoRoom&) {
            if (again)
                throw DeviceError(DeviceError::Kind::Protocol,
                                  "the board has too little memory left; reset it and try again");
        }
        make_room(deadline);
    }
}

// The board forgets our functions, but not an open file. Each step is small, for it needs memory
// too; one that fails leaves memory taken, no more.
void PlainFs::make_room(Deadline deadline) {
    repl_.leave_and_enter(deadline);
    known_.insert("_");  // what was sent last
    for (const std::string& each : std::exchange(known_, {})) {
        try {
            run("del _krait['" + each + "']", deadline);
        } catch (const NoRoom&) {
        }
    }
}

// "name(arguments)", its exceptions caught.
std::string PlainFs::call_of(std::string_view function, std::string_view arguments) {
    return "try:" + std::string(function) + "(" + std::string(arguments) +
           ")\nexcept Exception as e:err(e)\n";
}

// The words of the lines of an answer. Throws FileError if they tell of an exception.
std::vector<PlainFs::Row> PlainFs::rows_of(const std::string& said, std::string_view path) {
    std::vector<Row> rows;
    std::istringstream lines(said);
    for (std::string line; std::getline(lines, line);) rows.push_back(words_of(line));
    if (rows.empty() || rows.back().size() < 4 || rows.back()[0] != "!") return rows;
    if (is_of_memory(said)) throw NoRoom();
    const std::string &platform = rows.back()[1], &code = rows.back()[2];
    const std::string text = said.substr(said.find(code, said.rfind("! ")) + code.size() + 1);
    throw FileError(errno_of(platform, int(number(code)), text), std::string(path), text);
}

std::vector<PlainFs::Row> PlainFs::call(std::string_view function, std::string_view arguments,
                                        std::string_view path, Deadline deadline) {
    return with_room(function, deadline,
                     [&] { return rows_of(ask(call_of(function, arguments), deadline), path); });
}

// Of calls that must not be made twice: an answer was lost, and `is_done` is asked.
template <class Done>
void PlainFs::call_once(std::string_view function, std::string_view arguments,
                        std::string_view path, Deadline deadline, Done is_done) {
    for (int left = kAttempts; left > 0; --left) {
        const bool has_answer = with_room(function, deadline, [&] {
            const auto said = attempt(call_of(function, arguments), deadline);
            if (said) rows_of(*said, path);
            return said.has_value();
        });
        if (has_answer || is_done()) return;
    }
    throw_garbled();
}

// --- reading

std::optional<RemoteStat> PlainFs::stat(std::string_view path, Deadline deadline) {
    try {
        const auto rows = call("stat", path_literal(path), path, deadline);
        if (rows.size() != 1 || rows[0].size() != 2) throw_garbled();
        return RemoteStat{(number(rows[0][0]) & kFolder) != 0, number(rows[0][1])};
    } catch (const FileError& error) {
        if (error.number() == ENOENT) return std::nullopt;
        throw;
    }
}

std::string PlainFs::read(std::string_view path, Deadline deadline, const Progress& progress) {
    for (int left = kAttempts; left > 0; --left) {
        std::string content;
        for (const Row& row : call("get", path_literal(path) + ",64", path, deadline))
            content += row.empty() ? "" : octets_of_hex(row[0]).value_or("");
        if (!has(path, content, deadline)) continue;
        if (progress) progress(content.size(), content.size());
        return content;
    }
    throw_garbled();
}

// Whether what the board reads there is `content`.
bool PlainFs::has(std::string_view path, std::string_view content, Deadline deadline) {
    const auto rows = call("sum_", path_literal(path), path, deadline);
    return rows.size() == 1 && rows[0].size() == 2 && number(rows[0][0]) == content.size() &&
           number(rows[0][1]) == check_of(content);
}

std::vector<RemoteEntry> PlainFs::list(std::string_view path, bool deep, Deadline deadline) {
    std::vector<RemoteEntry> entries;
    list_below(path, "", deep, entries, deadline);
    return entries;
}

void PlainFs::list_below(std::string_view path, const std::string& before, bool deep,
                         std::vector<RemoteEntry>& entries, Deadline deadline) {
    for (const Row& row : call("ls", path_literal(path), path, deadline)) {
        const auto name = row.size() == 3 ? octets_of_hex(row[2]) : std::nullopt;
        if (!name) throw_garbled();
        const bool is_folder = (number(row[0]) & kFolder) != 0;
        entries.push_back({before + *name, is_folder, number(row[1])});
        if (!deep || !is_folder) continue;
        std::string below(path);
        if (!below.empty() && !below.ends_with('/')) below += '/';
        list_below(below + *name, before + *name + "/", deep, entries, deadline);
    }
}

std::vector<bool> PlainFs::same(std::span<const Copy> files, Deadline deadline) {
    std::vector<bool> found;
    for (const Copy& file : files) {
        try {
            found.push_back(has(file.path, file.content, deadline));
        } catch (const FileError&) {
            found.push_back(false);
        }
    }
    return found;
}

// --- writing

void PlainFs::write(std::string_view path, std::string_view content, Deadline deadline,
                    const Progress& progress) {
    const std::string there = beside(path);
    try {
        for (int left = kAttempts; left > 0; --left) {
            if (!put(there, content, deadline, progress) || !has(there, content, deadline))
                continue;
            move(there, path, deadline, "keep");
            if (progress) progress(content.size(), content.size());
            return;
        }
    } catch (const FileError& error) {
        forget(there, deadline);
        throw FileError(error.number(), std::string(path), error.what());
    }
    throw_garbled();
}

// False: the wire took too much of it.
bool PlainFs::put(std::string_view path, std::string_view content, Deadline deadline,
                  const Progress& progress) {
    call("new", path_literal(path), path, deadline);
    for (std::size_t at = 0; at < content.size(); at += kPieceBytes) {
        if (progress) progress(at, content.size());
        if (!put_piece(content.substr(at, kPieceBytes), at, path, deadline)) return false;
    }
    call("end", "", path, deadline);
    return true;
}

// A piece must not be taken twice: where an answer was lost, the board is asked how much it has.
bool PlainFs::put_piece(std::string_view piece, std::size_t before, std::string_view path,
                        Deadline deadline) {
    for (int left = kAttempts; left > 0; --left) {
        const auto said = with_room("add", deadline, [&]() -> std::optional<std::vector<Row>> {
            const auto answer = attempt(call_of("add", bytes_literal(piece)), deadline);
            if (!answer) return std::nullopt;
            return rows_of(*answer, path);
        });
        const auto rows = said ? *said : call("count", "", path, deadline);
        const std::size_t there = rows.size() == 1 && rows[0].size() == 1 ? number(rows[0][0]) : 0;
        if (there == before + piece.size()) return true;
        if (there != before) return false;
    }
    return false;
}

void PlainFs::forget(std::string_view path, Deadline deadline) {
    try {
        call("rm", path_literal(path), path, deadline);
    } catch (const FileError&) {
        // It was not there.
    }
}

void PlainFs::move(std::string_view from, std::string_view to, Deadline deadline,
                   std::string_view function) {
    call_once(function, path_literal(from) + "," + path_literal(to), from, deadline,
              [&] { return !stat(from, deadline) && stat(to, deadline); });
}

void PlainFs::rename(std::string_view from, std::string_view to, Deadline deadline) {
    move(from, to, deadline, "rename");
}

void PlainFs::make_folder(std::string_view path, Deadline deadline) {
    call_once("mkdir", path_literal(path), path, deadline,
              [&] { return stat(path, deadline).has_value(); });
}

void PlainFs::remove(std::string_view path, Deadline deadline) {
    call_once("rm", path_literal(path), path, deadline, [&] { return !stat(path, deadline); });
}

void PlainFs::remove_folder(std::string_view path, Deadline deadline) {
    call_once("rmdir", path_literal(path), path, deadline, [&] { return !stat(path, deadline); });
}

void PlainFs::touch(std::string_view path, Deadline deadline) {
    call("touch", path_literal(path), path, deadline);
}

}  // namespace krait::device
