#include "manage/reports/drive_cells.h"

#include <array>
#include <cstdio>
#include <utility>

#include "manage/reports/cells.h"

namespace foyer::reports {
namespace {

// What Foyer itself calls things.
struct FoyersWord {
  std::string_view id, zh, en;
};
constexpr FoyersWord kDriveStates[] = {
    {"declined", "谢绝", "declined"},
    {"booked", "已预约", "booked"},
    {"papers", "已验驾照", "licence seen"},
    {"briefed", "已讲解", "briefed"},
    {"signed", "已签协议", "signed"},
    {"out", "在路上", "on the road"},
    {"back", "已还车", "back"},
    {"felt", "已反馈", "back, with feedback"},
    {"cancelled", "已取消", "cancelled"},
    {"missed", "未成行", "missed"},
};
constexpr FoyersWord kAbnormal[] = {
    {"too-long", "超时还车", "late"},
    {"odometer", "里程存疑", "mileage in doubt"},
    {"damage", "有损伤", "damage"},
    {"outside-hours", "营业时间外", "outside hours"},
};

template <std::size_t N>
std::string foyers_word(const FoyersWord (&words)[N], const std::string& id, Lang lang) {
  for (const FoyersWord& one : words)
    if (one.id == id) return std::string(lang == Lang::zh ? one.zh : one.en);
  return id;
}

std::string id_of(const Value& value) {
  const auto* id = std::get_if<std::string>(&value);
  return id != nullptr ? *id : std::string();
}

template <class List>
std::string words_of(D a, const Value& value, const List& list) {
  return chosen_words(a.of, value, [&](const std::string& id) -> const Text* {
    const auto* found = domain::find_by_id(list, id);
    return found != nullptr ? &found->text : nullptr;
  });
}

const domain::TestDrives& pack(D a) { return a.of.content.test_drives; }

}  // namespace

std::string drive_number_cell(D a, const Value&) { return std::to_string(a.of.number); }

std::string drive_guest_cell(D a, const Value& value) { return guest_cell(a.of, value); }

std::string drive_staff_cell(D a, const Value& value) {
  const std::string id = id_of(value);
  return id.empty() ? id : a.of.house.name_of(id);
}

std::string drive_model_cell(D a, const Value& value) {
  const std::string id = id_of(value);
  const domain::Vehicle* found = a.of.content.vehicle(id);
  return found != nullptr ? found->name.in(a.of.lang) : a.of.unknown_as(id);
}

std::string drive_car_cell(D a, const Value& value) {
  const std::string id = id_of(value);
  const domain::DemoCar* car = pack(a).car(id);
  return car != nullptr ? car->name.in(a.of.lang) + " " + car->plate : a.of.unknown_as(id);
}

std::string drive_route_cell(D a, const Value& value) {
  const std::string id = id_of(value);
  const domain::DriveRoute* route = pack(a).route(id);
  return route != nullptr ? route->text.in(a.of.lang) : a.of.unknown_as(id);
}

std::string drive_time_cell(D a, const Value& value) {
  const auto* moment = std::get_if<Moment>(&value);
  if (moment == nullptr) return {};
  return a.of.zone().day(moment->unix_ms) + " " + a.of.zone().clock(moment->unix_ms);
}

std::string drive_state_cell(D a, const Value& value) {
  return foyers_word(kDriveStates, id_of(value), a.of.lang);
}

std::string drive_reason_cell(D a, const Value& value) {
  return words_of(a, value, pack(a).refusals);
}

std::string drive_seat_cell(D a, const Value& value) {
  const auto* ride = std::get_if<bool>(&value);
  if (ride == nullptr) return {};
  if (a.of.lang == Lang::zh) return *ride ? "试乘" : "试驾";
  return *ride ? "beside" : "at the wheel";
}

std::string drive_at_home_cell(D a, const Value& value) { return at_home_cell(a.of, value); }

std::string drive_percent_cell(D, const Value& value) {
  const auto* percent = std::get_if<std::int64_t>(&value);
  return percent != nullptr ? std::to_string(*percent) + "%" : std::string();
}

std::string drive_damages_cell(D a, const Value& value) {
  return words_of(a, value, pack(a).damages);
}

std::string drive_abnormal_cell(D a, const Value& value) {
  std::vector<std::string> all;
  if (const auto* ids = std::get_if<Ids>(&value))
    for (const std::string& id : *ids) all.push_back(foyers_word(kAbnormal, id, a.of.lang));
  return listed(all, a.of.lang);
}

std::string drive_felt_cell(D a, const Value& value) {
  const auto* points = std::get_if<std::int64_t>(&value);
  if (points == nullptr || a.row.file == nullptr || !a.row.file->felt) return {};
  const auto rated = static_cast<double>(a.row.file->felt->ratings.size());
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(*points) / rated);
  return text.data();
}

std::string drive_fit_cell(D a, const Value& value) { return words_of(a, value, pack(a).fits); }

}  // namespace foyer::reports
