// Events as JSON and back. Each kind names its fields once, in event_fields.h; the writer and the
// reader both walk that list, so they cannot drift apart.
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/clean_text.h"
#include "domain/event_fields.h"
#include "domain/fact.h"

namespace foyer::domain {
namespace {

using nlohmann::json;  // an object keeps its keys in a std::map: sorted

// Every kind is in its first version. A change of meaning or of fields gets a new number.
constexpr int kVersion = 1;
// More options, cars or colleagues in one fact than any dealer has: it was not understood.
constexpr std::size_t kListMax = 1000;

class Writer {
 public:
  template <class T>
  void operator()(const char* key, const T& value) {
    put(body_, key, value);
  }
  template <class T>
  void personal(const char* key, const T& value) {
    put(personal_, key, value);
  }
  std::string body() const { return text(body_); }
  std::string personal() const { return personal_.empty() ? std::string() : text(personal_); }

 private:
  template <class T>
  static void put(json& object, const char* key, const T& value) {
    object[key] = value;
  }
  template <class T>
  static void put(json& object, const char* key, const std::optional<T>& value) {
    if (value) object[key] = *value;
  }
  static void put(json& object, const char* key, const std::vector<RecommendedModel>& models) {
    json list = json::array();
    for (const RecommendedModel& model : models)
      list.push_back({{"vehicle", model.vehicle}, {"fit", model.fit}});
    object[key] = std::move(list);
  }
  static void put(json& object, const char* key, const std::vector<Skip>& skips) {
    json list = json::array();
    for (const Skip& skip : skips) list.push_back({{"staff", skip.staff}, {"reason", skip.reason}});
    object[key] = std::move(list);
  }
  // A byte that is not UTF-8 becomes U+FFFD rather than an exception in front of a guest.
  static std::string text(const json& object) {
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
  }

  json body_ = json::object();
  json personal_ = json::object();
};

// Reads strictly: a field that is missing, left over or of another type makes the whole event
// unreadable, so that nothing is ever half understood. Only personal fields may be missing, since
// they can have been erased.
class Reader {
 public:
  Reader(const json& body, const json& personal) : body_(body), personal_(personal) {}

  template <class T>
  void operator()(const char* key, T& value) {
    const auto found = body_.find(key);
    if (found == body_.end())
      ok_ = ok_ && is_optional(value);
    else
      take(*found, value, read_body_);
  }
  template <class T>
  void personal(const char* key, T& value) {
    const auto found = personal_.find(key);
    if (found != personal_.end()) take(*found, value, read_personal_);
  }
  bool understood_all() const {
    return ok_ && read_body_ == body_.size() && read_personal_ == personal_.size();
  }

 private:
  template <class T>
  static constexpr bool is_optional(const T&) {
    return false;
  }
  template <class T>
  static constexpr bool is_optional(const std::optional<T>&) {
    return true;
  }

  template <class T>
  void take(const json& from, T& value, std::size_t& count) {
    ++count;
    ok_ = ok_ && get(from, value);
  }

  // Another device may have written anything at all: nobody behind this has to bound a text again.
  // The record keeps it, and hands it on, as it came.
  static bool get(const json& from, std::string& value) {
    if (!from.is_string()) return false;
    value = taken_in(from.get_ref<const std::string&>());
    return true;
  }
  static bool get(const json& from, bool& value) {
    if (!from.is_boolean()) return false;
    value = from.get<bool>();
    return true;
  }
  static bool get(const json& from, std::int64_t& value) {
    if (!from.is_number_integer()) return false;
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (from.is_number_unsigned() && from.get<std::uint64_t>() > kMost) return false;
    value = from.get<std::int64_t>();
    return true;
  }
  static bool get(const json& from, int& value) {
    std::int64_t wide = 0;
    if (!get(from, wide) || !std::in_range<int>(wide)) return false;
    value = static_cast<int>(wide);
    return true;
  }
  template <class T>
  static bool get(const json& from, std::optional<T>& value) {
    return get(from, value.emplace());
  }
  template <class T>
  static bool get(const json& from, std::vector<T>& value) {
    if (!from.is_array() || from.size() > kListMax) return false;
    for (const json& one : from)
      if (!get(one, value.emplace_back())) return false;
    return true;
  }
  static bool get(const json& from, RecommendedModel& model) {
    return from.is_object() && from.size() == 2 && from.contains("vehicle") &&
           from.contains("fit") && get(from["vehicle"], model.vehicle) &&
           get(from["fit"], model.fit);
  }
  static bool get(const json& from, Skip& skip) {
    return from.is_object() && from.size() == 2 && from.contains("staff") &&
           from.contains("reason") && get(from["staff"], skip.staff) &&
           get(from["reason"], skip.reason);
  }

  const json& body_;
  const json& personal_;
  std::size_t read_body_ = 0;
  std::size_t read_personal_ = 0;
  bool ok_ = true;
};

template <class E>
bool read_as(const EncodedEvent& encoded, const json& body, const json& personal, Event& event) {
  if (encoded.kind != E::kKind) return false;
  E read;
  Reader reader(body, personal);
  fields(reader, read);
  if (!reader.understood_all()) return false;
  event = std::move(read);
  return true;
}

template <std::size_t... I>
bool read_any(const EncodedEvent& encoded, const json& body, const json& personal, Event& event,
              std::index_sequence<I...>) {
  return (read_as<std::variant_alternative_t<I, Event>>(encoded, body, personal, event) || ...);
}

json parsed(const std::string& text) { return json::parse(text, nullptr, false); }

}  // namespace

EncodedEvent encode(const Event& event) {
  return std::visit(
      [](const auto& e) -> EncodedEvent {
        using E = std::decay_t<decltype(e)>;
        if constexpr (std::is_same_v<E, UnknownEvent>) {
          return {e.kind, e.version, e.body, e.personal};
        } else {
          Writer writer;
          fields(writer, e);
          return {std::string(E::kKind), kVersion, writer.body(), writer.personal()};
        }
      },
      event);
}

Event decode(const EncodedEvent& encoded) {
  // UnknownEvent is the variant's last alternative, and the only one that is not read.
  constexpr std::size_t kKinds = std::variant_size_v<Event> - 1;
  static_assert(std::is_same_v<std::variant_alternative_t<kKinds, Event>, UnknownEvent>);
  Event event;
  if (encoded.version == kVersion) {
    const json body = parsed(encoded.body);
    const json personal = encoded.personal.empty() ? json::object() : parsed(encoded.personal);
    if (body.is_object() && personal.is_object() &&
        read_any(encoded, body, personal, event, std::make_index_sequence<kKinds>()))
      return event;
  }
  return UnknownEvent{encoded.kind, encoded.version, encoded.body, encoded.personal};
}

}  // namespace foyer::domain
