#include "devtest/history.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "device/digest.hpp"
#include "devtest/suite_error.hpp"

namespace krait::devtest {

namespace {

namespace fs = std::filesystem;
using Outcome = Verdict::Outcome;

constexpr int kFormat = 1;
constexpr int kPatienceMs = 10'000;  // for another run to write

constexpr const char* kTables = R"(
    CREATE TABLE run (number INTEGER PRIMARY KEY, start_s INTEGER NOT NULL, seconds REAL NOT NULL);
    CREATE TABLE result (
        run INTEGER NOT NULL REFERENCES run(number),
        path TEXT NOT NULL, name TEXT NOT NULL, target TEXT NOT NULL,
        verdict INTEGER NOT NULL, reason TEXT NOT NULL, seconds REAL NOT NULL,
        attempts INTEGER NOT NULL, text BLOB NOT NULL);
    CREATE INDEX result_test ON result (path, name, target, run);
    CREATE INDEX result_run ON result (run);
)";

// The newest result of each test on each target: the numbers of rows.
constexpr const char* kNewest = "SELECT max(rowid) FROM result GROUP BY path, name, target";

std::string joined(const std::string& path, const std::string& name) {
    return name.empty() ? path : path + "::" + name;
}

bool is_good(int verdict) { return Verdict{.outcome = Outcome(verdict)}.good(); }

// Of the text of a test: an old one's verdicts say nothing of a new one's.
std::string text_digest(const std::string& path, std::map<std::string, std::string>& known) {
    const auto found = known.find(path);
    if (found != known.end()) return found->second;
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    constexpr std::size_t kOctets = 8;
    return known[path] = device::sha256_of(text).substr(0, kOctets);
}

History::Entry entry_of(SQLite::Statement& row) {
    return {.run = row.getColumn("run").getInt64(),
            .start_s = row.getColumn("start_s").getInt64(),
            .id = joined(row.getColumn("path").getString(), row.getColumn("name").getString()),
            .target = row.getColumn("target").getString(),
            .verdict = name_of(Outcome(row.getColumn("verdict").getInt())),
            .reason = row.getColumn("reason").getString(),
            .seconds = row.getColumn("seconds").getDouble(),
            .attempts = unsigned(row.getColumn("attempts").getInt())};
}

}  // namespace

struct History::Database {
    SQLite::Database tables;

    explicit Database(const std::string& path)
        : tables(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kPatienceMs) {
        SQLite::Transaction transaction(tables, SQLite::TransactionBehavior::IMMEDIATE);
        const int format = tables.execAndGet("PRAGMA user_version").getInt();
        if (format > kFormat)
            throw SuiteError("the history " + path +
                             " is of a newer krait; name another one (--history)");
        if (format == 0) {
            tables.exec(kTables);
            tables.exec("PRAGMA user_version = " + std::to_string(kFormat));
        }
        transaction.commit();
    }
};

History::History(const std::string& path, const std::string& root)
    : root_(fs::absolute(root).lexically_normal()) {
    try {
        fs::create_directories(fs::absolute(path).parent_path());
        database_ = std::make_unique<Database>(path);
    } catch (const fs::filesystem_error& error) {
        throw SuiteError("the history " + path + " cannot be made: " + error.code().message());
    } catch (const SQLite::Exception& error) {
        throw SuiteError("the history " + path + " cannot be used: " + error.what() +
                         "; name another one (--history), or remove it");
    }
}

History::~History() = default;

std::string History::key_of(const std::string& path) const {
    return fs::absolute(path).lexically_normal().lexically_relative(root_).string();
}

std::string History::id_of(const std::string& path, const std::string& name) const {
    return joined(key_of(path), name);
}

std::vector<History::Run> History::runs(unsigned most) const {
    std::vector<Run> runs;
    SQLite::Statement rows(database_->tables,
                           "SELECT number, start_s, seconds FROM run ORDER BY number DESC LIMIT ?");
    rows.bind(1, most);
    while (rows.executeStep()) {
        Run run{.number = rows.getColumn(0).getInt64(),
                .start_s = rows.getColumn(1).getInt64(),
                .seconds = rows.getColumn(2).getDouble(),
                .summary = {}};
        SQLite::Statement counts(
            database_->tables,
            "SELECT verdict, count(*) FROM result WHERE run = ? GROUP BY verdict");
        counts.bind(1, run.number);
        while (counts.executeStep())
            run.summary.counts.at(std::size_t(counts.getColumn(0).getInt())) =
                counts.getColumn(1).getInt();
        runs.push_back(run);
    }
    return runs;
}

