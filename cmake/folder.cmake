# A folder of app/ is a library of its own that can include only the folders it links.
# Every folder is published through a directory that holds nothing but a link to it, so
# `#include "log/log.h"` is found only by those who name `log` here. (Quoted paths that climb,
# "../", are refused by tests/tidy.)
add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                    -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Werror)
# GCC 12 sees overlapping copies in `"a" + std::string` that are not there (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-Wno-restrict)
  # Sanitised, it also takes the inside of std::regex for uninitialised.
  if(CMAKE_CXX_FLAGS MATCHES "-fsanitize")
    add_compile_options(-Wno-maybe-uninitialized)
  endif()
endif()

# foyer_folder(NAME MAY_INCLUDE folders... [USES libraries...])
function(foyer_folder name)
  cmake_parse_arguments(F "" "" "MAY_INCLUDE;USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/app/${name}/*.cpp)
  set(published ${CMAKE_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${published})
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/app/${name} ${published}/${name} SYMBOLIC)
  if(sources)
    add_library(${name} STATIC ${sources})
    set_target_properties(${name} PROPERTIES OUTPUT_NAME foyer_${name})
    target_include_directories(${name} PUBLIC ${published})
    target_link_libraries(${name} PUBLIC ${F_MAY_INCLUDE} ${F_USES})
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${published})
    target_link_libraries(${name} INTERFACE ${F_MAY_INCLUDE} ${F_USES})
  endif()
endfunction()
