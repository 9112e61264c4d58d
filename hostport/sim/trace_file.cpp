#include "hostport/sim/trace_file.hpp"

#include <errno.h>

#include <cstring>

namespace krait::hostport {
namespace {

// --- JSON lines

constexpr char kDigits[] = "0123456789abcdef";

void add_hex(std::string* line, std::span<const std::uint8_t> octets) {
    for (std::uint8_t octet : octets) {
        line->push_back(kDigits[octet >> 4]);
        line->push_back(kDigits[octet & 15]);
    }
}

class JsonTrace final : public TraceFile {
  public:
    JsonTrace(FILE* file, Hardware& hardware) : TraceFile(file, hardware) {}
    void level(Nanoseconds at, const Net& net) override { put(json_line(at, net) + "\n"); }
    void event(const TraceEvent& event) override { put(json_line(event) + "\n"); }
};

// --- VCD

// Each net is a wire, each bus and part a string variable with what happened last.
class VcdTrace final : public TraceFile {
  public:
    VcdTrace(FILE* file, Hardware& hardware) : TraceFile(file, hardware) {
        put("$timescale 1 ns $end\n$scope module " + word(hardware.description().name) + " $end\n");
        for (const auto& net : hardware.nets()) declare("wire 1", net->name());
        for (const auto& each : hardware.description().peripherals) declare("string 0", each.name);
        for (const auto& part : hardware.parts()) declare("string 0", part->name());
        for (const char* source : {"board", "program"}) declare("string 0", source);
        put("$upscope $end\n$enddefinitions $end\n#0\n$dumpvars\n");
        for (const auto& net : hardware.nets()) put_level(*net);
        put("$end\n");
    }

    void level(Nanoseconds at, const Net& net) override {
        if (!codes_.contains(net.name())) return;
        pass(at);
        put_level(net);
    }

    void event(const TraceEvent& event) override {
        auto code = codes_.find(event.source);
        if (code == codes_.end()) return;
        pass(event.at);
        std::string line = "s" + word(event.what);
        if (!event.octets.empty()) line += '_';
        add_hex(&line, event.octets);
        put(line + " " + code->second + "\n");
    }

  private:
    // What stands for a variable in what follows: letters from '!' to '~'.
    static std::string code_of(std::size_t number) {
        std::string code;
        do code.push_back(char('!' + number % 94));
        while (number /= 94);
        return code;
    }
    static std::string word(std::string_view text) {
        std::string made(text);
        for (char& letter : made)
            if (letter <= ' ' || letter > '~') letter = '_';
        return made.empty() ? "_" : made;
    }
    void declare(const char* kind, const std::string& name) {
        auto [place, is_new] = codes_.emplace(name, code_of(codes_.size()));
        if (is_new)
            put("$var " + std::string(kind) + " " + place->second + " " + word(name) + " $end\n");
    }
    void pass(Nanoseconds at) {
        if (at != last_) put("#" + std::to_string(at) + "\n");
        last_ = at;
    }
    void put_level(const Net& net) {
        put((net.is_shorted() ? "x" : net.level() ? "1" : "0") + codes_[net.name()] + "\n");
    }

    std::map<std::string, std::string, std::less<>> codes_;
    Nanoseconds last_ = 0;
};

}  // namespace

std::string json_text(std::string_view text) {
    std::string made = "\"";
    for (char letter : text) {
        auto code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') made += '\\';
        if (code >= 0x20) {
            made += letter;
            continue;
        }
        char escaped[8];
        snprintf(escaped, sizeof escaped, "\\u%04x", code);
        made += escaped;
    }
    return made + "\"";
}

std::string json_line(Nanoseconds at, const Net& net) {
    return "{\"t\":" + std::to_string(at) + ",\"net\":" + json_text(net.name()) +
           ",\"level\":" + (net.level() ? "1" : "0") +
           (net.is_shorted() ? ",\"short\":true}" : "}");
}

std::string json_line(const TraceEvent& event) {
    std::string line = "{\"t\":" + std::to_string(event.at) +
                       ",\"from\":" + json_text(event.source) +
                       ",\"what\":" + json_text(event.what);
    if (!event.octets.empty()) {
        line += ",\"octets\":\"";
        add_hex(&line, event.octets);
        line += '"';
    }
    return line + "}";
}

std::unique_ptr<TraceFile> TraceFile::open(const std::string& path, Hardware& hardware,
                                           std::string* error) {
    FILE* file = fopen(path.c_str(), "we");
    if (!file) {
        *error = path + ": " + strerror(errno);
        return nullptr;
    }
    constexpr std::size_t kBuffer = 1 << 16;
    setvbuf(file, nullptr, _IOFBF, kBuffer);
    std::unique_ptr<TraceFile> made;
    if (path.ends_with(".vcd"))
        made = std::make_unique<VcdTrace>(file, hardware);
    else
        made = std::make_unique<JsonTrace>(file, hardware);
    hardware.trace().add(made.get());
    return made;
}

bool TraceFile::flush() { return fflush(file_) == 0 && !ferror(file_); }

TraceFile::~TraceFile() {
    hardware_.trace().remove(this);
    fclose(file_);
}

}  // namespace krait::hostport
