# A room is a folder of app/ that is a library of its own and can include only the rooms it names.
# Every room is published through a directory that holds nothing but a link to it, so
# `#include "kit/log/visit_log.h"` is found only by those who name kit/log here. (Quoted paths that
# climb, "../", are refused by tests/tidy.)
add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                    -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Werror)
# GCC 12 sees overlapping copies in `"a" + std::string` that are not there (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-Wno-restrict)
  # Sanitised, it also takes the inside of std::regex for uninitialised, and a pointer for null behind
  # the very line that asked for it.
  if(CMAKE_CXX_FLAGS MATCHES "-fsanitize")
    add_compile_options(-Wno-maybe-uninitialized -Wno-null-dereference)
  endif()
endif()

# foyer_room(PATH MAY_INCLUDE rooms... [USES libraries...]): kit/log becomes the library kit_log.
function(foyer_room path)
  cmake_parse_arguments(F "" "" "MAY_INCLUDE;USES" ${ARGN})
  string(REPLACE "/" "_" name ${path})
  string(REPLACE "/" "_" rooms "${F_MAY_INCLUDE}")
  cmake_path(GET path PARENT_PATH parent)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/app/${path}/*.cpp)
  set(published ${CMAKE_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${published}/${parent})
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/app/${path} ${published}/${path} SYMBOLIC)
  if(sources)
    add_library(${name} STATIC ${sources})
    foyer_alone(${sources})
    set_target_properties(${name} PROPERTIES OUTPUT_NAME foyer_${name})
    target_include_directories(${name} PUBLIC ${published})
    target_link_libraries(${name} PUBLIC ${rooms} ${F_USES})
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${published})
    target_link_libraries(${name} INTERFACE ${rooms} ${F_USES})
  endif()
endfunction()
