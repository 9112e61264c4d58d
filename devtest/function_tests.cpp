#include "devtest/function_tests.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>

#include "device/python_source.hpp"
#include "devtest/assertions.hpp"
#include "devtest/suite_error.hpp"
#include "devtest/tokens.hpp"
#include "devtest/python_sources.hpp"

namespace krait::devtest {

namespace {

using vm::Symbol;
using vm::Token;
using vm::TokenKind;

constexpr std::string_view kFolder = "tmp_path";

// Goes over what begins at the top level, statement by statement.
template <class Visit>
void for_each_statement(const Tokens& tokens, Visit visit) {
    int depth = 0;
    bool begins = true;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::Indent) ++depth;
        if (tokens[i].kind == TokenKind::Dedent) --depth;
        const bool is_first = begins && depth == 0 && tokens[i].kind != TokenKind::Dedent;
        begins = tokens[i].kind == TokenKind::NewLine || (begins && !is_first);
        if (is_first) visit(i);
    }
}

// The names of parameters that must be given; `at` is their opening bracket.
std::vector<std::string> parameters_at(const Tokens& tokens, std::size_t at) {
    std::vector<std::string> names;
    int depth = 0;
    do {
        const Token& token = tokens[at];
        const Token& next = tokens[std::min(at + 1, tokens.size() - 1)];
        const Symbol before = tokens[at - 1].symbol;
        const bool is_parameter = depth == 1 && token.kind == TokenKind::Name &&
                                  (before == Symbol::LeftParen || before == Symbol::Comma);
        if (is_parameter && next.symbol != Symbol::Assign) names.emplace_back(token.text);
        if (token.kind == TokenKind::End) break;
        depth += nesting(token);
        ++at;
    } while (depth > 0);
    return names;
}

std::string fixture_of(const std::string& function, const std::vector<std::string>& parameters) {
    if (parameters.empty()) return {};
    for (const auto& each : parameters)
        if (each != kFolder || parameters.size() > 1)
            throw SuiteError(function + "() takes '" + each +
                             "', which is no fixture; there is tmp_path, a new folder");
    return parameters[0];
}

// A function or nothing, where a statement begins.
std::optional<TestFunction> function_at(const Tokens& tokens, std::size_t at) {
    TestFunction function;
    if (tokens[at].symbol == Symbol::Async) function.is_async = true, ++at;
    if (tokens[at].symbol != Symbol::Def || at + 2 >= tokens.size()) return std::nullopt;
    function.name = tokens[at + 1].text;
    if (!function.name.starts_with("test_")) return std::nullopt;
    function.fixture = fixture_of(function.name, parameters_at(tokens, at + 2));
    return function;
}

std::string call_of(const TestFunction& function, std::string_view folder) {
    std::string call = function.name;
    if (function.is_async && !function.fixture.empty())
        call = "lambda path: _krait_async(lambda: " + call + "(path))()";
    else if (function.is_async)
        call = "_krait_async(" + call + ")";
    if (!function.fixture.empty())
        call = "_krait_in_folder(" + device::python_literal(folder) + "," + call + ")";
    return "(" + device::python_literal(function.name) + "," + call + "),";
}

std::size_t lines_in(std::string_view text) {
    return std::size_t(std::count(text.begin(), text.end(), '\n'));
}

// --- what it said

constexpr std::string_view kBegin =
                               "\x1d"
                               "begin ",
                           kEnd =
                               "\x1d"
                               "end ";

// A line of a traceback in the program's own text: which one.
std::optional<std::size_t> line_of_program(std::string_view line) {
    constexpr std::string_view kStart = "  File \"<stdin>\", line ";
    if (!line.starts_with(kStart)) return std::nullopt;
    std::size_t number = 0;
    const auto digits = line.substr(kStart.size());
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() ? std::optional(number) : std::nullopt;
}

