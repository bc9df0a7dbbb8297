#include "steps/drive/agreement.h"

#include <gtest/gtest.h>

#include "house/signature.h"
#include "support/demo_drives.h"

namespace foyer::domain {
namespace {

Signature written(std::size_t strokes = 3, int points = 40) {
  Signature all;
  for (std::size_t s = 0; s < strokes; ++s) {
    all.emplace_back();
    for (int i = 0; i < points; ++i)
      all.back().push_back({100 + i * 20, 200 + static_cast<int>(s) * 150, i * 10});
  }
  return all;
}

DriveSigned signed_now() {
  DriveSigned said;
  said.drive = "aa";
  said.clauses = {"fit", "belts"};
  said.car = "s7-1";
  said.route = "lake";
  said.odometer_km = 1000;
  said.at_ms = 1795262400000;
  said.witness = "me";
  said.strokes = to_texts(written());
  bind(said, demo::test_drives(), Lang::zh);
  return said;
}

TEST(ASignedAgreement, is_unbroken_as_long_as_nothing_of_it_was_changed) {
  EXPECT_EQ(bond(signed_now()), Bond::unbroken);
  // Through the codec, as another device reads it.
  EXPECT_EQ(bond(*facts::Event(signed_now()).as<DriveSigned>()), Bond::unbroken);
}

TEST(ASignedAgreement, is_broken_by_whatever_is_changed_afterwards) {
  const auto changed = [](auto change) {
    DriveSigned said = signed_now();
    change(said);
    return bond(said);
  };
  EXPECT_EQ(changed([](auto& said) { said.odometer_km = 1001; }), Bond::broken);
  EXPECT_EQ(changed([](auto& said) { said.car = "s7-2"; }), Bond::broken);
  EXPECT_EQ(changed([](auto& said) { said.clauses.pop_back(); }), Bond::broken);
  EXPECT_EQ(changed([](auto& said) { said.at_ms += 1; }), Bond::broken);
  EXPECT_EQ(changed([](auto& said) { said.witness = "other"; }), Bond::broken);
  EXPECT_EQ(changed([](auto& said) { said.text = "0"; }), Bond::broken);
  EXPECT_EQ(changed([](auto& said) { said.strokes.pop_back(); }), Bond::broken);
  EXPECT_EQ(changed([](auto& said) { said.ink = "0"; }), Bond::broken);
}

TEST(ASignedAgreement, still_proves_itself_after_the_guest_was_erased) {
  DriveSigned said = signed_now();
  said.strokes.clear();
  EXPECT_EQ(bond(said), Bond::erased);
}

TEST(TheTextOfAnAgreement, is_another_one_when_a_single_clause_changes) {
  TestDrives drives = demo::test_drives();
  const std::string before = agreement_text(drives, Lang::zh);
  EXPECT_NE(before, agreement_text(drives, Lang::en));
  drives.clauses[1].text.zh += "。";
  EXPECT_NE(before, agreement_text(drives, Lang::zh));
}

TEST(ASignature, comes_back_from_its_fact_as_it_was_written) {
  EXPECT_EQ(signature_of(to_texts(written())), written());
  for (const std::string& text : to_texts(written(2, 500))) EXPECT_LE(text.size(), 390u);
  EXPECT_EQ(signature_of(to_texts(written(2, 500))).size(), 2u);
}

TEST(ASignature, of_one_dot_or_a_short_dash_is_none) {
  EXPECT_FALSE(is_signature({}));
  EXPECT_FALSE(is_signature({{{500, 500, 0}}}));
  EXPECT_FALSE(is_signature({{{500, 500, 0}, {600, 500, 90}}}));
  EXPECT_TRUE(is_signature(written()));
}

TEST(ASignature, of_a_hundred_thousand_points_is_thinned_and_keeps_its_ends) {
  const Signature many = written(20, 5000);
  const Signature kept = thinned(many);
  std::size_t points = 0;
  for (const auto& stroke : kept) points += stroke.size();
  EXPECT_LE(points, kSignaturePointsMax);
  ASSERT_EQ(kept.size(), many.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    EXPECT_EQ(kept[i].front(), many[i].front());
    EXPECT_EQ(kept[i].back(), many[i].back());
  }
  EXPECT_LE(thinned(written(100'000, 1)).size(), kSignaturePointsMax);
}

TEST(ASignature, that_somebody_made_up_reads_as_nothing_harmful) {
  EXPECT_TRUE(signature_of({}).empty());
  for (const auto& stroke : signature_of({"+", "???????", "AAAAA", "AAAAAA\xFF"}))
    EXPECT_LE(stroke.size(), 1u);
}

}  // namespace
}  // namespace foyer::domain
