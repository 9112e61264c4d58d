add_library(vm_code STATIC
  code/opcodes.cpp
  code/arena.cpp
  code/utf8.cpp
  code/static_strings.cpp
  code/byte_reader.cpp
  code/image.cpp
  code/prelude.cpp
  code/decode.cpp
  code/image_writer.cpp
  code/disassemble.cpp)
target_link_libraries(vm_code PUBLIC vm_options)
target_compile_options(vm_code PRIVATE ${vm_flags})
