// sys.path as krait-vm starts with it.
#pragma once

#include <string_view>

#include "vm/vm.hpp"

namespace krait::hostport {

// Adds `first` and the folders of MICROPYPATH, or, if that is not set, the usual ones.
void add_search_path(vm::Vm& vm, std::string_view first);

}  // namespace krait::hostport
