// The parameters of def and lambda (Python reference 8.7).
#include "vm/compiler/parser.hpp"

namespace krait::vm {

// Up to the token `end`, which is not taken. Annotations are read and forgotten.
std::span<Parameter> Parser::parse_parameters(Symbol end, bool annotated) {
    ArenaVector<Parameter> parameters;
    bool after_star = false;
    bool default_seen = false;
    while (!at(end) && context_.ok()) {
        if (at(Symbol::Star) && !after_star) {
            after_star = true;
            advance();
            bool bare = at(Symbol::Comma) || at(end);
            if (!bare) {
                Parameter rest = parse_parameter(annotated);
                rest.kind = Parameter::Kind::VarArgs;
                context_.push(parameters, rest);
            }
        } else if (accept(Symbol::Power)) {
            Parameter rest = parse_parameter(annotated);
            rest.kind = Parameter::Kind::VarKeywords;
            context_.push(parameters, rest);
            accept(Symbol::Comma);
            break;
        } else {
            Parameter parameter = parse_parameter(annotated);
            if (accept(Symbol::Assign)) parameter.default_value = parse_test();
            parameter.kind =
                after_star ? Parameter::Kind::KeywordOnly : Parameter::Kind::Positional;
            if (!after_star && default_seen && !parameter.default_value) {
                context_.fail_later("non-default argument follows default argument", parameter.at);
            }
            default_seen |= parameter.default_value != nullptr;
            context_.push(parameters, parameter);
        }
        if (!accept(Symbol::Comma)) break;
    }
    return all(parameters);
}

Parameter Parser::parse_parameter(bool annotated) {
    Parameter parameter;
    parameter.at = token_.at;
    parameter.name = expect_name();
    if (annotated && accept(Symbol::Colon)) parse_test();
    return parameter;
}

}  // namespace krait::vm
