# Debian's gcc-arm-none-eabi for a Cortex-M4 without its floating-point unit: runs on any of them.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR arm)
set(CMAKE_CXX_COMPILER arm-none-eabi-g++)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)  # a program wants a linker script
# memmem() is GNU's. Value is passed as a word; that GCC 6 did it otherwise concerns nobody.
set(CMAKE_CXX_FLAGS_INIT "-mcpu=cortex-m4 -mthumb -fno-threadsafe-statics -Wno-psabi -D_GNU_SOURCE")
