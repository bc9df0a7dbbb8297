// Prices of a small showroom, made in code: an electric car of 209,800 and one of 229,800, one with
// an engine, taxes by the day of the invoice, one loan. Threads: values.
#pragma once

#include "house/prices.h"

namespace foyer::demo {

inline constexpr domain::Fen kYuan = 100;

inline domain::Trim trim(const std::string& id, domain::Energy energy, domain::Fen guide_yuan) {
  domain::Trim one;
  one.id = id;
  one.vehicle = energy == domain::Energy::fuel ? "s7" : "e5";
  one.name = {id, id};
  one.energy = energy;
  one.displacement_ml = energy == domain::Energy::fuel ? 1998 : 0;
  one.guide = guide_yuan * kYuan;
  return one;
}

// A tenth of the price without 13 % of value added tax.
inline domain::CostRule purchase_tax(const std::string& id, domain::Energy energy,
                                     const std::string& from, const std::string& to) {
  domain::CostRule rule;
  rule.id = id;
  rule.line = "purchase-tax";
  rule.energy = energy;
  rule.invoiced = {from, to};
  rule.rate_bp = 1000;
  rule.vat_bp = 1300;
  return rule;
}

inline domain::CostLine cost_line(const std::string& id, domain::Fen yuan = 0) {
  domain::CostLine line;
  line.id = id;
  line.text = {id, id};
  line.payee = {"收款", "payee"};
  line.amount = yuan * kYuan;
  return line;
}

inline domain::CostRule banded(const std::string& line, domain::RuleKind kind,
                               std::vector<domain::Band> bands) {
  domain::CostRule rule;
  rule.id = line;
  rule.line = line;
  rule.kind = kind;
  rule.bands = std::move(bands);
  return rule;
}

inline std::vector<domain::CostRule> cost_rules() {
  using domain::Energy;
  domain::CostRule relieved =
      purchase_tax("electric-2024", Energy::electric, "2024-01-01", "2025-12-31");
  relieved.relief_bp = 10'000;
  relieved.relief_max = 30'000 * kYuan;
  domain::CostRule half =
      purchase_tax("electric-2026", Energy::electric, "2026-01-01", "2027-12-31");
  half.relief_bp = 5'000;
  half.relief_max = 15'000 * kYuan;
  domain::CostRule none = banded("vessel-tax", domain::RuleKind::displacement, {{0, 0}});
  none.id = "vessel-electric";
  none.energy = Energy::electric;
  domain::CostRule vessel = banded("vessel-tax", domain::RuleKind::displacement,
                                   {{1000, 300 * kYuan},
                                    {1600, 420 * kYuan},
                                    {2000, 480 * kYuan},
                                    {2500, 900 * kYuan},
                                    {3000, 1920 * kYuan},
                                    {4000, 3480 * kYuan},
                                    {0, 5280 * kYuan}});
  vessel.energy = Energy::fuel;
  return {purchase_tax("fuel", Energy::fuel, "", ""),
          relieved,
          half,
          purchase_tax("electric-2028", Energy::electric, "2028-01-01", ""),
          none,
          vessel,
          banded("compulsory", domain::RuleKind::seats, {{5, 950 * kYuan}, {0, 1100 * kYuan}})};
}

inline domain::Prices prices() {
  using domain::Energy;
  domain::Prices all;
  all.region = "CN-JS";
  all.levels = {{"consultant", {"顾问", "Consultant"}, "consultant", 300},
                {"showroom", {"店长", "Showroom"}, "manager", 500},
                {"general", {"总经理", "General"}, "manager", 700}};
  all.trims = {trim("e5-500", Energy::electric, 209'800), trim("e5-605", Energy::electric, 229'800),
               trim("s7-two", Energy::fuel, 200'000)};
  all.options = {{"wheels-19", {"十九寸", "19-inch"}, 4000 * kYuan, {}, {"wheels-20"}},
                 {"wheels-20", {"二十寸", "20-inch"}, 7000 * kYuan, {"e5-605"}, {}}};
  all.accessories = {{"charger", {"家充桩", "Charger"}, {}, 2000 * kYuan, 2000 * kYuan},
                     {"mats", {"脚垫", "Mats"}, {}, 1200 * kYuan, 1200 * kYuan}};
  all.supplies = {{"stock", {"现车", "In stock"}, 0, 3},
                  {"transit", {"在途", "On its way"}, 30, 51}};
  domain::CostLine insurance = cost_line("insurance");
  insurance.optional = insurance.typed_in = true;
  domain::CostLine service = cost_line("plates-service", 300);
  service.optional = service.waivable = true;
  all.lines = {cost_line("purchase-tax"),
               cost_line("vessel-tax"),
               cost_line("compulsory"),
               cost_line("plates", 125),
               insurance,
               service};
  all.rules = cost_rules();
  domain::Subsidy swap;
  swap.id = "swap";
  swap.energy = Energy::electric;
  swap.invoiced = {"2026-01-01", "2026-12-31"};
  swap.rate_bp = 800;
  swap.cap = 15'000 * kYuan;
  all.subsidies = {swap};
  domain::LoanProduct bank;
  bank.id = "bank";
  bank.rate_bp = 399;
  bank.terms = {12, 24, 36, 60};
  bank.minimum_down_bp = 2000;
  domain::LoanProduct campaign = bank;
  campaign.id = "campaign";
  campaign.rate_bp = 0;
  campaign.campaign = {"2027-02-01", "2028-02-29"};
  all.loans = {bank, campaign};
  return all;
}

}  // namespace foyer::demo
