// Makes, changes and reads FAT images, for the tests against other programs.
//
//   fat_image IMAGE BLOCK_SIZE COMMAND...
//
// The commands are done one behind the other, and IMAGE is written back after the last one:
//   format BLOCKS CLUSTER_BYTES   0 for the cluster size that suits
//   put FOLDER                    copies what is in it into the root
//   get FOLDER                    copies the volume into it
//   rename FROM TO,  remove PATH
#include <cstdio>
#include <cstdlib>

#include "tests/fsimage/host_files.hpp"
#include "tests/fsimage/volume.hpp"

namespace krait::fsimage {
namespace {

namespace host = std::filesystem;

class Program {
  public:
    Program(const char* image, std::uint32_t block_size)
        : image_(image), device_(block_size, 0), volume_(device_, 8) {
        if (host::exists(image_)) device_.octets = read_host_file(image_);
    }

    Error run(std::span<char*> arguments) {
        while (!arguments.empty()) {
            std::string command = arguments[0];
            std::size_t taken = 1 + (command == "format" || command == "rename" ? 2 : 1);
            if (arguments.size() < taken) return EINVAL;
            if (Error error = act(command, arguments.subspan(1))) {
                std::fprintf(stderr, "fat_image: %s %s: error %d\n", command.c_str(), arguments[1],
                             error);
                return error;
            }
            arguments = arguments.subspan(taken);
        }
        return write_host_file(image_, device_.octets) ? 0 : EIO;
    }

  private:
    Error act(const std::string& command, std::span<char*> arguments) {
        if (command == "format") {
            std::size_t blocks = std::strtoul(arguments[0], nullptr, 10);
            device_.octets.assign(blocks * device_.block_size(), std::byte{0});
            auto cluster_bytes =
                static_cast<std::uint32_t>(std::strtoul(arguments[1], nullptr, 10));
            return Fat::format(device_, volume_.memory, {0x12345678, cluster_bytes});
        }
        if (Error error = volume_.fat.mount()) return error;
        if (command == "put") return put(arguments[0], "");
        if (command == "get") return get(arguments[0]);
        if (command == "rename") return volume_.fat.rename(arguments[0], arguments[1]);
        return command == "remove" ? volume_.fat.remove(arguments[0]) : EINVAL;
    }

    Error put(const host::path& folder, const std::string& path) {
        for (const auto& entry : sorted_entries(folder)) {
            std::string inside = path + "/" + entry.path().filename().string();
            if (entry.is_directory()) {
                Error error = volume_.fat.make_folder(inside);
                if (error && error != EEXIST) return error;
                if (Error failed = put(entry.path(), inside)) return failed;
            } else {
                auto octets = read_host_file(entry.path());
                std::string_view text{reinterpret_cast<const char*>(octets.data()), octets.size()};
                if (Error error = volume_.write(inside, text)) return error;
            }
        }
        return 0;
    }

    Error get(const host::path& folder) {
        Tree tree;
        if (Error error = volume_.tree("", &tree)) return error;
        host::create_directories(folder);
        for (const auto& [path, node] : tree) {
            host::path there = folder / path.substr(1);
            if (node.is_folder)
                host::create_directories(there);
            else if (!write_host_file(there, octets_of(node.content)))
                return EIO;
        }
        return 0;
    }

    host::path image_;
    RamDevice device_;
    MountedFat volume_;
};

}  // namespace
}  // namespace krait::fsimage

int main(int count, char** arguments) {
    if (count < 4) return 2;
    auto block_size = static_cast<std::uint32_t>(std::strtoul(arguments[2], nullptr, 10));
    krait::fsimage::Program program{arguments[1], block_size};
    return program.run({arguments + 3, arguments + count}) ? 1 : 0;
}
