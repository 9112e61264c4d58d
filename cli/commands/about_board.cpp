// krait df, info: what the board has and is
#include <CLI/CLI.hpp>
#include <array>
#include <cstdlib>

#include "cli/commands/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/query.hpp"

namespace krait::cli {

namespace {

// rows: for each file system its name, where it is mounted, its size and what is free in bytes. A
// board that cannot list its mounts has one wherever statvfs says something new.
constexpr std::string_view kFileSystems =
    "import os\n"
    "rows = []\n"
    "try:\n"
    "    import vfs\n"
    "    mounts = vfs.mount()\n"
    "except Exception:\n"
    "    mounts = [('<unknown>', '/')] + [('<unknown>', '/' + n) for n in os.listdir('/')]\n"
    "seen = []\n"
    "for fs, path in mounts:\n"
    "    try:\n"
    "        if not os.stat(path)[0] & 0x4000: continue\n"
    "        s = os.statvfs(path)\n"
    "    except Exception: continue\n"
    "    if fs == '<unknown>' and s in seen: continue\n"
    "    seen.append(s)\n"
    "    if s[2]: rows.append((str(fs), path, s[0] * s[2], s[0] * s[3]))\n";

struct FileSystem {
    std::string name, path;
    long long size_bytes, free_bytes;
    long long used_bytes() const { return size_bytes - free_bytes; }
    int use_percent() const {
        return static_cast<int>(100.0 * double(used_bytes()) / double(size_bytes));
    }
};

// Of kFileSystems' rows those that are as they should be.
std::vector<FileSystem> file_systems(const Literal& rows) {
    std::vector<FileSystem> found;
    for (const Literal& row : rows.items) {
        if (row.items.size() != 4) continue;
        const auto number = [&](std::size_t i) { return std::atoll(row.items[i].text.c_str()); };
        found.push_back({row.items[0].text, row.items[1].text, number(2), number(3)});
        if (found.back().size_bytes <= 0) found.pop_back();
    }
    return found;
}

std::string table_row(const std::string& name, const std::string& size, const std::string& used,
                      const std::string& free, const std::string& use, const std::string& path) {
    // What is wider than its column is still told from what stands beside it.
    const auto padded = [](std::string text, std::size_t width, bool to_the_right) {
        const std::string blanks(width >= text.size() ? width - text.size() : 1, ' ');
        return to_the_right ? blanks + text : text + blanks;
    };
    return padded(name, 10, false) + padded(size, 9, true) + padded(used, 9, true) +
           padded(free, 9, true) + padded(use, 5, true) + " " + path + "\n";
}

void print_table(const std::vector<FileSystem>& all) {
    std::string text = table_row("filesystem", "size", "used", "avail", "use%", "mounted on");
    for (const auto& each : all)
        text += table_row(each.name, std::to_string(each.size_bytes),
                          std::to_string(each.used_bytes()), std::to_string(each.free_bytes),
                          std::to_string(each.use_percent()), each.path);
    write_out(text);
}

Literal text_literal(const std::string& text) { return {Literal::Kind::Text, text, {}}; }
Literal number_literal(long long number) {
    return {Literal::Kind::Int, std::to_string(number), {}};
}

Literal json_rows(const std::vector<FileSystem>& all) {
    Literal rows{Literal::Kind::List, "", {}};
    for (const auto& each : all)
        rows.items.push_back(
            {Literal::Kind::Dict,
             "",
             {text_literal("filesystem"), text_literal(each.name), text_literal("mounted_on"),
              text_literal(each.path), text_literal("size"), number_literal(each.size_bytes),
              text_literal("used"), number_literal(each.used_bytes()), text_literal("available"),
              number_literal(each.free_bytes)}});
    return rows;
}

// --- info

constexpr std::string_view kAbout =
    "import sys, gc\n"
    "about = {'platform': sys.platform, 'implementation': sys.implementation[0],\n"
    "    'version': '.'.join([str(n) for n in sys.implementation[1][:3]]), 'build': sys.version,\n"
    "    'machine': getattr(sys.implementation, '_machine', None), 'unique_id': None,\n"
    "    'frequency_hz': None, 'mpy': getattr(sys.implementation, '_mpy', 0) & 255 or None}\n"
    "try:\n"
    "    import machine\n"
    "    about['unique_id'] = ''.join(['%02x' % n for n in machine.unique_id()])\n"
    "    f = machine.freq()\n"
    "    about['frequency_hz'] = f if isinstance(f, int) else f[0]\n"
    "except Exception: pass\n"
    "gc.collect()\n"
    "about['memory_free'] = gc.mem_free()\n"
    "about['memory_used'] = gc.mem_alloc()\n";

void print_about(const Literal& about, const std::vector<FileSystem>& file_systems) {
    std::string text;
    const auto row = [&](std::string name, const std::string& value) {
        name.resize(std::max<std::size_t>(name.size() + 1, 16), ' ');
        text += name + value + "\n";
    };
    for (std::size_t i = 0; i + 1 < about.items.size(); i += 2) {
        const Literal& value = about.items[i + 1];
        if (value.kind != Literal::Kind::None) row(about.items[i].text, value.text);
    }
    for (const auto& each : file_systems)
        row(each.path, each.name + ", " + std::to_string(each.size_bytes) + " bytes, " +
                           std::to_string(each.use_percent()) + "% used");
    write_out(text);
}

}  // namespace

Run add_df(CLI::App&, Context& context) {
    return [&context] {
        const auto rows =
            file_systems(ask_value(context, "df", std::string(kFileSystems) + "print(repr(rows))"));
        if (context.settings.json)
            write_out(json_of(json_rows(rows)) + "\n");
        else
            print_table(rows);
        return kExitOk;
    };
}

Run add_info(CLI::App&, Context& context) {
    return [&context] {
        Literal both = ask_value(
            context, "info",
            std::string(kAbout) + std::string(kFileSystems) + "print(repr((about, rows)))");
        if (both.items.size() != 2) both.items.resize(2);
        Literal& about = both.items[0];
        const auto rows = file_systems(both.items[1]);
        if (context.settings.json) {
            about.items.push_back(text_literal("filesystems"));
            about.items.push_back(json_rows(rows));
            write_out(json_of(about) + "\n");
        } else {
            print_about(about, rows);
        }
        return kExitOk;
    };
}

}  // namespace krait::cli
