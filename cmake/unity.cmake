# Files are compiled some at a time, so that a header is read once for all of them: everything with
# its tests takes about half of the processor time that way. -DFOYER_UNITY=OFF compiles each by itself,
# which shows what a file forgot to include and is quicker after a change of a single one.
option(FOYER_UNITY "Compile several files of a room at once" ON)
if(FOYER_UNITY)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)
  # Names of no linkage inside a file's own classes: to the compiler they now stand in an included one.
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()

# These have a name at file scope that another file of their room has too, with another meaning; X11
# and OpenGL bring many.
set(FOYER_ALONE
  app/content/pictures.cpp app/content/questionnaire.cpp app/content/showroom.cpp
  app/kit/machine/full_screen.cpp app/kit/machine/window.cpp app/kit/machine/x_line.cpp
  app/kit/sync/replicator_batches.cpp
  app/kit/fact/said.cpp app/kit/ui/car_wheels.cpp app/kit/ui/paint_atlas.cpp app/kit/ui/paint_stage.cpp
  app/roles/entrance/pages/card_stage.cpp app/roles/entrance/pages/sheets.cpp
  app/roles/tablet/pages/tablet_guests.cpp app/roles/tablet/pages/tablet_profile.cpp
  tests/content/small_pack.cpp tests/content/trade_ins_test.cpp tests/kit/log/meddling_test.cpp tests/kit/ui/type_test.cpp
  tests/kit/ui/hand_test.cpp tests/kit/store/erasure_test.cpp tests/kit/store/faults_clock_test.cpp
  tests/kit/store/faults_content_test.cpp tests/kit/store/postgres_store_test.cpp
  tests/roles/tablet/program/tablet_killed_test.cpp tests/steps/presentation/card_order_test.cpp
  tests/tools/scenes/desk_picture_test.cpp tests/tools/scenes/everywhere_test.cpp
  tests/tools/scenes/picture_test.cpp tests/tools/scenes/tablet_test.cpp
  tests/visit/close_request.cpp tests/visit/touch_glass.cpp)

# foyer_alone(SOURCES...): keeps those of them that are in the list out of the common compilation.
function(foyer_alone)
  foreach(source ${ARGN})
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE path)
    if(path IN_LIST FOYER_ALONE)
      set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
  endforeach()
endfunction()
