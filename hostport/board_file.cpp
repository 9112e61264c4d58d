#include "hostport/board_file.hpp"

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_FLOAT_CHARCONV 1  // else by streams, whose locales every program would start with
#define TOML_INT_CHARCONV 1
// Version 3.3 asserts, or lets the compiler assume, that a key begins as keys do, before it looks
// whether it does. Neither is true of any text.
#undef NDEBUG
#define TOML_ASSERT(condition) static_assert(true)
#include <toml++/toml.h>

#include <algorithm>
#include <cstring>

#include "hostport/boards.hpp"
#include "hostport/linux_port.hpp"

namespace krait::hostport {
namespace {

// One file, as it is read: the first thing that is wrong in it counts.
class Reader {
  public:
    Reader(const toml::table& file, std::string* error) : file_(file), error_(error) {}

    std::optional<BoardDescription> read() {
        read_head();
        read_pins();
        read_aliases();
        read_peripherals();
        read_wires();
        read_parts();
        refuse_others(file_, "the board",
                      {"name", "platform", "machine", "heap", "flash", "frequency", "pins",
                       "aliases", "peripherals", "wires", "parts"});
        if (failed_) return std::nullopt;
        return std::move(board_);
    }

  private:
    void fail(const toml::node* at, const std::string& sentence) {
        if (std::exchange(failed_, true)) return;
        auto line = at ? at->source().begin.line : 0;
        *error_ = (line ? "line " + std::to_string(line) + ": " : "") + sentence;
    }

    void refuse_others(const toml::table& table, const std::string& what,
                       std::initializer_list<std::string_view> known) {
        for (const auto& [key, value] : table)
            if (std::find(known.begin(), known.end(), key.str()) == known.end())
                fail(&value, what + " has no '" + std::string(key.str()) + "'");
    }

    std::string text(std::string_view key, std::string otherwise) {
        const toml::node* node = file_.get(key);
        if (!node) return otherwise;
        if (auto text = node->value<std::string>(); text && node->is_string()) return *text;
        fail(node, std::string(key) + " must be a text");
        return otherwise;
    }

    // "233K", "2M" or a number of bytes.
    std::size_t size(std::string_view key, std::size_t otherwise, std::size_t least,
                     std::size_t most) {
        const toml::node* node = file_.get(key);
        if (!node) return otherwise;
        std::optional<std::int64_t> number;
        if (node->is_integer()) number = node->value<std::int64_t>();
        if (node->is_string()) number = size_of_text(*node->value<std::string>());
        if (number && *number >= 0 && std::size_t(*number) >= least && std::size_t(*number) <= most)
            return std::size_t(*number);
        fail(node, std::string(key) + " must be a size from " + std::to_string(least / 1024) +
                       "K to " + std::to_string(most / 1024) + "K");
        return otherwise;
    }

    static std::optional<std::int64_t> size_of_text(const std::string& text) {
        char* end = nullptr;
        errno = 0;
        long long number = std::strtoll(text.c_str(), &end, 10);
        long long factor = *end == 'K' ? 1024 : *end == 'M' ? 1024 * 1024 : 1;
        if (end == text.c_str() || errno || number < 0 || number > (1ll << 40)) return std::nullopt;
        if (std::strcmp(end, factor == 1 ? "" : factor == 1024 ? "K" : "M") != 0)
            return std::nullopt;
        return number * factor;
    }

    void read_head() {
        constexpr std::size_t kK = 1024, kG = kK * kK * kK;
        board_.name = text("name", "board");
        board_.platform = text("platform", board_.name);
        board_.machine = text("machine", "krait-vm " + board_.name);
        board_.heap_bytes = size("heap", 256 * kK, 32 * kK, kG);
        board_.flash_bytes = size("flash", kK * kK, 16 * kK, kG);
        const toml::node* frequency = file_.get("frequency");
        if (!frequency) return;
        auto hertz = frequency->value<double>();
        if (!hertz || !(*hertz >= 1e6 && *hertz <= 1e10))
            return fail(frequency, "frequency must be a number of hertz from 1e6 to 1e10");
        board_.frequency_hz = *hertz;
    }

    // Null: it is not there, or no table.
    const toml::table* table(std::string_view key) {
        const toml::node* node = file_.get(key);
        if (node && !node->is_table()) fail(node, std::string(key) + " must be a table");
        return node ? node->as_table() : nullptr;
    }

    // NAME = number, or what the chip calls it.
    void read_pins() {
        const toml::table* pins = table("pins");
        if (!pins) return;
        constexpr std::int64_t kMost = 1023;
        for (const auto& [key, value] : *pins) {
            PinDescription pin{std::string(key.str())};
            if (auto text = value.value<std::string>(); text && value.is_string())
                pin.cpu = *text;
            else if (auto number = value.value<std::int64_t>();
                     number && value.is_integer() && *number >= 0 && *number <= kMost)
                pin.number = int(*number);
            else
                fail(&value, "pins." + pin.name + " must be a number from 0 to 1023 or a name");
            board_.pins.push_back(std::move(pin));
        }
    }

