// Makes and reads ROMFS images, for the tests against other programs.
//
//   romfs_image pack IMAGE FOLDER
//   romfs_image unpack IMAGE FOLDER
#include "fsimage/romfs.hpp"
#include "fsimage/romfs_writer.hpp"
#include "tests/fsimage/host_files.hpp"

namespace krait::fsimage {
namespace {

namespace host = std::filesystem;

std::vector<RomfsNode> nodes_of(const host::path& folder) {
    std::vector<RomfsNode> nodes;
    for (const auto& entry : sorted_entries(folder)) {
        RomfsNode node{entry.path().filename().string(), entry.is_directory(), {}, {}};
        if (node.is_folder)
            node.entries = nodes_of(entry.path());
        else
            node.content = read_host_file(entry.path());
        nodes.push_back(std::move(node));
    }
    return nodes;
}

void unpack(const Romfs& rom, Octets records, const host::path& folder) {
    host::create_directories(folder);
    RomfsEntry entry;
    while (rom.next(&records, &entry) == 0) {
        if (entry.is_folder)
            unpack(rom, entry.content, folder / entry.name);
        else
            write_host_file(folder / entry.name, entry.content);
    }
}

Error run(const std::string& command, const host::path& image, const host::path& folder) {
    std::vector<std::byte> octets;
    if (command == "pack") {
        if (Error error = write_romfs(nodes_of(folder), &octets)) return error;
        return !write_host_file(image, octets);
    }
    octets = read_host_file(image);
    Romfs rom;
    if (Error error = rom.mount(octets)) return error;
    if (Error error = rom.check()) return error;
    unpack(rom, rom.root().content, folder);
    return 0;
}

}  // namespace
}  // namespace krait::fsimage

int main(int count, char** arguments) {
    return count == 4 ? krait::fsimage::run(arguments[1], arguments[2], arguments[3]) : 2;
}
