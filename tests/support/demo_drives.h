// Test drives of a small showroom, made in code: two cars of one model, an electric one of another,
// two routes. Round numbers, so that expectations can be worked out by hand. Threads: values.
#pragma once

#include "house/test_drives.h"

namespace foyer::demo {

inline domain::DemoCar demo_car(const std::string& id, const std::string& vehicle) {
  domain::DemoCar car;
  car.id = id;
  car.vehicle = vehicle;
  car.name = {id, id};
  car.plate = "苏C0" + id;
  car.odometer_km = 1000;
  car.licences = {"C1", "C2"};
  car.insured_until = "2027-01-31";
  car.inspected_until = "2027-06-30";
  car.insurance = {"交强险", "compulsory"};
  return car;
}

inline domain::TestDrives test_drives() {
  domain::TestDrives all;
  all.cars = {demo_car("s7-1", "s7"), demo_car("s7-2", "s7"), demo_car("e5-1", "e5")};
  all.cars[2].energy = domain::Energy::electric;
  domain::DriveRoute town{.id = "town",
                          .text = {"城区", "Town"},
                          .metres = 5000,
                          .minutes = 15,
                          .limit_kmh = 60,
                          .line = {},
                          .points = {}};
  town.points.push_back(
      {.id = "start", .text = {"起步", "Start"}, .hint = {}, .priority = "power"});
  domain::DriveRoute lake{.id = "lake",
                          .text = {"湖滨", "Lake"},
                          .metres = 15000,
                          .minutes = 30,
                          .limit_kmh = 80,
                          .line = {},
                          .points = {}};
  lake.points.push_back(
      {.id = "bumps", .text = {"桥", "Bridge"}, .hint = {}, .priority = "comfort"});
  lake.points.push_back(
      {.id = "follow", .text = {"跟车", "Follow"}, .hint = {}, .priority = "safety"});
  all.routes = {town, lake};
  all.refusals = {{"no-time", {"没时间", "No time"}}};
  all.briefing = {{"seat", {"座椅", "Seat"}}, {"stop", {"急停", "Stop"}}};
  all.clauses = {{"fit", {"驾照有效", "Valid"}}, {"belts", {"安全带", "Belts"}}};
  all.aspects = {{"quiet", {"安静", "Quiet"}, "comfort"}, {"power", {"动力", "Power"}, "power"}};
  all.fits = {{"yes", {"要", "Yes"}}, {"no", {"不", "No"}}};
  all.damages = {{"scratch", {"划痕", "Scratch"}}};
  all.uses = {{"charging", {"充电", "Charging"}}, {"workshop", {"保养", "Workshop"}}};
  all.agreement = {"2026-11", {"协议", "Agreement"}, {"摘要", "In short"}, {"正文", "The text"}};
  return all;
}

}  // namespace foyer::demo
