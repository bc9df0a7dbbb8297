// What somebody types about a person is personal, on every kind of fact: kept from entrances, from
// reports and from the group, and taken out when the guest is erased.
#include <gtest/gtest.h>

#include <set>

#include "not_about_a_person.h"
#include "showroom/all_kinds.h"

namespace foyer::domain {
namespace {

// The texts of one kind that go into its body, where no erasure reaches them, in lists too.
class TextsOfBody final : public facts::Fields {
 public:
  TextsOfBody(std::string_view kind, int version) : Fields(version), within_(kind) {}
  const std::set<std::string>& found() const { return found_; }

 protected:
  void text(const char* key, std::string&, bool personal) override { note(key, personal); }
  void texts(const char* key, std::vector<std::string>&, bool personal) override {
    note(key, personal);
  }
  void flag(const char*, bool&, bool) override {}
  void number(const char*, std::int64_t&, bool) override {}
  void small(const char*, int&, bool) override {}
  bool is_said(const char*, bool, bool) override { return true; }
  std::size_t open_list(const char* key, std::size_t, bool personal) override {
    before_.push_back({within_, personal_});
    within_ += std::string(".") + key;
    personal_ = personal_ || personal;
    return 1;
  }
  void open_item(std::size_t) override {}
  void close_item() override {}
  void close_list() override {
    std::tie(within_, personal_) = before_.back();
    before_.pop_back();
  }

 private:
  void note(const char* key, bool personal) {
    if (!personal && !personal_) found_.insert(within_ + "." + key);
  }

  std::string within_;
  bool personal_ = false;
  std::vector<std::pair<std::string, bool>> before_;
  std::set<std::string> found_;
};

template <class... K>
std::set<std::string> texts_of_bodies(Kinds<K...>) {
  std::set<std::string> all;
  const auto add = [&]<class One>() {
    One said;
    TextsOfBody texts(One::kKind, One::kVersion);
    said.fields(texts);
    all.insert(texts.found().begin(), texts.found().end());
  };
  (add.template operator()<K>(), ...);
  return all;
}

TEST(PersonalTexts, are_all_texts_of_all_kinds_but_those_with_a_reason) {
  const std::set<std::string> found = texts_of_bodies(AllKinds());
  std::set<std::string> reasoned;
  for (const auto* list : {&not_about_a_person(), &of_an_offer(), &of_an_order(), &of_a_lead(),
                           &of_a_delivery(), &of_the_stock(), &of_standards(), &of_meetings(),
                           &of_shared_work(), &of_a_manager(), &of_care()})
    for (const NotAboutAPerson& one : *list)
      for (const std::string& text : one.texts) {
        EXPECT_TRUE(reasoned.insert(text).second) << text << " has two reasons";
        EXPECT_TRUE(found.contains(text)) << text << " is in no body: " << one.because;
      }
  for (const std::string& text : found)
    EXPECT_TRUE(reasoned.contains(text))
        << text << " goes into the body: mark it personal, or say here why it is about nobody";
}

TEST(PersonalTexts, of_a_closing_hold_what_the_guest_bought_instead) {
  const Event closed = VisitClosed{"lost", "", "", "", "the neighbour's", "price"};
  EXPECT_EQ(closed.body.find("neighbour"), std::string::npos) << closed.body;
  EXPECT_NE(closed.personal.find("neighbour"), std::string::npos) << closed.personal;
}

// As every log and store of before has them. The bytes stay as they are, since they are hashed.
TEST(PersonalTexts, of_a_closing_of_before_are_read_and_go_when_the_guest_is_erased) {
  Id visit;
  visit.bytes[0] = 1;
  House house;
  const auto tell = [&](std::int64_t seq, const Event& event) {
    apply(house, {{Id{}, seq}, visit, Hlc::at_ms(1000 * seq), "aaaa0001", event});
  };
  tell(1, VisitOpened{"look", "A001", "zh"});
  tell(2, {"visit.closed", 1,
           R"({"grade":"","grade_suggested":"","lost_model":"the neighbour's",)"
           R"("lost_reason":"price","outcome":"lost"})",
           R"({"grade_reason":""})"});
  ASSERT_TRUE(house.visit(visit)->closed);
  EXPECT_EQ(house.visit(visit)->closed->lost_model, "the neighbour's");
  tell(3, GuestErased{"asked"});
  EXPECT_EQ(house.visit(visit)->closed->lost_model, "");
  EXPECT_EQ(house.visit(visit)->closed->outcome, "lost");
}

}  // namespace
}  // namespace foyer::domain
