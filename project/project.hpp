// krait.toml: what a project says of itself, once for all of krait's commands.
#pragma once

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace krait::project {

// The file cannot be read or makes no sense. what() names the file and the line.
class ProjectError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// A test that is known not to be well: what comes of it does not count.
struct Quarantined {
    std::string test;    // words, as `krait test -k` takes them
    std::string reason;  // never empty
};

// [test]: what `krait test` does unless its command line says otherwise.
struct TestSettings {
    std::vector<std::string> paths;    // from the project's folder
    std::vector<std::string> targets;  // as -t takes them; exec:./program from that folder, too
    std::optional<double> timeout_s, silence_s;
    std::optional<unsigned> jobs, retries;
    std::vector<Quarantined> quarantine;
};

// [boards.NAME]: a board on the shelf.
struct Board {
    std::string name;
    std::string address;
    std::vector<std::string> features;  // what tests may need of it besides modules: "i2c"
    std::vector<std::string> wiring;    // what is wired to it: "loopback"
    std::string power;  // a shell command that takes its power away and gives it back; or empty
};

struct Project {
    std::string folder;  // where krait.toml lies
    TestSettings test;
    std::vector<Board> boards;  // by name
};

// The krait.toml of `folder`, or of the nearest folder above it. Nothing: there is none. Throws
// ProjectError.
std::optional<Project> find_project(const std::string& folder);

// What the text of `path` says. Throws ProjectError.
Project read_project(std::string_view text, const std::string& path);

}  // namespace krait::project
