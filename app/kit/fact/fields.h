// The fields of a kind of fact, named once for the writer and the reader alike.
//
// A kind lists its fields in `void fields(Fields& f)`: `f(key, member)` goes into the body,
// `f.personal(key, member)` is kept apart, sealed on a device and erased with the person. A key
// never changes its meaning. Where a later version of the kind has other fields, `f.version()` says
// which one is being read, and the newest when it is written:
//
//     if (f.version() >= 2) f.personal("why", why); else f("why", why);
//
// What may be left out is a std::optional. Lists hold texts, or structs that list their own fields.
// Threads: values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foyer::facts {

class Fields {
 public:
  explicit Fields(int version) : version_(version) {}
  virtual ~Fields() = default;
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  int version() const { return version_; }

  template <class T>
  void operator()(const char* key, T& value) {
    one(key, value, false);
  }
  template <class T>
  void personal(const char* key, T& value) {
    one(key, value, true);
  }

 protected:
  virtual void text(const char* key, std::string& value, bool personal) = 0;
  virtual void flag(const char* key, bool& value, bool personal) = 0;
  virtual void number(const char* key, std::int64_t& value, bool personal) = 0;
  // No more than an int holds.
  virtual void small(const char* key, int& value, bool personal) = 0;
  virtual void texts(const char* key, std::vector<std::string>& value, bool personal) = 0;
  // Whether a field that may be left out is there: `said` for the writer, what stands for the
  // reader.
  virtual bool is_said(const char* key, bool said, bool personal) = 0;
  // A list of structs: how many there are (of `count` for the writer), then each in turn.
  virtual std::size_t open_list(const char* key, std::size_t count, bool personal) = 0;
  virtual void open_item(std::size_t index) = 0;
  virtual void close_item() = 0;
  virtual void close_list() = 0;

 private:
  void one(const char* key, std::string& value, bool personal) { text(key, value, personal); }
  void one(const char* key, bool& value, bool personal) { flag(key, value, personal); }
  void one(const char* key, std::int64_t& value, bool personal) { number(key, value, personal); }
  void one(const char* key, int& value, bool personal) { small(key, value, personal); }
  void one(const char* key, std::vector<std::string>& value, bool personal) {
    texts(key, value, personal);
  }
  template <class T>
  void one(const char* key, std::optional<T>& value, bool personal) {
    if (!is_said(key, value.has_value(), personal)) return;
    if (!value) value.emplace();
    one(key, *value, personal);
  }
  template <class Struct>
  void one(const char* key, std::vector<Struct>& value, bool personal) {
    value.resize(open_list(key, value.size(), personal));
    for (std::size_t i = 0; i < value.size(); ++i) {
      open_item(i);
      value[i].fields(*this);
      close_item();
    }
    close_list();
  }

  int version_;
};

}  // namespace foyer::facts
