// What `Writing` finds in the shared module: one object that opens the engines.
#include <exception>

#include "kit/input/writing.h"
#include "kit/input/writing/phone_rules.h"
#include "kit/input/writing/zinnia_handwriting.h"
#ifdef FOYER_RIME
#include "kit/input/writing/pinyin_composer.h"
#endif

namespace foyer::input {
namespace {

// The libraries throw where we return; nothing may fly out of the module.
template <class Opened, class Open>
Result<std::unique_ptr<Opened>> guarded(const char* engine, Open open) {
  try {
    return open();
  } catch (const std::exception& problem) {
    return fail(std::string(engine) + " could not be opened: " + problem.what() + ".");
  }
}

class Module final : public WritingModule {
 public:
  int version() const override { return kVersion; }

  Result<std::unique_ptr<Composer>> open_composer(const WritingPlaces& places) const override {
#ifdef FOYER_RIME
    return guarded<Composer>("Pinyin", [&]() -> Result<std::unique_ptr<Composer>> {
      Result<NameModel> names = NameModel::load(places.names);
      if (!names) return tl::unexpected(names.error());
      Result<std::unique_ptr<RimeEngine>> rime = RimeEngine::open(places.rime);
      if (!rime) return tl::unexpected(rime.error());
      return std::make_unique<PinyinComposer>(std::move(*names), std::move(*rime));
    });
#else
    static_cast<void>(places);
    return fail("Foyer was built without pinyin; build it with FOYER_RIME=ON to type Chinese.");
#endif
  }

  Result<std::unique_ptr<Handwriting>> open_handwriting(
      const WritingPlaces& places) const override {
    return guarded<Handwriting>("Handwriting", [&] { return open_zinnia(places.strokes); });
  }

  Result<std::unique_ptr<PhoneRules>> open_phone_rules() const override {
    return guarded<PhoneRules>("The phone rules", []() -> Result<std::unique_ptr<PhoneRules>> {
      return make_phone_rules();
    });
  }
};

}  // namespace
}  // namespace foyer::input

extern "C" __attribute__((visibility("default"))) const foyer::input::WritingModule*
foyer_writing_module() {
  static const foyer::input::Module module;
  return &module;
}

extern "C" __attribute__((visibility("default"))) const foyer::input::NumberRules*
foyer_number_rules() {
  return &foyer::input::number_rules();
}
