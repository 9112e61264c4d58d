// What krait says to the shell; `krait --help` and README.md tell the user.
#pragma once

namespace krait::cli {

enum ExitCode : int {
    kExitOk = 0,
    kExitRemote = 1,         // the program raised an exception, or a test did not pass
    kExitUsage = 2,          // the command line asks for what there is not
    kExitDevice = 3,         // no board, or one that does not answer
    kExitFailure = 4,        // this machine failed us: output that cannot be written, no memory
    kExitInterrupted = 130,  // as shells count SIGINT
};

}  // namespace krait::cli
