// Files on a board that cannot run our agent, by small programs through its raw REPL: PROTOCOL.md,
// "Without the agent".
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "device/remote_fs.hpp"

namespace krait::device {

class PlainFs final : public RemoteFs {
  public:
    // `repl` is lent, and runs nothing else meanwhile. Sends nothing yet.
    explicit PlainFs(RawRepl& repl) : repl_(repl) {}
    // Takes the one name away that it left among the user's.
    ~PlainFs() override;
    PlainFs(const PlainFs&) = delete;
    PlainFs& operator=(const PlainFs&) = delete;

    std::optional<RemoteStat> stat(std::string_view path, Deadline deadline) override;
    void write(std::string_view path, std::string_view content, Deadline deadline,
               const Progress& progress) override;
    std::string read(std::string_view path, Deadline deadline, const Progress& progress) override;
    std::vector<RemoteEntry> list(std::string_view path, bool deep, Deadline deadline) override;
    void make_folder(std::string_view path, Deadline deadline) override;
    void remove(std::string_view path, Deadline deadline) override;
    void remove_folder(std::string_view path, Deadline deadline) override;
    void rename(std::string_view from, std::string_view to, Deadline deadline) override;
    void touch(std::string_view path, Deadline deadline) override;
    std::vector<bool> same(std::span<const Copy> files, Deadline deadline) override;

  private:
    using Row = std::vector<std::string>;  // the words of a line
    std::optional<std::string> run(std::string_view source, Deadline deadline);
    std::optional<std::string> attempt(std::string_view source, Deadline deadline);
    std::string ask(std::string_view source, Deadline deadline);
    void learn(std::string_view function, Deadline deadline);
    template <class Try>
    auto with_room(std::string_view function, Deadline deadline, Try attempt_it);
    void make_room(Deadline deadline);
    static std::string call_of(std::string_view function, std::string_view arguments);
    static std::vector<Row> rows_of(const std::string& said, std::string_view path);
    std::vector<Row> call(std::string_view function, std::string_view arguments,
                          std::string_view path, Deadline deadline);
    template <class Done>
    void call_once(std::string_view function, std::string_view arguments, std::string_view path,
                   Deadline deadline, Done is_done);
    bool has(std::string_view path, std::string_view content, Deadline deadline);
    bool put(std::string_view path, std::string_view content, Deadline deadline,
             const Progress& progress);
    bool put_piece(std::string_view piece, std::size_t before, std::string_view path,
                   Deadline deadline);
    void move(std::string_view from, std::string_view to, Deadline deadline,
              std::string_view function);
    void forget(std::string_view path, Deadline deadline);
    void list_below(std::string_view path, const std::string& before, bool deep,
                    std::vector<RemoteEntry>& entries, Deadline deadline);

    RawRepl& repl_;
    std::string last_words_;                    // of the last traceback
    std::set<std::string, std::less<>> known_;  // functions of plain.py that the board has
};

}  // namespace krait::device
