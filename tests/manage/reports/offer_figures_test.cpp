// A day of offers whose figures were worked out by hand: VIEWS.md tells the same day.
#include "manage/reports/offer_figures.h"

#include "manage/reports/offer_columns.h"
#include "showroom/house_of_facts.h"

namespace foyer::reports {
namespace {

using namespace domain;

constexpr const char* kConsultant = "aa00bb11";
constexpr const char* kManager = "cc22dd33";
constexpr Fen kThousand = 100'000;

class DayOfOffers : public HouseOfFacts {
 protected:
  DayOfOffers() {
    content.showroom.time_zone = TimeZone::named("Asia/Shanghai").value();
    content.showroom.purposes = {{"look", {}, {}, "", true, false}};
    tell(0, {}, StaffAdded{kManager, "manager", "许文涛"});
    tell(0, {}, PinSet{kManager, "hash"});
    tell(0, {}, StaffAdded{kConsultant, "consultant", "李婷"}, 1, kManager);
    for (int guest = 1; guest <= 3; ++guest) tell(0, visit(guest), VisitOpened{"look", "A1", "zh"});
  }
  void by(const char* who, int minute, int guest, Event event) {
    tell(minute, visit(guest), std::move(event), 1, who);
  }
  void make(int minute, int guest, const std::string& id, const std::string& follows, Fen off,
            Fen gift, const std::string& level) {
    OfferMade made;
    made.offer = id;
    made.version = follows.empty() ? 1 : 2;
    made.follows = follows;
    made.vehicle = "e5";
    made.lines = {
        {"e5-605", "guide", {"舒享版", "Comfort"}, {}, {}, 22'980'000, 22'980'000, 0, true},
        {"discount", "discount", {}, {}, {}, -off, -off, 0, true}};
    if (gift > 0) made.lines.push_back({"mats", "gift", {}, {}, {}, 0, 0, gift, true});
    made.level = level;
    made.valid_until_ms = kNine_ms + 60 * kMinute_ms;
    by(kConsultant, minute, guest, made);
    if (!level.empty()) by(kConsultant, minute, guest, ApprovalAsked{id, {}});
  }
  void accept(int minute, int guest, const std::string& id) {
    by(kConsultant, minute, guest, OfferAccepted{id, {}, true, 1, 1, 1});
  }
  void live() {
    make(1, 1, "a", "", 3 * kThousand, 0, "");
    accept(2, 1, "a");
    make(3, 2, "b", "", 12 * kThousand, 120'000, "sales");
    answer_after(90, 3, 2, "b", "countered");
    make(6, 2, "b2", "b", 6 * kThousand, 0, "");
    accept(7, 2, "b2");
    make(8, 3, "c", "", 20 * kThousand, 0, "general");
    answer_after(30, 8, 3, "c", "refused");
  }
  void answer_after(int seconds, int minute, int guest, const std::string& id, const char* word) {
    Id origin;
    origin.bytes[0] = 9;
    apply(house, {{origin, ++answers_},
                  visit(guest),
                  Hlc::at_ms(kNine_ms + minute * kMinute_ms + seconds * 1000),
                  kManager,
                  ApprovalAnswered{id, word, 600'000, "太低"}});
  }
  OfferCounts at(int minute) const {
    return offer_counts(house, content, "2025-11-21", kNine_ms + minute * kMinute_ms);
  }
  Content content;

 private:
  std::int64_t answers_ = 0;
};

TEST_F(DayOfOffers, has_the_figures_that_were_worked_out_by_hand) {
  live();
  const OfferCounts counts = at(61);
  const std::map<OfferFigure, std::int64_t> by_hand{{OfferFigure::made, 4},
                                                    {OfferFigure::asked, 2},
                                                    {OfferFigure::answered, 2},
                                                    {OfferFigure::approved, 0},
                                                    {OfferFigure::refused, 1},
                                                    {OfferFigure::answer_s, 120},
                                                    {OfferFigure::accepted, 2},
                                                    {OfferFigure::decided, 3},
                                                    {OfferFigure::contested, 0},
                                                    {OfferFigure::concession_fen, 9 * kThousand},
                                                    {OfferFigure::guide_fen, 45'960'000}};
  for (const auto& [figure, count] : by_hand)
    EXPECT_EQ(counts.of(figure), count) << row_of(figure).name;
  EXPECT_DOUBLE_EQ(counts.rate(OfferFigure::mean_answer_s).value(), 60.0);
  EXPECT_DOUBLE_EQ(counts.rate(OfferFigure::accepted_rate).value(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(counts.rate(OfferFigure::mean_concession_fen).value(), 450'000.0);
  EXPECT_DOUBLE_EQ(counts.rate(OfferFigure::concession_rate).value(), 900'000.0 / 45'960'000);
  EXPECT_EQ(at(30).of(OfferFigure::decided), 2) << "the third still stands";
}

// A limit on cash alone would leak; the ledger has each thing at its value, and its sum is the one
// that was asked for.
TEST_F(DayOfOffers, leaves_a_ledger_whose_rows_add_up_to_what_was_asked_for) {
  live();
  for (const OfferFile& file : house.visit(visit(2))->offers) {
    Fen all = 0;
    for (const Given& one : given(file.made.lines, file.made.trade_in_above)) all += one.worth;
    EXPECT_EQ(all, concession_of(file.made.lines, file.made.trade_in_above).all());
  }
  EXPECT_EQ(granted_by(*house.visit(visit(1))->offer("a")), kConsultant);
  EXPECT_EQ(granted_by(*house.visit(visit(2))->offer("b")), "") << "it was countered";
}

TEST_F(DayOfOffers, is_a_list_with_a_line_a_version_that_says_what_became_of_it) {
  live();
  const auto lines = offer_lines(house, content, {"2025-11-21", "2025-11-21"}, Lang::en,
                                 kNine_ms + 61 * kMinute_ms);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines.at(1), (std::vector<std::string>{"2",
                                                   "",
                                                   "e5 ",
                                                   "1",
                                                   "2025-11-21 09:03",
                                                   "李婷",
                                                   "229,800.00",
                                                   "12,000.00",
                                                   "1,200.00",
                                                   "13,200.00",
                                                   "5.74%",
                                                   "217,800.00",
                                                   "217,800.00",
                                                   "",
                                                   "followed by another",
                                                   "2025-11-21 09:03",
                                                   "许文涛",
                                                   "countered",
                                                   "1:30",
                                                   "",
                                                   "",
                                                   "2025-11-21 10:00"}));
}

}  // namespace
}  // namespace foyer::reports
