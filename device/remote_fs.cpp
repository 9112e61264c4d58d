#include "device/remote_fs.hpp"

#include "device/agent_fs.hpp"
#include "device/plain_fs.hpp"

namespace krait::device {

std::unique_ptr<RemoteFs> open_files(RawRepl& repl, Deadline deadline) {
    try {
        return std::make_unique<AgentFs>(repl, deadline);
    } catch (const AgentUnsupported&) {
        repl.recover(deadline);
        return std::make_unique<PlainFs>(repl);
    }
}

}  // namespace krait::device
