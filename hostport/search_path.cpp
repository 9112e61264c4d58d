#include "hostport/search_path.hpp"

#include <cstdlib>
#include <cstring>

#include "vm/early.hpp"

namespace krait::hostport {
namespace {

constexpr std::string_view kUsual = ".frozen:~/.micropython/lib:/usr/lib/micropython";

// "~/lib" is a folder of the user's home.
KRAIT_EARLY void add_folder(vm::Vm& vm, std::string_view folder) {
    const char* home = std::getenv("HOME");
    if (!home || !folder.starts_with("~/")) return void(vm.add_to_path(folder));
    char path[4096];
    std::size_t home_size = std::strlen(home), rest = folder.size() - 1;
    if (home_size + rest > sizeof path) return;  // no folder has such a name
    std::memcpy(path, home, home_size);
    std::memcpy(path + home_size, folder.data() + 1, rest);
    vm.add_to_path({path, home_size + rest});
}

}  // namespace

KRAIT_EARLY void add_search_path(vm::Vm& vm, std::string_view first) {
    vm.add_to_path(first);
    const char* set = std::getenv("MICROPYPATH");
    std::string_view folders = set ? set : kUsual;
    if (folders.empty()) return;
    for (std::size_t begin = 0; begin <= folders.size();) {
        std::size_t end = std::min(folders.find(':', begin), folders.size());
        add_folder(vm, folders.substr(begin, end - begin));
        begin = end + 1;
    }
}

}  // namespace krait::hostport
