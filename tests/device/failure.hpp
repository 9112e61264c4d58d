// The DeviceError that an action throws.
#pragma once

#include <gtest/gtest.h>

#include <functional>

#include "device/error.hpp"

namespace krait::test {

inline device::DeviceError failure(const std::function<void()>& action) {
    try {
        action();
    } catch (const device::DeviceError& error) {
        return error;
    }
    ADD_FAILURE() << "no DeviceError";
    return {device::DeviceError::Kind::Address, ""};
}

}  // namespace krait::test
