#include "kit/fact/event.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "kit/base/clean_text.h"

namespace foyer::facts {
namespace {

using nlohmann::json;  // an object keeps its keys in a std::map: sorted

// More options, cars or colleagues in one fact than any dealer has: it was not understood.
constexpr std::size_t kListMax = 1000;

class Writer final : public Fields {
 public:
  explicit Writer(int version) : Fields(version) {}

  std::string body() const { return text_of(body_); }
  std::string personal() const { return personal_.empty() ? std::string() : text_of(personal_); }

 protected:
  void text(const char* key, std::string& value, bool personal) override {
    place(personal)[key] = value;
  }
  void flag(const char* key, bool& value, bool personal) override { place(personal)[key] = value; }
  void number(const char* key, std::int64_t& value, bool personal) override {
    place(personal)[key] = value;
  }
  void small(const char* key, int& value, bool personal) override { place(personal)[key] = value; }
  void texts(const char* key, std::vector<std::string>& value, bool personal) override {
    place(personal)[key] = value;
  }
  bool is_said(const char*, bool said, bool) override { return said; }
  std::size_t open_list(const char* key, std::size_t count, bool personal) override {
    json& list = place(personal)[key] = json::array();
    within_.push_back(&list);
    return count;
  }
  void open_item(std::size_t) override {
    within_.back()->push_back(json::object());
    within_.push_back(&within_.back()->back());
  }
  void close_item() override { within_.pop_back(); }
  void close_list() override { within_.pop_back(); }

 private:
  json& place(bool personal) {
    if (!within_.empty()) return *within_.back();
    return personal ? personal_ : body_;
  }
  // A byte that is not UTF-8 becomes U+FFFD rather than an exception in front of a guest.
  static std::string text_of(const json& object) {
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
  }

  json body_ = json::object();
  json personal_ = json::object();
  std::vector<json*> within_;
};

// Another device may have written anything at all: nobody behind this has to bound a text again.
// The event keeps it, and hands it on, as it came.
class Reader final : public Fields {
 public:
  Reader(int version, const json& body, const json& personal)
      : Fields(version), body_(body), personal_(personal) {}

  bool understood() const { return ok_; }

 protected:
  void text(const char* key, std::string& value, bool personal) override {
    const json* found = find(key, personal);
    if (found == nullptr) return;
    ok_ = ok_ && found->is_string();
    if (ok_) value = taken_in(found->get_ref<const std::string&>());
  }
  void flag(const char* key, bool& value, bool personal) override {
    const json* found = find(key, personal);
    if (found == nullptr) return;
    ok_ = ok_ && found->is_boolean();
    if (ok_) value = found->get<bool>();
  }
  void number(const char* key, std::int64_t& value, bool personal) override {
    const json* found = find(key, personal);
    if (found == nullptr) return;
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    ok_ = ok_ && found->is_number_integer() &&
          !(found->is_number_unsigned() && found->get<std::uint64_t>() > kMost);
    if (ok_) value = found->get<std::int64_t>();
  }
  void small(const char* key, int& value, bool personal) override {
    std::int64_t wide = 0;
    number(key, wide, personal);
    ok_ = ok_ && std::in_range<int>(wide);
    if (ok_) value = static_cast<int>(wide);
  }
  void texts(const char* key, std::vector<std::string>& value, bool personal) override {
    const json* found = find(key, personal);
    if (found == nullptr) return;
    ok_ = ok_ && found->is_array() && found->size() <= kListMax;
    if (!ok_) return;
    for (const json& one : *found) {
      ok_ = ok_ && one.is_string();
      if (ok_) value.push_back(taken_in(one.get_ref<const std::string&>()));
    }
  }
  bool is_said(const char* key, bool, bool personal) override {
    const json* place = place_of(personal);
    return place != nullptr && place->contains(key);
  }
  std::size_t open_list(const char* key, std::size_t, bool personal) override {
    const json* found = find(key, personal);
    ok_ = ok_ && (found == nullptr || (found->is_array() && found->size() <= kListMax));
    within_.push_back(ok_ ? found : nullptr);
    return within_.back() == nullptr ? 0 : within_.back()->size();
  }
  void open_item(std::size_t index) override {
    const json& item = (*within_.back())[index];
    ok_ = ok_ && item.is_object();
    within_.push_back(&item);
  }
  void close_item() override { within_.pop_back(); }
  void close_list() override { within_.pop_back(); }

 private:
  const json* place_of(bool personal) const {
    const json* place = !within_.empty() ? within_.back() : personal ? &personal_ : &body_;
    return place != nullptr && place->is_object() ? place : nullptr;
  }
  // Only what is personal may be missing: it can have been erased.
  const json* find(const char* key, bool personal) {
    const json* place = place_of(personal);
    if (place != nullptr)
      if (const auto found = place->find(key); found != place->end()) return &*found;
    ok_ = ok_ && personal && within_.empty();
    return nullptr;
  }

  const json& body_;
  const json& personal_;
  std::vector<const json*> within_;
  bool ok_ = true;
};

json parsed(const std::string& text) { return json::parse(text, nullptr, false); }

}  // namespace

void Event::write(std::string_view name, int newest, void* said, ListFields list) {
  Writer writer(newest);
  list(said, writer);
  kind = name;
  version = newest;
  body = writer.body();
  personal = writer.personal();
}

bool Event::read(int newest, void* said, ListFields list) const {
  if (version < 1 || version > newest) return false;
  const json said_openly = parsed(body);
  const json about_a_person = personal.empty() ? json::object() : parsed(personal);
  if (!said_openly.is_object() || !about_a_person.is_object()) return false;
  Reader reader(version, said_openly, about_a_person);
  list(said, reader);
  return reader.understood();
}

std::string Event::text(std::string_view member) const {
  const json said = parsed(body);
  if (!said.is_object()) return {};
  const auto found = said.find(std::string(member));
  return found != said.end() && found->is_string() ? sanitised(found->get<std::string>())
                                                   : std::string();
}

}  // namespace foyer::facts