std::string with_lines_of_file(const std::string& text, const FunctionProgram& program,
                               const std::string& file) {
    std::string result;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (const auto number = line_of_program(line)) {
            if (*number <= program.first_line || *number > program.last_line) continue;
            const auto rest = line.find_first_not_of("0123456789", line.find(", line ") + 7);
            line = "  File \"" + file + "\", line " + std::to_string(*number - program.first_line) +
                   (rest == line.npos ? "" : line.substr(rest));
        }
        result += line;
        if (!lines.eof()) result += '\n';
    }
    return result;
}

}  // namespace

std::vector<TestFunction> find_test_functions(std::string_view source) {
    const Tokens tokens = tokens_of(source);
    std::vector<TestFunction> functions;
    for_each_statement(tokens, [&](std::size_t at) {
        auto function = function_at(tokens, at);
        if (!function) return;
        // The later of two is what the name means.
        std::erase_if(functions, [&](const auto& each) { return each.name == function->name; });
        functions.push_back(std::move(*function));
    });
    return functions;
}

std::vector<std::string> find_test_methods(std::string_view source) {
    const Tokens tokens = tokens_of(source);
    std::vector<std::string> methods;
    for_each_statement(tokens, [&](std::size_t at) {
        if (tokens[at].symbol != Symbol::Class) return;
        const std::string owner(tokens[at + 1].text);
        bool is_test_case = false;
        for (; tokens[at].kind != TokenKind::End && tokens[at].symbol != Symbol::Colon; ++at)
            is_test_case = is_test_case || tokens[at].text.ends_with("TestCase");
        if (!is_test_case) return;
        int depth = 0;
        for (; tokens[at].kind != TokenKind::End; ++at) {
            if (tokens[at].kind == TokenKind::Indent) ++depth;
            if (tokens[at].kind == TokenKind::Dedent && --depth == 0) return;
            if (depth == 1 && tokens[at].symbol == Symbol::Def &&
                tokens[at + 1].text.starts_with("test"))
                methods.push_back(owner + "." + std::string(tokens[at + 1].text));
        }
    });
    return methods;
}

FunctionProgram program_of(std::string_view source, const std::vector<TestFunction>& functions,
                           std::string_view folder) {
    FunctionProgram program;
    const std::string shown = with_values_shown(source);
    if (shown != source) program.source = device::shrunk(python::asserts_source);
    program.first_line = lines_in(program.source);
    program.source += shown;
    if (!program.source.ends_with('\n')) program.source += '\n';
    program.last_line = lines_in(program.source);
    program.source += device::shrunk(python::functions_source);
    program.source += "_krait_run((";
    for (const auto& each : functions) program.source += call_of(each, folder);
    program.source += "))\n";
    return program;
}

const std::string_view FunctionProgram::kPart = kBegin;

std::vector<FunctionMarks> marks_in(std::string_view printed) {
    std::vector<FunctionMarks> marks;
    for (auto at = printed.find(kBegin); at != printed.npos;) {
        const auto body = std::min(printed.find('\n', at), printed.size());
        const auto next = printed.find(kBegin, body);
        const auto end = std::min(printed.find(kEnd, body), next);
        marks.push_back({at, std::min(end, printed.size() - 1)});
        at = next;
    }
    return marks;
}

std::vector<FunctionEnd> ends_of(const std::string& output, const FunctionProgram& program,
                                 const std::string& file, std::string* before) {
    std::vector<FunctionEnd> ends;
    std::size_t at = output.find(kBegin);
    *before = with_lines_of_file(output.substr(0, at), program, file);
    while (at != output.npos) {
        const std::size_t name = at + kBegin.size();
        const std::size_t body = std::min(output.find('\n', name), output.size() - 1) + 1;
        const std::size_t next = output.find(kBegin, body);
        const std::size_t ended = std::min(output.find(kEnd, body), next);
        FunctionEnd each{.name = output.substr(name, body - 1 - name), .how = {}, .printed = {}};
        if (ended != next) {
            const auto how = ended + kEnd.size();
            each.how = output.substr(how, output.find('\n', how) - how);
        }
        each.printed =
            with_lines_of_file(output.substr(body, std::min(ended, next) - body), program, file);
        ends.push_back(std::move(each));
        at = next;
    }
    return ends;
}

}  // namespace krait::devtest
