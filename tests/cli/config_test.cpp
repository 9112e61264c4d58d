// mpremote's config.py: read as literals, else run by python3; and what the commands in it become.
#include "cli/config.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "cli/command_error.hpp"
#include "cli/shortcuts.hpp"
#include "cli/usage_error.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::cli {
namespace {

using test::Folder;
using Words = std::vector<std::string>;

device::Deadline soon() { return device::Deadline::after(std::chrono::minutes(1)); }

constexpr const char* kLiteral =
    "commands = {\n"
    "    'pico': 'connect id:123',\n"
    "    'double x=4 y': {'command': 'eval x*2', 'help': 'twice'},\n"
    "    'say': ['exec', 'print(1, 2)'],\n"
    "}\n";

const Alias& named(const std::vector<Alias>& aliases, const std::string& name) {
    return *std::find_if(aliases.begin(), aliases.end(),
                         [&](const Alias& each) { return each.name == name; });
}

TEST(Config, ReadsEachShapeOfACommand) {
    const auto aliases = aliases_of(kLiteral);
    ASSERT_TRUE(aliases);
    ASSERT_EQ(aliases->size(), 3u);
    const auto& twice = named(*aliases, "double");
    EXPECT_EQ(named(*aliases, "pico").words, (Words{"connect", "id:123"}));
    EXPECT_EQ(named(*aliases, "say").words, (Words{"exec", "print(1, 2)"}));
    EXPECT_EQ(twice.help, "twice");
    ASSERT_EQ(twice.parameters.size(), 2u);
    EXPECT_EQ(twice.parameters[0].otherwise, "4");
    EXPECT_FALSE(twice.parameters[1].otherwise);
}

TEST(Config, MoreThanLiteralsIsRunByPython) {
    const Folder folder;
    const auto path = folder.write(
        "config.py",
        "import os\nprint('noise')\nassert os.getcwd() == config_path\n"
        "commands = {f'a{i}': 'connect ' + os.path.basename(__file__) for i in range(2)}\n");
    EXPECT_FALSE(aliases_of("import os\n"));
    const auto aliases = read_aliases(path, soon());
    ASSERT_EQ(aliases.size(), 2u);
    EXPECT_EQ(aliases[1].words, (Words{"connect", "config.py"}));
}

std::string complaint(const std::string& content) {
    const Folder folder;
    const auto path = folder.write("config.py", content);
    try {
        read_aliases(path, soon());
    } catch (const UsageError& error) {
        EXPECT_EQ(std::string(error.what()).rfind(path + ": ", 0), 0u);
        return std::string(error.what()).substr(path.size() + 2);
    }
    return "none";
}

TEST(Config, SaysWhatIsWrongWithIt) {
    EXPECT_EQ(complaint("commands = []"), "commands is no dict");
    EXPECT_EQ(complaint("1/0"), "python3 says of it: ZeroDivisionError: division by zero");
    EXPECT_EQ(complaint("x = 1"), "none");
    EXPECT_TRUE(read_aliases("/nowhere/config.py", soon()).empty());
}

// The others are there.
TEST(Config, LeavesOutWhatIsNoCommand) {
    testing::internal::CaptureStderr();
    const auto aliases =
        *aliases_of("commands = {'a': 1, 'b': [1], 'c': {}, ' ': 'b', 'good': 'eval 1'}");
    EXPECT_EQ(testing::internal::GetCapturedStderr(),
              "krait: config.py: ' ' is left out: a command has no name\n"
              "krait: config.py: 'a' is left out: a command is a text or a list of words\n"
              "krait: config.py: 'b' is left out: a command's words are texts\n"
              "krait: config.py: 'c' is left out: the command 'c' has no \"command\"\n");
    ASSERT_EQ(aliases.size(), 1u);
    EXPECT_EQ(aliases[0].name, "good");
}

Words expanded(Words words) {
    auto aliases = built_in_aliases();
    add_aliases(aliases, *aliases_of(kLiteral));
    add_aliases(aliases,
                *aliases_of("commands = {'tree': 'say', 'loop': 'loop', 'two a=1 b=2': 'eval a'}"));
    expand(words, aliases);
    return words;
}

TEST(Shortcuts, StandForOtherWords) {
    EXPECT_EQ(expanded({"ls", "-r", ":"}), (Words{"fs", "ls", "-r", ":"}));
    EXPECT_EQ(expanded({"pico", "ls"}), (Words{"connect", "id:123", "ls"}));
    EXPECT_EQ(expanded({"tree"}), (Words{"exec", "print(1, 2)"}));
    EXPECT_EQ(expanded({"touch", "a=b"}), (Words{"fs", "touch", "a=b"}));
    EXPECT_EQ(expanded({"eval", "ls"}), (Words{"eval", "ls"}));
}

TEST(Shortcuts, ParametersBecomeVariablesOnTheBoard) {
    const Words tail{"eval", "x*2"};
    EXPECT_EQ(expanded({"double", "1", "2"}), (Words{"exec", "x=1;y=2", "eval", "x*2"}));
    EXPECT_EQ(expanded({"double", "y=3"}), (Words{"exec", "x=4;y=3", "eval", "x*2"}));
    EXPECT_EQ(expanded({"two", "b=7"}), (Words{"exec", "a=1;b=7", "eval", "a"}));
    EXPECT_EQ(expanded({"two", "+", "b=7"}), (Words{"exec", "a=1;b=2", "eval", "a", "+", "b=7"}));
}

template <class Error>
std::string refusal(Words words) {
    try {
        expanded(std::move(words));
    } catch (const Error& error) {
        return error.what();
    }
    return "none";
}

TEST(Shortcuts, RefuseWhatDoesNotFitTheirParameters) {
    EXPECT_EQ(refusal<CommandError>({"double"}),
              "Command double missing argument y; signature is: double x=4 y");
    EXPECT_EQ(refusal<CommandError>({"two", "1", "2", "c=3"}),
              "Command two given unexpected argument c; signature is: two a=1 b=2");
    EXPECT_EQ(refusal<UsageError>({"loop"}),
              "the command 'loop' of your config file leads to itself");
}

}  // namespace
}  // namespace krait::cli
