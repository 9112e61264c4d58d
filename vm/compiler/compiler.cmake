add_library(vm_compiler STATIC
  compiler/lexer.cpp
  compiler/context.cpp
  compiler/wide_int.cpp
  compiler/fold.cpp
  compiler/fold_numbers.cpp
  compiler/parser.cpp
  compiler/parse_expression.cpp
  compiler/parse_primary.cpp
  compiler/parse_string.cpp
  compiler/parse_number.cpp
  compiler/parse_statement.cpp
  compiler/parse_compound.cpp
  compiler/parse_parameters.cpp
  compiler/scope.cpp
  compiler/variable_table.cpp
  compiler/resolve.cpp
  compiler/tables.cpp
  compiler/emitter.cpp
  compiler/codegen.cpp
  compiler/gen_expression.cpp
  compiler/gen_call.cpp
  compiler/gen_target.cpp
  compiler/gen_statement.cpp
  compiler/gen_loop.cpp
  compiler/gen_try.cpp
  compiler/gen_async.cpp
  compiler/gen_function.cpp
  compiler/compile.cpp)
target_link_libraries(vm_compiler PUBLIC vm_code)
target_compile_options(vm_compiler PRIVATE ${vm_flags} ${seldom_run_flags})
