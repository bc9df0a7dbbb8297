// Every rule refuses what it is there to refuse: a rule that never complains would look the same
// as a tidy source.
#include "tidy/rules.h"

#include <gtest/gtest.h>

namespace foyer::tidy {
namespace {

SourceFile code(std::string text, std::string path = "app/kit/log/tables.cpp") {
  return {std::move(path), std::move(text)};
}

std::string lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "  x();\n";
  return text;
}

TEST(Rules, refuse_an_include_that_climbs) {
  EXPECT_EQ(climbing_includes(code("#include \"../house/visit.h\"\n")).size(), 1u);
  EXPECT_TRUE(climbing_includes(code("#include \"house/visit.h\"\n")).empty());
}

TEST(Rules, let_a_room_see_what_its_row_names_and_what_that_names) {
  const Folders rows = allowed_folders(
      "foyer_room(kit/base)\nfoyer_room(kit/fact MAY_INCLUDE kit/base)\n"
      "foyer_room(kit/log MAY_INCLUDE kit/fact USES ${SQLITE}\n  PkgConfig::SODIUM)\n");
  EXPECT_EQ(rows.at("kit/log"), (std::set<std::string>{"kit/base", "kit/fact", "kit/log"}));
  const std::string ours =
      "#include \"kit/log/tables.h\"\n#include \"kit/base/id.h\"\n#include <map>\n";
  EXPECT_TRUE(forbidden_includes(code(ours), rows).empty());
  EXPECT_TRUE(forbidden_includes(code(ours, "app/kit/log/cold/ice.cpp"), rows).empty());
  EXPECT_EQ(forbidden_includes(code(ours, "app/kit/fact/event.cpp"), rows).size(), 1u);
  EXPECT_EQ(forbidden_includes(code("#include \"tables.h\"\n"), rows).size(), 1u);
  EXPECT_EQ(forbidden_includes(code("", "app/attic/old.cpp"), rows).size(), 1u);
  EXPECT_TRUE(forbidden_includes(code(ours, "app/main.cpp"), rows).empty());
}

TEST(Rules, refuse_a_clock_where_facts_rules_and_flow_are) {
  const std::string clock = "auto now = std::chrono::system_clock::now();\n";
  EXPECT_EQ(impure_code(code(clock, "app/steps/needs/recommend.cpp")).size(), 1u);
  EXPECT_EQ(impure_code(code(clock, "app/roles/desk/flow/desk.cpp")).size(), 1u);
  EXPECT_TRUE(impure_code(code(clock, "app/roles/desk/program/desk.cpp")).empty());
}

TEST(Rules, refuse_a_kind_of_fact_that_nothing_folds) {
  const std::string kind =
      "struct CoffeeOrdered {\n  static constexpr std::string_view kKind = "
      "\"coffee.ordered\";\n};\n";
  EXPECT_EQ(unlisted_kinds(code(kind)).size(), 1u);
  EXPECT_TRUE(unlisted_kinds(code(kind + "using All = Kinds<CoffeeOrdered>;\n")).empty());
}

TEST(Rules, refuse_a_file_that_is_too_long_for_one_sitting) {
  EXPECT_TRUE(long_file(code(lines(400))).empty());
  EXPECT_EQ(long_file(code(lines(401))).size(), 1u);
}

TEST(Rules, refuse_a_function_that_does_not_fit_on_a_screen) {
  const auto function = [](int inner) { return "void f(int a) {\n" + lines(inner) + "}\n"; };
  EXPECT_TRUE(
      long_functions(code("namespace a {\n" + function(68) + function(68) + "}\n")).empty());
  EXPECT_EQ(long_functions(code("namespace a {\n" + function(69) + "}\n")).size(), 1u);
  EXPECT_EQ(long_functions(code("struct S {\n" + function(69) + "};\n")).size(), 1u);
  EXPECT_EQ(long_functions(code("S::S(int a)\n    : b_{a}, c_(1) {\n" + lines(80) + "}\n")).size(),
            1u);
}

TEST(Rules, take_no_table_and_no_text_for_a_function) {
  EXPECT_TRUE(long_functions(code("constexpr int kAll[] = {\n" + lines(80) + "};\n")).empty());
  EXPECT_TRUE(long_functions(code("auto kAll = std::to_array<A>({\n" + lines(80) + "});")).empty());
  EXPECT_TRUE(
      long_functions(code("const char* k = R\"(void f() {\n" + lines(80) + ")\";\n")).empty());
  EXPECT_TRUE(long_functions(code("/* void f() { */\n" + lines(80) + "// }\n")).empty());
  EXPECT_EQ(without_comments_and_literals("a(\"}\\\"{\", '{', 1'000); // {\nb"),
            "a(      ,    , 1'000);     \nb");
}

TEST(Rules, refuse_a_line_of_more_than_a_hundred_columns_in_any_script) {
  EXPECT_TRUE(long_lines(code(std::string(100, 'a') + "\n")).empty());
  EXPECT_EQ(long_lines(code("short\n" + std::string(101, 'a') + "\n")).size(), 1u);
  std::string chinese;
  for (int i = 0; i < 100; ++i) chinese += "车";
  EXPECT_TRUE(long_lines(code(chinese)).empty());
}

TEST(Rules, refuse_a_header_that_does_not_say_what_it_is) {
  EXPECT_TRUE(headers_without_a_beginning(code("// A.\n#pragma once\n", "app/a/a.h")).empty());
  EXPECT_EQ(headers_without_a_beginning(code("#pragma once\n", "app/a/a.h")).size(), 2u);
  EXPECT_TRUE(headers_without_a_beginning(code("int a;\n", "app/a/a.cpp")).empty());
}

TEST(Rules, refuse_raw_imgui_outside_of_ui_and_machine) {
  EXPECT_EQ(raw_imgui(code("void f() { ImGui::Text(); }", "app/roles/desk/pages/a.cpp")).size(),
            1u);
  EXPECT_TRUE(raw_imgui(code("ImGui::Text();", "app/kit/ui/a.cpp")).empty());
  EXPECT_TRUE(raw_imgui(code("// not ImGui::Text()", "app/roles/desk/pages/a.cpp")).empty());
}

TEST(Rules, refuse_a_shell) {
  EXPECT_EQ(started_shells(code("std::system (name);")).size(), 1u);
  EXPECT_EQ(started_shells(code("popen(name, \"r\");")).size(), 1u);
  EXPECT_TRUE(started_shells(code("std::filesystem::path p; file_system(p);")).empty());
}

TEST(Rules, refuse_to_know_a_role_of_a_device_by_its_name) {
  EXPECT_EQ(compared_roles(code("if (settings.role != \"entrance\") run();")).size(), 1u);
  EXPECT_TRUE(compared_roles(code("is_in_hand(settings.role); role == \"manager\";")).empty());
}

TEST(Rules, refuse_notes_and_paths_that_were_left_over) {
  EXPECT_EQ(left_over_notes(code(std::string("// TO") + "DO later\n")).size(), 1u);
  EXPECT_TRUE(left_over_notes(code("// what is left to do\n")).empty());
  EXPECT_EQ(machine_paths(code(std::string("\"/wo") + "rk/main\"")).size(), 1u);
  EXPECT_TRUE(machine_paths(code("paperwork and/or roots")).empty());
}

TEST(Rules, know_a_shared_phrase_by_its_whole_name) {
  const auto found = shared_phrases(
      code("// Words.\nnamespace foyer::words {\ninline constexpr Phrase kBack{\"a\", \"b\"};\n"
           "inline constexpr int kMost = 3;\nnamespace drive {\ninline constexpr Phrase "
           "kBack{\"c\", \"d\"};\n}\n}\n"));
  EXPECT_EQ(found, (std::vector<std::string>{"foyer::words::kBack", "foyer::words::drive::kBack"}));
}

TEST(Rules, refuse_a_phrase_in_one_language) {
  const auto phrase = [](const std::string& in) { return code("Phrase kBack{" + in + "};"); };
  EXPECT_TRUE(half_translated_phrases(phrase("\"上一步\", \"Back, \"\n  \"please\"")).empty());
  EXPECT_EQ(half_translated_phrases(phrase("\"上一步\", \"\"")).size(), 1u);
  EXPECT_EQ(half_translated_phrases(phrase("\"上一步\"")).size(), 1u);
  EXPECT_EQ(half_translated_phrases(phrase("\"%s位\", \"people\"")).size(), 1u);
  EXPECT_TRUE(half_translated_phrases(phrase("\"共{}位\", \"{} people\"")).empty());
}

}  // namespace
}  // namespace foyer::tidy
