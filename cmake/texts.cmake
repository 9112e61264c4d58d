# Texts in a program.

# text_rows(INTO ROW FILE...): a row of C++ for each file, appended to the variable INTO: ROW with NAME replaced by the
# file's name without its ending, and TEXT by a raw string of its content. Configures anew when a file changes.
function(text_rows into row)
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    get_filename_component(name ${file} NAME_WE)
    file(READ ${file} text)
    string(REPLACE NAME ${name} made "${row}")
    string(REPLACE TEXT "R\"TEXT(${text})TEXT\"" made "${made}")
    string(APPEND rows "${made}\n")
  endforeach()
  set(${into} "${rows}" PARENT_SCOPE)
endfunction()
