// A USB hub with boards, as umockdev shows it to the programs that run with it preloaded and
// UMOCKDEV_DIR set to the folder that we print first. Then it obeys lines of standard input, and
// answers each by "ok":
//
//   plug PLACE TTY VID:PID DRIVER TERMINAL SERIAL MANUFACTURER PRODUCT
//       PLACE is 1-PORT[.PORT...]; a word "-" is nothing, and "_" a space. TERMINAL is the pty that
//       /dev/TTY leads to.
//   pull PLACE
//
// A TTY is used once: umockdev takes no name twice.
#include <umockdev.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Board {
    std::string place, tty, id, driver, terminal, serial, manufacturer, product;
};

std::string text_of(std::string word) {
    std::replace(word.begin(), word.end(), '_', ' ');
    return word;
}

std::string attribute(const char* name, const std::string& word) {
    return word == "-" ? "" : "A: " + std::string(name) + "=" + text_of(word) + "\n";
}

class Hub {
  public:
    Hub() : testbed_(umockdev_testbed_new()) {}
    ~Hub() { g_object_unref(testbed_); }

    std::string folder() const {
        char* const path = umockdev_testbed_get_root_dir(testbed_);
        std::string folder = path;
        g_free(path);
        return folder;
    }

    void plug(const Board& board) {
        const std::string usb = "/devices/pci0000:00/0000:00:14.0/usb1/" + board.place;
        const std::string interface = usb + "/" + board.place + ":1.0";
        const std::string tty = interface + "/tty/" + board.tty;
        add(usb_device(board, usb));
        add("P: " + interface +
            "\nE: DEVTYPE=usb_interface\nE: SUBSYSTEM=usb\nA: bInterfaceNumber=00\n" +
            "L: driver=../../../../../../bus/usb/drivers/" + board.driver + "\n");
        add("P: " + tty + "\nN: " + board.tty + "\nE: DEVNAME=/dev/" + board.tty +
            "\nE: SUBSYSTEM=tty\n" + "L: device=../../../" + board.place + ":1.0\n");
        const auto node = std::filesystem::path(folder()) / "dev" / board.tty;
        std::filesystem::remove(node);
        std::filesystem::create_symlink(board.terminal, node);
        plugged_[board.place] = {tty, interface, usb};
    }

    void pull(const std::string& place) {
        for (const std::string& each : plugged_[place]) {
            const std::string path = "/sys" + each;
            umockdev_testbed_uevent(testbed_, path.c_str(), "remove");
            umockdev_testbed_remove_device(testbed_, path.c_str());
        }
        plugged_.erase(place);
    }

  private:
    // USB 2.0 section 9.6: a device descriptor, and a configuration of one interface without
    // endpoints.
    std::string usb_device(const Board& board, const std::string& path) {
        const std::string vendor = board.id.substr(0, 4), product = board.id.substr(5, 4);
        const auto swapped = [](const std::string& word) {
            return word.substr(2) + word.substr(0, 2);
        };
        char number[16];
        std::snprintf(number, sizeof number, "%03d", ++last_number_);
        return "P: " + path + "\nN: bus/usb/001/" + number + "\nE: DEVNAME=/dev/bus/usb/001/" +
               number +
               "\nE: DEVTYPE=usb_device\nE: SUBSYSTEM=usb\nE: BUSNUM=001\nE: DEVNUM=" + number +
               "\nA: busnum=1\nA: devnum=" + std::to_string(last_number_) +
               "\nA: speed=12\nA: bConfigurationValue=1\nA: bNumInterfaces= 1\n" +
               attribute("idVendor", vendor) + attribute("idProduct", product) +
               attribute("serial", board.serial) + attribute("manufacturer", board.manufacturer) +
               attribute("product", board.product) + "H: descriptors=1201000202000040" +
               swapped(vendor) + swapped(product) +
               "000100000001"

               "090212000101008032" +
               "090400000002020000\n";
    }

    void add(const std::string& description) {
        GError* error = nullptr;
        if (umockdev_testbed_add_from_string(testbed_, description.c_str(), &error)) return;
        std::fprintf(stderr, "fake_hub: %s in\n%s", error->message, description.c_str());
        _exit(1);
    }

    UMockdevTestbed* testbed_;
    int last_number_ = 1;
    std::map<std::string, std::vector<std::string>>
        plugged_;  // what each place has, innermost first
};

}  // namespace

int main() {
    Hub hub;
    std::cout << hub.folder() << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words(line);
        std::string verb;
        Board board;
        words >> verb >> board.place >> board.tty >> board.id >> board.driver >> board.terminal >>
            board.serial >> board.manufacturer >> board.product;
        if (verb == "plug")
            hub.plug(board);
        else
            hub.pull(board.place);
        std::cout << "ok" << std::endl;
    }
}
