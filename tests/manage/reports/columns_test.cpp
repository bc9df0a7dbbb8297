// The columns of a visit are declared once; what is written about them elsewhere is held to that.
#include "manage/reports/columns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "manage/reports/care_columns.h"
#include "manage/reports/delivery_columns.h"
#include "manage/reports/drive_columns.h"
#include "manage/reports/drive_figures.h"
#include "manage/reports/instruction_views.h"
#include "manage/reports/lead_columns.h"
#include "manage/reports/meeting_views.h"
#include "manage/reports/offer_figures.h"
#include "manage/reports/opening.h"
#include "manage/reports/order_columns.h"
#include "manage/reports/register.h"
#include "manage/reports/service_views.h"
#include "manage/reports/standard_views.h"
#include "manage/reports/stock_columns.h"
#include "manage/reports/target_views.h"
#include "manage/reports/trade_in_columns.h"

namespace foyer::reports {
namespace {

std::string text_of(const std::string& file) {
  std::ifstream stream(std::string(FOYER_SOURCE_DIR) + "/" + file);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string_view word_for(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "text";
    case Kind::id:
      return "id";
    case Kind::whole:
      return "whole number";
    case Kind::flag:
      return "1 or 0";
    case Kind::ids:
      return "ids, with commas";
    case Kind::moment:
      return "time";
  }
  return "";
}

// One line of the table in VIEWS.md; empty: no view has the column.
std::string as_documented(const Column& column) {
  const std::string visit(name_in_visit(column.views)), list(name_in_register(column.views));
  if (visit.empty() && list.empty()) return "";
  const auto quoted = [](const std::string& name) { return name.empty() ? "–" : "`" + name + "`"; };
  return "| " + quoted(visit) + " | " + quoted(list) + " | " + std::string(word_for(column.kind)) +
         " | " + std::string(column.means) + " |\n";
}

TEST(Columns, are_explained_in_the_document_that_reports_are_written_by) {
  std::string table =
      "| in `visit` | in `walk_in_register` | kind | what it is |\n|---|---|---|---|\n";
  for (const Column& column : columns()) table += as_documented(column);
  EXPECT_NE(text_of("app/manage/reports/VIEWS.md").find(table), std::string::npos)
      << "VIEWS.md should have exactly this:\n"
      << table;
}

TEST(DriveColumns, are_explained_in_the_document_that_reports_are_written_by) {
  std::string table =
      "| in `drive` | in `drive_register` | kind | what it is |\n|---|---|---|---|\n";
  for (const DriveColumn& column : drive_columns()) {
    const std::string name = "`" + std::string(column.name) + "`";
    if (!column.name.empty())
      table += "| " + (column.personal ? "–" : name) + " | " + name + " | " +
               std::string(word_for(column.kind)) + " | " + std::string(column.means) + " |\n";
  }
  EXPECT_NE(text_of("app/manage/reports/VIEWS.md").find(table), std::string::npos)
      << "VIEWS.md should have exactly this:\n"
      << table;
  table = "| column of `drive_day` | what it means |\n|---|---|\n";
  for (const DriveFigureRow& row : drive_figure_rows())
    table += "| `" + std::string(row.name) + "` | " + std::string(row.en) + " |\n";
  EXPECT_NE(text_of("app/manage/reports/VIEWS.md").find(table), std::string::npos)
      << "VIEWS.md should have exactly this:\n"
      << table;
}

TEST(TradeInColumns, are_explained_in_the_document_that_reports_are_written_by) {
  std::string table = "| column of `trade_in` | kind | what it is |\n|---|---|---|\n";
  std::set<std::string_view> names;
  for (const TradeInColumn& column : trade_in_columns()) {
    EXPECT_TRUE(names.insert(column.name).second) << column.name;
    table += "| `" + std::string(column.name) + "` | " + std::string(word_for(column.kind)) +
             " | " + std::string(column.means) + " |\n";
  }
  EXPECT_NE(text_of("app/manage/reports/VIEWS.md").find(table), std::string::npos)
      << "VIEWS.md should have exactly this:\n"
      << table;
}

template <class Columns>
void expect_documented(const std::string& view, const Columns& columns) {
  std::string table = "| column of `" + view + "` | kind | what it is |\n|---|---|---|\n";
  std::set<std::string_view> names;
  for (const auto& column : columns) {
    if (column.name.empty()) continue;
    EXPECT_TRUE(names.insert(column.name).second) << column.name;
    table += "| `" + std::string(column.name) + "` | " + std::string(word_for(column.kind)) +
             " | " + std::string(column.means) + " |\n";
  }
  EXPECT_NE(text_of("app/manage/reports/VIEWS.md").find(table), std::string::npos)
      << "VIEWS.md should have exactly this:\n"
      << table;
}

TEST(LeadColumns, are_explained_in_the_document_that_reports_are_written_by) {
  expect_documented("call", call_columns());
  expect_documented("lead", lead_columns());
}

TEST(DeliveryColumns, are_explained_in_the_document_that_reports_are_written_by) {
  expect_documented("delivery", delivery_columns());
}

TEST(StockColumns, are_explained_in_the_document_that_reports_are_written_by) {
  expect_documented("stock", stock_columns());
}

TEST(StandardColumns, are_explained_in_the_document_that_reports_are_written_by) {
  expect_documented("standard_round", standard_round_columns());
  expect_documented("score", score_columns());
}

TEST(MeetingColumns, are_explained_in_the_document_that_reports_are_written_by) {
  expect_documented("meeting", meeting_columns());
  expect_documented("meeting_promise", meeting_promise_columns());
  expect_documented("meeting_action", meeting_action_columns());
}

TEST(ServiceColumns, are_explained_in_the_document_that_reports_are_written_by) {
  expect_documented("service_signal", service_signal_columns());
  expect_documented("shared_action", shared_action_columns());
}

TEST(InstructionColumns, are_explained_in_the_document_that_reports_are_written_by) {
  expect_documented("instruction", instruction_columns());
}

TEST(MonthColumns, are_explained_in_the_document_that_reports_are_written_by) {
  expect_documented("target", target_columns());
  expect_documented("achievement", achievement_columns());
  expect_documented("roll_call", roll_call_columns());
  expect_documented("opening_month", opening_month_columns());
  expect_documented("opening_orders", opening_orders_columns());
}

TEST(TaskColumns, are_explained_in_the_document_that_reports_are_written_by) {
  expect_documented("task", task_columns());
}

TEST(OfferColumns, are_explained_in_the_document_that_reports_are_written_by) {
  expect_documented("offer", offer_columns());
  expect_documented("offer_line", offer_line_columns());
  expect_documented("concession", concession_columns());
  expect_documented("order", order_columns());
  std::string table = "| column of `offer_day` | what it means |\n|---|---|\n";
  for (const OfferFigureRow& row : offer_figure_rows())
    table += "| `" + std::string(row.name) + "` | " + std::string(row.en) + " |\n";
  EXPECT_NE(text_of("app/manage/reports/VIEWS.md").find(table), std::string::npos)
      << "VIEWS.md should have exactly this:\n"
      << table;
}

TEST(OfferColumns, have_a_place_and_two_headings_on_the_form) {
  int place = 0;
  for (const OfferColumn* column : offer_form_columns()) {
    EXPECT_EQ(column->form.place, ++place) << column->form.en;
    EXPECT_FALSE(column->form.zh.empty() || column->form.en.empty()) << place;
  }
}

TEST(OrderColumns, have_a_place_and_two_headings_on_the_form) {
  int place = 0;
  for (const OrderColumn* column : order_form_columns()) {
    EXPECT_EQ(column->form.place, ++place) << column->form.en;
    EXPECT_FALSE(column->form.zh.empty() || column->form.en.empty()) << place;
  }
}

TEST(DriveColumns, have_a_place_and_two_headings_on_the_form_and_one_name_in_the_views) {
  std::set<std::string_view> names;
  for (const DriveColumn& column : drive_columns()) {
    if (column.name.empty()) continue;
    EXPECT_TRUE(names.insert(column.name).second) << column.name;
    EXPECT_TRUE(column.value != nullptr && column.sql != nullptr) << column.name;
  }
  int place = 0;
  for (const DriveColumn* column : drive_form_columns()) {
    EXPECT_EQ(column->form.place, ++place) << column->form.en;
    EXPECT_FALSE(column->form.zh.empty() || column->form.en.empty()) << place;
  }
  for (const char* personal : {"guest", "licence_since", "licence_until", "licence_last_four"})
    EXPECT_EQ(std::ranges::count_if(
                  drive_columns(),
                  [&](const DriveColumn& one) { return one.personal && one.name == personal; }),
              1)
        << personal;
}

TEST(Columns, are_named_to_the_dealer_who_wants_another_heading) {
  std::string keys;
  for (const Column* column : form_columns())
    keys += (keys.empty() ? "`" : ", `") + std::string(column->form.key) + "`";
  std::string written = text_of("data/README.md");
  std::replace(written.begin(), written.end(), '\n', ' ');
  EXPECT_NE(written.find("The register's columns are " + keys + ";"), std::string::npos)
      << "data/README.md should name exactly these: " << keys;
}

TEST(Columns, of_the_form_have_a_place_each_and_a_heading_in_both_languages) {
  int place = 0;
  std::set<std::string_view> keys;
  for (const Column* column : form_columns()) {
    EXPECT_EQ(column->form.place, ++place) << column->form.key;
    EXPECT_TRUE(keys.insert(column->form.key).second) << column->form.key;
    EXPECT_FALSE(column->form.zh.empty() || column->form.en.empty()) << column->form.key;
    EXPECT_FALSE(column->means.empty()) << column->form.key;
    EXPECT_TRUE(column->value != nullptr || column->form.shown != nullptr) << column->form.key;
  }
}

TEST(Columns, of_the_views_can_be_asked_of_a_database_and_are_named_once) {
  std::set<std::string_view> visit, list;
  for (const Column& column : columns()) {
    if (column.views.where == Where::nowhere) continue;
    EXPECT_NE(column.sql, nullptr) << column.views.name;
    EXPECT_NE(column.value, nullptr) << column.views.name;
    if (const auto name = name_in_visit(column.views); !name.empty()) {
      EXPECT_TRUE(visit.insert(name).second) << name;
    }
    if (const auto name = name_in_register(column.views); !name.empty()) {
      EXPECT_TRUE(list.insert(name).second) << name;
    }
  }
  for (const char* personal :
       {"guest", "honorific", "phone", "note", "plate", "present_car", "description"})
    EXPECT_FALSE(visit.contains(personal)) << personal;
}

TEST(Columns, fill_the_desks_page_of_the_day_from_edge_to_edge) {
  float whole = 0;
  std::set<int> places;
  for (const Column& column : columns()) {
    if (column.form.glance.place == 0) continue;
    EXPECT_TRUE(places.insert(column.form.glance.place).second) << column.form.key;
    whole += column.form.glance.part;
  }
  EXPECT_EQ(*places.rbegin(), static_cast<int>(places.size()));
  EXPECT_NEAR(whole, 1.f, .001f);
}

TEST(Columns, may_be_headed_in_the_dealers_own_words_one_by_one) {
  domain::Showroom showroom;
  showroom.register_headings["consultant"] = {"接待顾问", "Received by"};
  const auto all = form_columns();
  EXPECT_EQ(heading_of(*all.at(1), showroom, Lang::zh), "接待顾问");
  EXPECT_EQ(heading_of(*all.at(2), showroom, Lang::zh), "客户姓名");
}

// A form that lacks what the databases have, or the other way round, is how lists drift apart.
TEST(Columns, of_the_form_are_in_the_databases_register_too) {
  for (const Column* column : form_columns())
    if (column->form.key != "no" && column->form.key != "state") {
      EXPECT_FALSE(name_in_register(column->views).empty()) << column->form.key;
    }
}

}  // namespace
}  // namespace foyer::reports