std::vector<History::Entry> History::entries(const std::string& part, unsigned most) const {
    SQLite::Statement rows(database_->tables,
                           "SELECT * FROM result JOIN run ON run = number WHERE "
                           "instr(CASE name WHEN '' THEN path ELSE path || '::' || name END, ?) "
                           "ORDER BY run DESC, result.rowid DESC LIMIT ?");
    rows.bind(1, part);
    rows.bind(2, most);
    std::vector<Entry> entries;
    while (rows.executeStep()) entries.push_back(entry_of(rows));
    return entries;
}

std::vector<History::Entry> History::last_failures() const {
    SQLite::Statement rows(database_->tables,
                           std::string("SELECT * FROM result JOIN run ON run = number WHERE "
                                       "result.rowid IN (") +
                               kNewest + ") ORDER BY path, name, target");
    std::vector<Entry> entries;
    while (rows.executeStep())
        if (!is_good(rows.getColumn("verdict").getInt())) entries.push_back(entry_of(rows));
    return entries;
}

double History::seconds_of(const std::string& path) const {
    SQLite::Statement row(database_->tables,
                          std::string("SELECT total(seconds) FROM result WHERE path = ?1 AND run = "
                                      "(SELECT max(run) FROM result WHERE path = ?1)"));
    row.bind(1, key_of(path));
    return row.executeStep() ? row.getColumn(0).getDouble() : 0;
}

std::vector<History::Flake> History::flakes(unsigned most) const {
    SQLite::Statement rows(database_->tables,
                           "SELECT path, name, target, verdict, text, attempts FROM result "
                           "ORDER BY path, name, target, run DESC, rowid DESC");
    std::vector<Flake> flakes;
    Flake now;
    std::string text_before;
    bool good_before = true;
    while (rows.executeStep()) {
        const std::string id = joined(rows.getColumn(0).getString(), rows.getColumn(1).getString());
        const std::string target = rows.getColumn(2).getString();
        const std::string text = rows.getColumn(4).getString();
        const bool good = is_good(rows.getColumn(3).getInt());
        if (id != now.id || target != now.target) {
            if (now.turns > 0) flakes.push_back(now);
            now = {.id = id, .target = target};
            text_before.clear();
        }
        if (now.runs == most) continue;
        ++now.runs;
        if (!good) ++now.failures;
        // One that was well at a later attempt turned within a run.
        if (rows.getColumn(5).getInt() > 1 && good) ++now.turns;
        if (text == text_before && good != good_before) ++now.turns;
        text_before = text;
        good_before = good;
    }
    if (now.turns > 0) flakes.push_back(now);
    std::stable_sort(flakes.begin(), flakes.end(),
                     [](const Flake& a, const Flake& b) { return a.turns > b.turns; });
    return flakes;
}

void History::add(std::chrono::system_clock::time_point start,
                  const std::vector<TestResult>& results, const Summary& summary) try {
    auto& tables = database_->tables;
    SQLite::Transaction transaction(tables, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement run(tables, "INSERT INTO run (start_s, seconds) VALUES (?, ?)");
    run.bind(1, std::int64_t(std::chrono::system_clock::to_time_t(start)));
    run.bind(2, summary.seconds);
    run.exec();
    const auto number = tables.getLastInsertRowid();
    SQLite::Statement row(tables, "INSERT INTO result VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    std::map<std::string, std::string> digests;
    for (const auto& each : results) {
        row.reset();
        row.bind(1, number);
        row.bind(2, key_of(each.path));
        row.bind(3, each.name);
        row.bind(4, each.target);
        row.bind(5, int(each.verdict.outcome));
        row.bind(6, each.verdict.reason);
        row.bind(7, each.verdict.seconds);
        row.bind(8, each.verdict.attempts);
        row.bind(9, text_digest(each.path, digests));
        row.exec();
    }
    const std::string oldest = std::to_string(number - kKeptRuns);
    tables.exec("DELETE FROM result WHERE run <= " + oldest);
    tables.exec("DELETE FROM run WHERE number <= " + oldest);
    transaction.commit();
} catch (const SQLite::Exception& error) {
    throw SuiteError(std::string("the history cannot take this run: ") + error.what());
}

}  // namespace krait::devtest
