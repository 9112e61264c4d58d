// What krait sync and krait watch share.
#pragma once

#include "cli/mirror.hpp"

namespace CLI {
class App;
}

namespace krait::cli {

// --delete and --exclude.
void add_mirror_options(CLI::App& app, MirrorOptions& options);

// Mirrors, and says each change and the sum, or JSON.
MirrorResult mirror_aloud(const Place& source, const Place& destination,
                          const MirrorOptions& options, Context& context);

}  // namespace krait::cli
