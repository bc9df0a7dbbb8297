// The columns of an offer: what its register, its files and a dealer's reports say of a version, of
// one of its lines, and of one thing that was given away.
//
// Declared once, as the columns of a drive are (drive_columns.h): one row says how it is headed,
// what kind of value it is, how the devices' fold gives it, how either database is asked for it and
// what it is. From these rows come the views `offer`, `offer_line` and `concession` of both
// databases, the register of offers in CSV and XLSX, and the tables of VIEWS.md. Nothing of it
// names or describes a guest but the form's own column of names. Threads: values.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "manage/reports/columns.h"
#include "manage/reports/offer_sql.h"
#include "manage/reports/register.h"

namespace foyer::reports {

// Whose column is asked for.
struct OfferAsked {
  Asked of;  // its visit; `number`: of the paper in its days, from 1
  const domain::OfferFile& file;
  std::int64_t now_ms = 0;

  const domain::OfferMade& made() const { return file.made; }
};

struct OnOfferForm {
  int place = 0;  // from 1; 0: it is not on the form
  std::string_view zh{}, en{};
  // Its cell, from `value`; none: as its kind is written.
  std::string (*shown)(const OfferAsked&, const Value&) = nullptr;
};

struct OfferColumn {
  OnOfferForm form{};
  std::string_view name{};  // in the view; empty: the form alone has it
  Kind kind = Kind::text;
  Value (*value)(const OfferAsked&) = nullptr;
  std::string (*sql)(const OfferSql&) = nullptr;  // asked of `v` and `d`
  std::string_view means{};                       // for VIEWS.md
};
// In the order of the view; what a later version added stands behind.
std::span<const OfferColumn> offer_columns();
// Those of the form, in its order.
std::vector<const OfferColumn*> offer_form_columns();
std::string_view heading_of(const OfferColumn& column, Lang lang);

struct OfferLineAsked {
  OfferAsked of;
  int place = 0;  // from 1
  const domain::OfferLine& line;
};
struct OfferLineColumn {
  std::string_view name{};
  Kind kind = Kind::text;
  Value (*value)(const OfferLineAsked&) = nullptr;
  std::string (*sql)(const OfferSql&) = nullptr;  // asked of `v`, `d` and the element `o`
  std::string_view means{};
};
std::span<const OfferLineColumn> offer_line_columns();

struct ConcessionAsked {
  OfferAsked of;
  domain::Given given;
};
// What differs between a line that gives something away and what is paid above an appraisal.
struct GivenSql {
  std::string as, line, worth;
};
struct ConcessionColumn {
  std::string_view name{};
  Kind kind = Kind::text;
  Value (*value)(const ConcessionAsked&) = nullptr;
  std::string (*sql)(const OfferSql&, const GivenSql&) = nullptr;
  std::string_view means{};
};
std::span<const ConcessionColumn> concession_columns();

// As a view has it: under whose limit, granted by whom; empty: nobody granted it.
std::string granted_by(const domain::OfferFile& file);
bool is_contested(const domain::Offers& all, const domain::OfferFile& file);

// Of the register of visits: how far the newest paper that stands has come as of no day, what it
// comes to and what it gives away, in fen. None: there is no paper.
Value offer_of(const domain::Visit& visit);
Value offer_total_of(const domain::Visit& visit);
Value offer_concession_of(const domain::Visit& visit);

// One line a version of the offers of the visits that arrived on these days.
std::vector<std::vector<std::string>> offer_lines(const domain::House& house,
                                                  const domain::Content& content, const Days& days,
                                                  Lang lang, std::int64_t now_ms);

}  // namespace foyer::reports
