#include "cli/option_texts.hpp"

#include <CLI/CLI.hpp>

namespace krait::cli {

std::vector<OptionText> options_of(const CLI::App& app) {
    std::vector<OptionText> texts;
    for (const CLI::Option* each : app.get_options()) {
        OptionText text;
        text.is_positional = each->get_positional();
        text.is_many = text.is_positional && each->get_allow_extra_args();
        text.help = each->get_description();
        if (text.is_positional) text.names.push_back(each->get_name(true));
        for (const auto& name : each->get_snames()) text.names.push_back("-" + name);
        for (const auto& name : each->get_lnames()) text.names.push_back("--" + name);
        if (!text.is_positional && each->get_items_expected_max() > 0)
            text.value = each->get_type_name();
        texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<OptionText> options_of(const Command& command, Context& context) {
    CLI::App app(command.help, command.name);
    command.add(app, context);
    add_common_options(app, context);
    return options_of(app);
}

}  // namespace krait::cli
