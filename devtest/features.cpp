#include "devtest/features.hpp"

namespace krait::devtest {

std::vector<std::string> missing_modules(device::RawRepl& repl,
                                         const std::vector<std::string>& modules,
                                         device::Deadline deadline) {
    std::vector<std::string> missing;
    for (const auto& name : modules) {
        std::string said;
        // By function call, so that no name is left behind for the test to find.
        repl.exec(
            "try:\n __import__('" + name + "')\nexcept ImportError:\n print('krait: absent')\n",
            deadline, [&](std::string_view text) { said += text; });
        if (said.find("krait: absent") != said.npos) missing.push_back(name);
    }
    return missing;
}

}  // namespace krait::devtest
