// The control channel: commands, and the socket on which they come.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "hostport/board_file.hpp"
#include "hostport/control/server.hpp"
#include "hostport/linux_port.hpp"
#include "vm/code/frozen.hpp"

// This program has no frozen modules.
namespace krait::vm {
const FrozenModule frozen_modules[] = {{nullptr, nullptr, 0, false}};
const std::size_t frozen_module_count = 0;
}  // namespace krait::vm

namespace krait::hostport {
namespace {

struct Control : testing::Test {
    std::string error;
    std::optional<BoardDescription> board = read_board(
        "name = 'bench'\n[pins]\nA = 0\nSCL = 1\nSDA = 2\n"
        "[[parts]]\ntype = 'bme280'\nname = 'air'\nscl = 'SCL'\nsda = 'SDA'\n"
        "[[parts]]\ntype = 'at24'\nname = 'notes'\nscl = 'SCL'\nsda = 'SDA'\nsize_kbit = 1\n",
        &error);
    LinuxPort port{0, 1, ConsoleMode::Program};
    Machine machine{port, &*board};
    SimControls controls{machine, nullptr};
    Asked asked = Asked::Nothing;
    void SetUp() override { ASSERT_TRUE(machine.hardware(&error)) << error; }
    std::string says(std::string_view line) { return answer(line, machine, controls, &asked); }
};

TEST_F(Control, SaysWhatThereIs) {
    EXPECT_EQ(says(R"({"do": "hello", "id": 7})"),
              R"({"id":7,"ok":{"board":"bench","parts":["air","notes"],)"
              R"("pins":["A","SCL","SDA"],"protocol":1}})");
    EXPECT_NE(says(R"({"do": "properties", "part": "air"})").find(R"("temperature":{"help":)"),
              std::string::npos);
}

TEST_F(Control, SetsAndGets) {
    EXPECT_EQ(says(R"({"do": "set", "part": "air", "what": "humidity", "value": 12.5})"),
              R"({"ok":true})");
    EXPECT_EQ(says(R"({"do": "get", "part": "air", "what": "humidity"})"), R"({"ok":12.5})");
    EXPECT_EQ(says(R"({"do": "set", "part": "air", "what": "humidity", "value": "wet"})"),
              R"({"error":"'humidity' must be a number from 0 to 100"})");
    std::string content = says(R"({"do": "get", "part": "notes", "what": "content"})");
    EXPECT_EQ(content.rfind(R"({"ok":{"hex":"ffff)", 0), 0u) << content;
}

TEST_F(Control, DrivesAndWatchesPins) {
    EXPECT_EQ(says(R"({"do": "drive", "pin": "A", "level": true})"), R"({"ok":true})");
    EXPECT_EQ(says(R"({"do": "level", "pin": "A"})"), R"({"ok":true})");
    EXPECT_EQ(says(R"({"do": "drive", "pin": "A", "volts": 1.25})"), R"({"ok":true})");
    EXPECT_EQ(says(R"({"do": "volts", "pin": "A"})"), R"({"ok":1.25})");
    EXPECT_EQ(says(R"({"do": "drive", "pin": "A"})"), R"({"ok":true})");
    EXPECT_EQ(says(R"({"do": "level", "pin": "A"})"), R"({"ok":false})");
    EXPECT_EQ(
        says(
            R"({"do": "pulse", "pin": "A", "level": true, "after_us": 900000000, "length_us": 900000000})"),
        R"({"ok":true})");
    const char* level = R"({"do": "level", "pin": "A"})";
    Clock& clock = machine.hardware().clock();
    EXPECT_EQ(says(level), R"({"ok":false})");
    clock.run_until(clock.now() + 901 * kSecond);
    EXPECT_EQ(says(level), R"({"ok":true})");
    clock.run_until(clock.now() + 900 * kSecond);
    EXPECT_EQ(says(level), R"({"ok":false})");
    EXPECT_EQ(says(R"({"do": "watch"})"), R"({"ok":true})");
    EXPECT_EQ(asked, Asked::Watch);
}

TEST_F(Control, PlansFaults) {
    std::string bus = machine.hardware().i2c_buses()[0]->name();
    EXPECT_EQ(says(R"({"do": "fault", "bus": ")" + bus + R"(", "kind": "nak", "count": 2})"),
              R"({"ok":true})");
    std::uint8_t octet;
    EXPECT_EQ(machine.hardware().i2c_buses()[0]->read(0x76, {&octet, 1}, true), I2cEnd::NoAddress);
    EXPECT_EQ(says(R"({"do": "transfers", "bus": ")" + bus + R"("})"), R"({"ok":1})");
    EXPECT_EQ(says(R"({"do": "clear_faults", "bus": ")" + bus + R"("})"), R"({"ok":true})");
    EXPECT_EQ(machine.hardware().i2c_buses()[0]->read(0x76, {&octet, 1}, true), I2cEnd::Done);
}

TEST_F(Control, RefusesWithASentence) {
    const std::pair<const char*, const char*> cases[] = {
        {"", "a command is one line with one JSON object"},
        {"{", "a command is one line with one JSON object"},
        {"[1]", "a command is one line with one JSON object"},
        {"{}", "\\\"do\\\" must be a text"},
        {R"({"do": 3})", "\\\"do\\\" must be a text"},
        {R"({"do": "get"})", "\\\"part\\\" must be a text"},
        {R"({"do": "get", "part": "sea", "what": "x"})", "the board has no part 'sea'"},
        {R"({"do": "set", "part": "air", "what": "humidity"})",
         "\\\"value\\\" must be a number, a text, true, false, or octets as {\\\"hex\\\": "
         "\\\"...\\\"}"},
        {R"({"do": "set", "part": "air", "what": "humidity", "value": {"hex": "0g"}})",
         "\\\"value\\\" must be"},
        {R"({"do": "drive", "pin": "A", "level": 1})", "\\\"level\\\" must be true, false or null"},
        {R"({"do": "level", "pin": "Z"})", "the board has no pin 'Z'"},
        {R"({"do": "fault", "bus": "i2c9", "kind": "nak"})", "the board has no bus 'i2c9'"},
        {R"({"do": "fault", "bus": "i2c9", "kind": "nak", "count": -1})",
         "\\\"count\\\" must be a whole number from 0 on"},
        {R"({"do": "cut_power", "writes": 1})", "the board has no flash"},
        {R"({"do": "fill_flash", "free": -1})", "\\\"free\\\" must be a whole number from 0 on"},
        {R"({"do": "fill_flash"})", "the board has no flash"},
        {R"({"do": "pulse", "pin": "A", "level": 1})", "\\\"level\\\" must be true or false"},
        {R"({"do": "pulse", "pin": "A", "level": true, "length_us": 18446744073709551615})",
         "a pulse comes and ends within 1000000000000 us"},
        {R"({"do": "pulse", "pin": "Q", "level": true})", "the board has no pin 'Q'"},
        {R"({"do": "adc_noise", "volts": 9})", "noise must be from 0 to 3.3 volts"},
    };
    for (auto [line, sentence] : cases)
        EXPECT_EQ(says(line).rfind(std::string(R"({"error":")") + sentence, 0), 0u)
            << line << " -> " << says(line);
    EXPECT_NE(says(R"({"do": "dance"})").find("there is no command 'dance', but hello,"),
              std::string::npos);
}

// --- on the socket

struct ControlSocket : Control {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("krait-control-" + std::to_string(getpid()));
    std::unique_ptr<ControlServer> server;
    void SetUp() override {
        Control::SetUp();
        server = open();
        ASSERT_TRUE(server) << error;
    }
    std::unique_ptr<ControlServer> open() {
        return ControlServer::open(path, port, machine, controls, &error);
    }
    int client() {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.string().copy(address.sun_path, sizeof address.sun_path - 1);
        int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        EXPECT_EQ(connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        return fd;
    }
    // Sends a line; what comes back within a second of the board's waiting: so many lines.
    std::string ask(int fd, const std::string& lines, int count = 1) {
        EXPECT_EQ(send(fd, lines.data(), lines.size(), MSG_NOSIGNAL), ssize_t(lines.size()));
        std::string heard;
        std::uint64_t until_us = port.ticks_us() + 5'000'000;
        while (std::count(heard.begin(), heard.end(), '\n') < count && port.ticks_us() < until_us) {
            port.wait_until(port.ticks_us() + 1000);
            char part[4096];
            ssize_t size = recv(fd, part, sizeof part, MSG_DONTWAIT);
            if (size > 0) heard.append(part, std::size_t(size));
            if (size == 0) return heard + "(gone)";
        }
        return heard;
    }
};

TEST_F(ControlSocket, AnswersWhileTheBoardWaits) {
    int one = client(), other = client();
    EXPECT_EQ(ask(one, "{\"do\":\"level\",\"pin\":\"A\",\"id\":1}\n{\"do\":\"x\"}\n", 2)
                  .rfind("{\"id\":1,\"ok\":false}\n{\"error\":\"there is no command", 0),
              0u);
    EXPECT_EQ(ask(other, "{\"do\":\"drive\",\"pin\":\"A\",\"level\":true}\n"), "{\"ok\":true}\n");
    EXPECT_EQ(ask(one, "{\"do\":\"level\",\"pin\":\"A\"}\n"), "{\"ok\":true}\n");
    close(one);
    EXPECT_EQ(ask(other, "{\"do\":\"level\",\"pin\":\"A\"}\n"), "{\"ok\":true}\n");
    close(other);
}

TEST_F(ControlSocket, TellsWatchersWhatHappens) {
    int fd = client();
    EXPECT_EQ(ask(fd, "{\"do\":\"watch\"}\n"), "{\"ok\":true}\n");
    std::string heard = ask(fd, "{\"do\":\"drive\",\"pin\":\"A\",\"level\":true}\n", 2);
    EXPECT_NE(heard.find("\"net\":\"A\",\"level\":1}\n"), std::string::npos) << heard;
    EXPECT_EQ(ask(fd, "{\"do\":\"unwatch\"}\n"), "{\"ok\":true}\n");
    EXPECT_EQ(ask(fd, "{\"do\":\"drive\",\"pin\":\"A\"}\n"), "{\"ok\":true}\n");
    close(fd);
}

TEST_F(ControlSocket, EndsAConnectionWithALineWithoutEnd) {
    int fd = client();
    std::string endless(1 << 16, 'x');
    std::string heard;
    for (int i = 0; i < 40 && heard.empty(); ++i) {
        if (send(fd, endless.data(), endless.size(), MSG_NOSIGNAL) < 0) heard = "(gone)";
        port.wait_until(port.ticks_us() + 1000);
    }
    EXPECT_EQ(heard, "(gone)");
    close(fd);
    fd = client();
    EXPECT_EQ(ask(fd, "{\"do\":\"level\",\"pin\":\"A\"}\n"), "{\"ok\":false}\n");
    close(fd);
}

TEST_F(ControlSocket, TakesAPlaceThatNobodyHas) {
    EXPECT_EQ(open(), nullptr);
    EXPECT_EQ(error, path.string() + ": Address already in use");
    server.reset();
    EXPECT_FALSE(std::filesystem::exists(path));
    { std::ofstream file(path); }
    EXPECT_EQ(open(), nullptr);
    EXPECT_EQ(error, path.string() + ": File exists");
    std::filesystem::remove(path);
    int dead = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.string().copy(address.sun_path, sizeof address.sun_path - 1);
    EXPECT_EQ(bind(dead, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    close(dead);  // its socket stays behind
    server = open();
    EXPECT_TRUE(server) << error;
}

}  // namespace
}  // namespace krait::hostport
