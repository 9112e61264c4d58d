// krait test history
#pragma once

#include <string>
#include <vector>

#include "devtest/history.hpp"

namespace krait::cli {

// Where the history of the tests of a project's folder is kept, unless a user says otherwise: in
// the user's cache, so that nothing lies about among the tests.
std::string default_history_path(const std::string& of);

// Prints the last runs and the tests whose verdicts change, or the last results of the tests whose
// ids hold one of `parts`; as JSON if a program reads it.
void show_history(const devtest::History& history, const std::vector<std::string>& parts,
                  bool as_json);

}  // namespace krait::cli
