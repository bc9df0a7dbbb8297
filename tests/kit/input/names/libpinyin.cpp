// libpinyin as a typist, for comparison only. Without WITH_LIBPINYIN there is none.
#include "typist.h"

#ifdef WITH_LIBPINYIN
#include <pinyin.h>

#include <algorithm>
#endif

namespace foyer::input {

#ifdef WITH_LIBPINYIN
namespace {

constexpr std::size_t kPage = 10;

class Libpinyin final : public Typist {
 public:
  Libpinyin() : context_(pinyin_init(WITH_LIBPINYIN, nullptr)) {
    pinyin_set_options(context_,
                       PINYIN_INCOMPLETE | USE_DIVIDED_TABLE | USE_RESPLIT_TABLE | DYNAMIC_ADJUST);
    instance_ = pinyin_alloc_instance(context_);
  }
  ~Libpinyin() override {
    pinyin_free_instance(instance_);
    pinyin_fini(context_);
  }
  Libpinyin(const Libpinyin&) = delete;
  Libpinyin& operator=(const Libpinyin&) = delete;

  void type(const std::string& letters, std::vector<double>& keys_ms) override {
    pinyin_reset(instance_);
    offset_ = 0;
    for (std::size_t n = 1; n <= letters.size(); ++n) {
      const double begin = cpu_ms();
      pinyin_parse_more_full_pinyins(instance_, letters.substr(0, n).c_str());
      guess();
      page();
      keys_ms.push_back(cpu_ms() - begin);
    }
  }

  std::vector<std::string> page() override {
    std::vector<std::string> texts;
    for (std::size_t i = first_; i < std::min(count(), first_ + kPage); ++i) {
      const gchar* text = nullptr;
      pinyin_get_candidate_string(instance_, at(i), &text);
      texts.emplace_back(text == nullptr ? "" : text);
    }
    return texts;
  }
  bool next_page() override {
    if (first_ + kPage >= count()) return false;
    first_ += kPage;
    return true;
  }
  void choose(std::size_t place) override {
    lookup_candidate_t* chosen = at(first_ + place);
    offset_ = static_cast<std::size_t>(pinyin_choose_candidate(instance_, offset_, chosen));
    guess();
  }

 private:
  void guess() {
    first_ = 0;
    pinyin_guess_sentence(instance_);
    pinyin_guess_candidates(instance_, offset_,
                            SORT_BY_PHRASE_LENGTH_AND_PINYIN_LENGTH_AND_FREQUENCY);
  }
  std::size_t count() {
    guint number = 0;
    pinyin_get_n_candidate(instance_, &number);
    return number;
  }
  lookup_candidate_t* at(std::size_t index) {
    lookup_candidate_t* candidate = nullptr;
    pinyin_get_candidate(instance_, static_cast<guint>(index), &candidate);
    return candidate;
  }

  pinyin_context_t* context_;
  pinyin_instance_t* instance_ = nullptr;
  std::size_t offset_ = 0;
  std::size_t first_ = 0;
};

}  // namespace

std::unique_ptr<Typist> make_libpinyin() { return std::make_unique<Libpinyin>(); }
#else
std::unique_ptr<Typist> make_libpinyin() { return nullptr; }
#endif

}  // namespace foyer::input
