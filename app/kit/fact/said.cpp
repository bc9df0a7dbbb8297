#include "kit/fact/said.h"

#include <nlohmann/json.hpp>

#include "kit/base/hlc.h"

namespace foyer::facts {
namespace {

using nlohmann::json;  // an object keeps its keys in a std::map: sorted

constexpr const char* kSaid = "said_ms";

json parsed(const std::string& text) { return json::parse(text, nullptr, false); }

std::string written(const json& object) {
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string with_said(const std::string& body, std::int64_t wall_ms) {
  json object = parsed(body);
  if (!object.is_object()) return body;
  object[kSaid] = wall_ms;
  return written(object);
}

std::string without_said(const std::string& body) {
  json object = parsed(body);
  if (!object.is_object()) return body;
  return object.erase(kSaid) == 0 ? body : written(object);
}

std::optional<std::int64_t> said_ms(const std::string& body) {
  if (body.find(kSaid) == std::string::npos) return std::nullopt;  // nearly every fact
  const json object = parsed(body);
  if (!object.is_object()) return std::nullopt;
  const auto said = object.find(kSaid);
  if (said == object.end() || !said->is_number_integer()) return std::nullopt;
  return said->get<std::int64_t>();
}

std::string wall_in_sqlite(const std::string& row) {
  const std::string said = row + "body ->> 'said_ms'";
  return "coalesce(CASE WHEN json_type(" + row + "body, '$.said_ms') = 'integer' AND " + said +
         " BETWEEN 0 AND (" + row + "at >> 16) - " + std::to_string(Stamp::kSame_ms + 1) +
         " THEN " + said + " END, " + row + "at >> 16)";
}

std::string wall_in_postgres(const std::string& row) {
  const std::string said = "(" + row + "body::jsonb -> 'said_ms')";
  const std::string most = "(" + row + "at >> 16) - " + std::to_string(Stamp::kSame_ms + 1);
  return "coalesce(CASE WHEN jsonb_typeof(" + said + ") = 'number' THEN CASE WHEN " + said +
         "::numeric BETWEEN 0 AND " + most + " THEN " + said + "::bigint END END, " + row +
         "at >> 16)";
}

}  // namespace foyer::facts
