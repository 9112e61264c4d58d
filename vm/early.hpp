// Where code lies in a program with an operating system.
#pragma once

// What every program runs, however short: it lies together, for the system brings in 64 KB around
// each page that is touched. A microcontroller runs it where it lies.
#ifdef __linux__
#define KRAIT_EARLY [[gnu::hot]]
#else
#define KRAIT_EARLY
#endif
