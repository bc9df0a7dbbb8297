// The cars that stand here to be sold, or are on their way, as lists of stock tell them.
//
// A car is a subject of its own; its id is made from its vehicle identification number
// (`stock_of`), so that two desks which read the same list speak of the same car. The dealer's own
// system is where stock is kept: what it says last holds, and a car that it does not name any more
// has left. Nothing here names or describes a person: a VIN is the house's until a delivery ties it
// to somebody (steps/delivery). Days are "2026-11-21". Threads: values.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "house/visit.h"

namespace foyer::domain {

struct Stock;

// The one car of this number (32 hexadecimal digits).
Id stock_of(std::string_view vin);

// Where a car of the stock is.
inline constexpr std::string_view kStandsHere = "here";
inline constexpr std::string_view kInTransit = "transit";
inline constexpr std::string_view kOnOrder = "ordered";

// stock.listed: the list has this car. Said again: what the later list says of it.
struct StockListed {
  static constexpr std::string_view kKind = "stock.listed";
  static constexpr int kVersion = 1;
  std::string vin;
  std::string vehicle, trim, colour, interior;  // pack ids; but for the vehicle they may be empty
  std::string place;                            // kStandsHere, kInTransit, kOnOrder
  std::string since;  // the day since when it is there; empty: nobody knows
  void fields(Fields& f) {
    f("vin", vin);
    f("vehicle", vehicle);
    f("trim", trim);
    f("colour", colour);
    f("interior", interior);
    f("place", place);
    f("since", since);
  }
  void fold(const Fact& fact, Stock& all) const;
  friend bool operator==(const StockListed&, const StockListed&) = default;
};

// stock.left: it is no car of the stock any more.
struct StockLeft {
  static constexpr std::string_view kKind = "stock.left";
  static constexpr int kVersion = 1;
  std::string why;  // "delivered"; "unlisted": the list does not name it any more
  void fields(Fields& f) { f("why", why); }
  void fold(const Fact& fact, Stock& all) const;
  friend bool operator==(const StockLeft&, const StockLeft&) = default;
};

// stock.counted: a whole list was read, of this day. About no subject.
struct StockCounted {
  static constexpr std::string_view kKind = "stock.counted";
  static constexpr int kVersion = 1;
  std::string day;
  int cars = 0;    // that it had, and that were read
  int broken = 0;  // lines that were left out
  void fields(Fields& f) {
    f("day", day);
    f("cars", cars);
    f("broken", broken);
  }
  void fold(const Fact& fact, Stock& all) const;
  friend bool operator==(const StockCounted&, const StockCounted&) = default;
};

struct StockCar {
  Id id;
  StockListed listed;
  Said by;         // nobody: no list has it yet
  StockLeft left;  // after it was listed last
  Said left_by;    // nobody: it has not
  bool is_in_stock() const { return was_said(by) && !was_said(left_by); }
  bool stands_here() const { return is_in_stock() && listed.place == kStandsHere; }
  friend bool operator==(const StockCar&, const StockCar&) = default;
};

struct Stock {
  std::map<Id, StockCar> stock;
  StockCounted stock_list;  // the last one; an empty day: none was read
  Said stock_list_by;

  const StockCar* car_of(std::string_view vin) const;
  friend bool operator==(const Stock&, const Stock&) = default;
};

using StockKinds = Kinds<StockListed, StockLeft, StockCounted>;

}  // namespace foyer::domain
