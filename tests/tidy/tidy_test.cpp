// The source keeps its style: every rule, over every file.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "tidy/rules.h"

namespace foyer::tidy {
namespace {

const std::vector<SourceFile>& repository() {
  static const std::vector<SourceFile> files = text_files(FOYER_SOURCE_DIR);
  return files;
}

const SourceFile* file(std::string_view path) {
  for (const SourceFile& one : repository())
    if (one.path == path) return &one;
  return nullptr;
}

// All complaints in one message, so that one run shows everything.
template <class Rule, class Which>
void expect_no_complaint(Rule rule, Which which) {
  std::string all;
  std::size_t looked_at = 0;
  for (const SourceFile& one : repository()) {
    if (!which(one)) continue;
    ++looked_at;
    for (const std::string& complaint : rule(one)) all += complaint + "\n";
  }
  EXPECT_GT(looked_at, 0u);
  EXPECT_EQ(all, "");
}

bool is_code(const SourceFile& one) { return one.is_code(); }
bool is_any(const SourceFile&) { return true; }

TEST(Source, has_no_include_that_climbs) { expect_no_complaint(climbing_includes, is_code); }

TEST(Source, includes_only_what_a_room_may_see) {
  const SourceFile* cmake = file("app/CMakeLists.txt");
  ASSERT_NE(cmake, nullptr);
  const Folders allowed = allowed_folders(cmake->text);
  ASSERT_TRUE(allowed.contains("steps/reception"));
  expect_no_complaint([&](const SourceFile& one) { return forbidden_includes(one, allowed); },
                      [](const SourceFile& one) { return one.is_code() && one.is_in("app/"); });
}

TEST(Source, works_out_facts_rules_and_flow_of_what_they_are_given) {
  expect_no_complaint(impure_code, is_code);
}

TEST(Source, lists_every_kind_of_fact) {
  expect_no_complaint(unlisted_kinds, [](const SourceFile& one) {
    return one.is_code() && one.is_in("app/") && !one.is_in("app/kit/");
  });
}

TEST(Source, has_files_for_one_sitting) { expect_no_complaint(long_file, is_code); }

TEST(Source, has_functions_for_one_screen) { expect_no_complaint(long_functions, is_code); }

TEST(Source, has_lines_of_a_hundred_columns) { expect_no_complaint(long_lines, is_code); }

TEST(Source, has_headers_that_say_what_they_are) {
  expect_no_complaint(headers_without_a_beginning, is_code);
}

TEST(Source, calls_imgui_in_ui_and_machine_only) { expect_no_complaint(raw_imgui, is_code); }

// A second tap that was meant for the page before acts on no page that the pointer knows of.
TEST(Source, tells_the_pointer_in_every_role_which_page_is_drawn) {
  std::map<std::string, bool> tells;
  for (const SourceFile& one : repository()) {
    const std::size_t pages = one.path.find("/pages/");
    if (!one.is_in("app/roles/") || pages == std::string::npos) continue;
    bool& told = tells[one.path.substr(0, pages)];
    told = told || one.text.find("frame.page(") != std::string::npos;
  }
  EXPECT_GE(tells.size(), 4U);
  for (const auto& [role, told] : tells) EXPECT_TRUE(told) << role << " calls no frame.page()";
}

TEST(Source, starts_no_shell) { expect_no_complaint(started_shells, is_code); }

TEST(Source, asks_a_roles_row_and_not_its_name) {
  expect_no_complaint(compared_roles,
                      [](const SourceFile& one) { return one.is_code() && one.is_in("app/"); });
}

TEST(Source, has_no_notes_left_over) { expect_no_complaint(left_over_notes, is_any); }

TEST(Source, names_no_path_of_one_machine) { expect_no_complaint(machine_paths, is_any); }

TEST(Source, says_under_one_name_one_thing) {
  std::map<std::string, std::string> homes;
  for (const SourceFile& one : repository())
    if (one.is_in("app/") && one.path.ends_with(".h"))
      for (const std::string& phrase : shared_phrases(one)) {
        const auto [home, is_new] = homes.try_emplace(phrase, one.path);
        EXPECT_TRUE(is_new) << phrase << " is in " << one.path << " and in " << home->second;
      }
  EXPECT_GT(homes.size(), 300u);
}

TEST(Source, says_every_phrase_in_both_languages) {
  const SourceFile* words = file("app/roles/entrance/pages/words.h");
  ASSERT_NE(words, nullptr);
  EXPECT_NE(words->text.find("Phrase k"), std::string::npos);
  expect_no_complaint(half_translated_phrases,
                      [](const SourceFile& one) { return one.is_in("app/roles/"); });
}

}  // namespace
}  // namespace foyer::tidy
