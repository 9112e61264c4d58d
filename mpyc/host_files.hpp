// What krait-mpyc needs of the host: files, and failures as text.
#pragma once

#include <string>
#include <string_view>

#include "vm/compile.hpp"

namespace krait::vm {

// Reads a whole file; `-` is stdin. Gives an empty text, or a sentence that says what failed.
std::string read_file(const std::string& path, std::string* out);

// Writes a whole file; `-` is stdout. A file appears complete or not at all; a link is followed,
// and a device or pipe is written to, not replaced. Result as above.
std::string write_file(const std::string& path, std::string_view bytes);

// A failed compilation as a traceback, in the reference's manner.
std::string describe_failure(const CompileResult& result, std::string_view file_name);

}  // namespace krait::vm
