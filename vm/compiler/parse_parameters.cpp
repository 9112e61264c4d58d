// The parameters of def and lambda (Python reference 8.7).
#include "vm/compiler/parser.hpp"

namespace krait::vm {

// Up to the token `end`, which is not taken. Annotations are read and forgotten. Misplaced stars
// are an error in the function's own code.
void Parser::parse_parameters(FunctionNode& function, Symbol end, bool annotated) {
    ArenaVector<Parameter> parameters;
    bool after_star = false;
    bool after_double_star = false;
    bool default_seen = false;
    while (!at(end) && context_.ok()) {
        Position start = token_.at;
        if (after_double_star || (after_star && at(Symbol::Star))) {
            Inside inside(*this, function.name->text);
            context_.fail_later("invalid syntax", start);
        }
        if (accept(Symbol::Star)) {
            after_star = true;
            bool bare = at(Symbol::Comma) || at(end);
            if (!bare) add_rest(parameters, Parameter::Kind::VarArgs, annotated);
        } else if (accept(Symbol::Power)) {
            after_double_star = true;
            add_rest(parameters, Parameter::Kind::VarKeywords, annotated);
        } else {
            Parameter parameter = parse_parameter(annotated);
            if (accept(Symbol::Assign)) parameter.default_value = parse_test();
            parameter.kind =
                after_star ? Parameter::Kind::KeywordOnly : Parameter::Kind::Positional;
            if (!after_star && default_seen && !parameter.default_value) {
                context_.fail_later("non-default argument follows default argument", function.at);
            }
            default_seen |= parameter.default_value != nullptr;
            context_.push(parameters, parameter);
        }
        if (!accept(Symbol::Comma)) break;
    }
    function.parameters = all(parameters);
}

// *args or **kwargs, behind its stars.
void Parser::add_rest(ArenaVector<Parameter>& parameters, Parameter::Kind kind, bool annotated) {
    Parameter rest = parse_parameter(annotated);
    rest.kind = kind;
    context_.push(parameters, rest);
}

Parameter Parser::parse_parameter(bool annotated) {
    Parameter parameter;
    parameter.at = token_.at;
    parameter.name = expect_name();
    if (annotated && accept(Symbol::Colon)) parse_test();
    return parameter;
}

}  // namespace krait::vm