    void read_aliases() {
        const toml::table* aliases = table("aliases");
        if (!aliases) return;
        for (const auto& [key, value] : *aliases) {
            std::string name(key.str());
            if (auto pin = pin_name(value, "aliases." + name)) board_.aliases[name] = *pin;
        }
    }

    // The name of a pin, or its number.
    std::optional<std::string> pin_name(const toml::node& node, const std::string& what) {
        if (node.is_string()) return node.value<std::string>();
        if (node.is_integer()) return std::to_string(*node.value<std::int64_t>());
        fail(&node, what + " must be the name of a pin");
        return std::nullopt;
    }

    // kind and number = { role = "PIN", ... }
    void read_peripherals() {
        const toml::table* peripherals = table("peripherals");
        if (!peripherals) return;
        for (const auto& [key, value] : *peripherals) {
            PeripheralDescription made{std::string(key.str()), {}};
            const toml::table* roles = value.as_table();
            if (!roles) fail(&value, "peripherals." + made.name + " must be a table of pins");
            if (!roles) continue;
            for (const auto& [role, pin] : *roles) {
                std::string name(role.str());
                if (auto named = pin_name(pin, made.name + "." + name)) made.pins[name] = *named;
            }
            board_.peripherals.push_back(std::move(made));
        }
    }

    // [["GP0", "GP5"], ...]
    void read_wires() {
        const toml::node* node = file_.get("wires");
        if (!node) return;
        if (!node->is_array()) return fail(node, "wires must be an array of arrays of pins");
        for (const toml::node& each : *node->as_array()) {
            const toml::array* pins = each.as_array();
            if (!pins || pins->size() < 2)
                return fail(&each, "a wire is an array of at least two pins");
            std::vector<std::string> wire;
            for (const toml::node& pin : *pins)
                if (auto name = pin_name(pin, "what a wire connects")) wire.push_back(*name);
            board_.wires.push_back(std::move(wire));
        }
    }

    void read_parts() {
        const toml::node* node = file_.get("parts");
        if (!node) return;
        if (!node->is_array()) return fail(node, "parts are written as [[parts]]");
        for (const toml::node& each : *node->as_array()) {
            if (!each.is_table()) return fail(&each, "parts are written as [[parts]]");
            read_part(*each.as_table());
        }
    }

    void read_part(const toml::table& given) {
        PartDescription part;
        for (const auto& [key, value] : given) {
            std::string name(key.str());
            auto setting = to_setting(value);
            if (!setting) return fail(&value, name + " must be a text, a number, true or false");
            auto* text = std::get_if<std::string>(&*setting);
            if (name == "type" || name == "name") {
                if (!text) return fail(&value, "the part's " + name + " must be a text");
                (name == "type" ? part.type : part.name) = *text;
            } else {
                part.settings[name] = *setting;
            }
        }
        if (part.type.empty()) return fail(&given, "a part needs a type");
        if (part.name.empty()) part.name = part.type;
        board_.parts.push_back(std::move(part));
    }

    static std::optional<Setting> to_setting(const toml::node& node) {
        if (node.is_string()) return Setting(*node.value<std::string>());
        if (node.is_boolean()) return Setting(*node.value<bool>());
        if (node.is_number()) return Setting(*node.value<double>());
        return std::nullopt;
    }

    const toml::table& file_;
    std::string* error_;
    BoardDescription board_;
    bool failed_ = false;
};

const BoardText* find_text(std::string_view name) {
    for (const BoardText& each : board_texts())
        if (each.name == name) return &each;
    return nullptr;
}

std::optional<BoardDescription> read_file(const std::string& path, std::string* error) {
    auto bytes = map_file(path.c_str());
    if (!bytes.data()) {
        bool is_path = path.find('/') != path.npos || path.ends_with(".toml");
        *error = is_path ? path + ": " + strerror(errno)
                         : "no board named '" + path + "'; there are " + board_names() +
                               ", or give the path of a board file";
        return std::nullopt;
    }
    std::string wrong;
    auto read = read_board({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, &wrong);
    unmap_file(bytes);
    if (!read) *error = path + ": " + wrong;
    if (read) read->folder = path.substr(0, path.rfind('/') + 1);
    return read;
}

}  // namespace

std::optional<BoardDescription> read_board(std::string_view text, std::string* error) {
    toml::parse_result parsed = toml::parse(text);
    if (parsed) return Reader(parsed.table(), error).read();
    *error = "line " + std::to_string(parsed.error().source().begin.line) + ": " +
             std::string(parsed.error().description());
    return std::nullopt;
}

std::optional<BoardDescription> find_board(std::string_view name, std::string* error) {
    if (const BoardText* ours = find_text(name)) return read_board(ours->text, error);
    return read_file(std::string(name), error);
}

std::string board_names() {
    std::string names;
    for (const BoardText& each : board_texts())
        names += (names.empty() ? "" : ", ") + std::string(each.name);
    return names;
}

const BoardDescription& no_board() {
    static const BoardDescription none = [] {
        BoardDescription made;
        made.name = made.platform = "linux";
        made.machine = "krait-vm";
        made.any_pin = true;
        return made;
    }();
    return none;
}

}  // namespace krait::hostport
