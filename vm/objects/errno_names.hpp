// Names of errno values, as OSError prints them.
#pragma once

#include <cstdint>
#include <string_view>

namespace krait::vm {

struct ErrnoName {
    int number;
    std::string_view name;
};

// Linux numbers, which MicroPython uses on every port. Those that its errno module names.
inline constexpr ErrnoName kErrnoNames[] = {
    {1, "EPERM"},          {2, "ENOENT"},         {5, "EIO"},
    {9, "EBADF"},          {11, "EAGAIN"},        {12, "ENOMEM"},
    {13, "EACCES"},        {17, "EEXIST"},        {19, "ENODEV"},
    {21, "EISDIR"},        {22, "EINVAL"},        {95, "EOPNOTSUPP"},
    {98, "EADDRINUSE"},    {103, "ECONNABORTED"}, {104, "ECONNRESET"},
    {105, "ENOBUFS"},      {107, "ENOTCONN"},     {110, "ETIMEDOUT"},
    {111, "ECONNREFUSED"}, {113, "EHOSTUNREACH"}, {114, "EALREADY"},
    {115, "EINPROGRESS"},
};

// Empty for a number without a name.
constexpr std::string_view errno_name(std::int64_t number) {
    for (const ErrnoName& row : kErrnoNames)
        if (row.number == number) return row.name;
    return {};
}

}  // namespace krait::vm
