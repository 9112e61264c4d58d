// device::find_again for a test of it: waits for the board that is plugged in at PLACE to be there
// again, once a line came on standard input. Prints its port, or "none".
//
//   find_again PLACE SECONDS
#include "device/discover.hpp"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>

int main(int, char** arguments) {
    using namespace krait::device;
    const Port known = port_by_topology(arguments[1]);
    std::cout << known.path << std::endl;
    std::string line;
    std::getline(std::cin, line);
    const auto found =
        find_again(known, Deadline::after(std::chrono::seconds(std::atoi(arguments[2]))));
    std::cout << (found ? found->path : "none") << std::endl;
}
