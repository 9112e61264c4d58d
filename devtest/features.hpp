// What a board can do, asked of the board itself.
#pragma once

#include <string>
#include <vector>

#include "device/raw_repl.hpp"

namespace krait::devtest {

// Those of `modules` that the board cannot import. Throws DeviceError, and RemoteException if a
// module fails otherwise than by ImportError.
std::vector<std::string> missing_modules(device::RawRepl& repl,
                                         const std::vector<std::string>& modules,
                                         device::Deadline deadline);

}  // namespace krait::devtest
