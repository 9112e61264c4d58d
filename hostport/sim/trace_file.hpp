// Traces on disk: VCD (IEEE 1364-2001, 18), which wave viewers open, or JSON lines.
#pragma once

#include <cstdio>
#include <map>
#include <memory>
#include <string>

#include "hostport/sim/hardware.hpp"
#include "hostport/sim/trace.hpp"

namespace krait::hostport {

// A trace that is written to a file, whole lines at a time.
class TraceFile : public TraceSink {
  public:
    // A .vcd by its name, else JSON lines. Null: `*error` says why the file cannot be written.
    static std::unique_ptr<TraceFile> open(const std::string& path, Hardware& hardware,
                                           std::string* error);
    virtual ~TraceFile();
    TraceFile(const TraceFile&) = delete;
    TraceFile& operator=(const TraceFile&) = delete;
    // Writes what is buffered. False: something was lost.
    bool flush();

  protected:
    TraceFile(FILE* file, Hardware& hardware) : file_(file), hardware_(hardware) {}
    void put(std::string_view text) { fwrite(text.data(), 1, text.size(), file_); }
    Hardware& hardware() { return hardware_; }

  private:
    FILE* file_;
    Hardware& hardware_;
};

// One line of a JSON trace, without its end; for the control channel too.
std::string json_line(Nanoseconds at, const Net& net);
std::string json_line(const TraceEvent& event);
// A text in quotes, with what JSON does not take escaped.
std::string json_text(std::string_view text);

}  // namespace krait::hostport
