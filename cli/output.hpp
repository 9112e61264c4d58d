// What krait writes, and whether anybody takes it.
#pragma once

#include <string_view>

namespace krait::cli {

// Writes all of `bytes` to the file descriptor `fd`, waiting as long as it takes. Throws
// std::system_error, which says that `what` cannot be written.
void write_all(int fd, std::string_view bytes, std::string_view what);

// To standard output, at once and as it is. Throws std::system_error if nobody takes it.
void write_out(std::string_view bytes);

// To standard error; otherwise the same.
void write_err(std::string_view bytes);

// "krait: SENTENCE" on standard error, as one line that no terminal obeys. Never throws: there is
// nobody left to tell.
void complain(std::string_view sentence) noexcept;

// Call it first: a standard stream that our parent closed would be the number of the next file that
// is opened, and what we write would go there. Afterwards its use fails, as it should.
void occupy_closed_standard_streams();

}  // namespace krait::cli
