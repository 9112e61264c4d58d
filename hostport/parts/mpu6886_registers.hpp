// The registers of an MPU-6886, and the bits in them that do something here: of its datasheet,
// chapters "Register Map" and "Register Descriptions".
#pragma once

#include <cstdint>

namespace krait::hostport::mpu6886 {

enum Register : std::uint8_t {
    SMPLRT_DIV = 0x19,
    CONFIG = 0x1a,
    GYRO_CONFIG = 0x1b,
    ACCEL_CONFIG = 0x1c,
    FIFO_EN = 0x23,
    INT_PIN_CFG = 0x37,
    INT_ENABLE = 0x38,
    FIFO_WM_INT_STATUS = 0x39,
    INT_STATUS = 0x3a,
    ACCEL_XOUT_H = 0x3b,
    GYRO_ZOUT_L = 0x48,
    FIFO_WM_TH1 = 0x60,
    FIFO_WM_TH2 = 0x61,
    USER_CTRL = 0x6a,
    PWR_MGMT_1 = 0x6b,
    PWR_MGMT_2 = 0x6c,
    FIFO_COUNTH = 0x72,
    FIFO_COUNTL = 0x73,
    FIFO_R_W = 0x74,
    WHO_AM_I = 0x75,
};

// What a program may write and read back; to others writes do nothing.
inline constexpr struct {
    std::uint8_t first, last;
} writable[] = {{0x13, 0x1e}, {0x20, 0x23}, {0x36, 0x38}, {0x60, 0x61},
                {0x69, 0x6c}, {0x70, 0x70}, {0x77, 0x7e}};

// INT_STATUS, and the one bit of FIFO_WM_INT_STATUS.
inline constexpr std::uint8_t kDataReady = 0x01, kFifoOverflow = 0x10, kWatermark = 0x40;
// INT_PIN_CFG
inline constexpr std::uint8_t kActiveLow = 0x80, kOpenDrain = 0x40, kLatch = 0x20,
                              kReadClears = 0x10;
// CONFIG; FIFO_EN; USER_CTRL; PWR_MGMT_1
inline constexpr std::uint8_t kFifoStops = 0x40;
inline constexpr std::uint8_t kFifoGyro = 0x10, kFifoAccel = 0x08;
inline constexpr std::uint8_t kFifoEnabled = 0x40, kFifoReset = 0x04, kSignalReset = 0x01;
inline constexpr std::uint8_t kDeviceReset = 0x80, kSleep = 0x40, kGyroStandby = 0x10,
                              kNoTemp = 0x08;

}  // namespace krait::hostport::mpu6886
