add_library(vm_code STATIC
  code/opcodes.cpp
  code/arena.cpp)
target_link_libraries(vm_code PUBLIC vm_options)
