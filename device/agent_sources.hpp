// The Python that runs on boards: agent/*.py, embedded by CMake.
#pragma once

#include <string_view>

namespace krait::device {

extern const std::string_view agent_source, files_source, mount_source, plain_source, remove_source;

}  // namespace krait::device
