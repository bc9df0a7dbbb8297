#include "kit/input/writing/rime_engine.h"

#include <fstream>
#include <sstream>

#include "kit/base/text.h"
#include "kit/input/writing/file_hash.h"

namespace foyer::input {
namespace {

namespace fs = std::filesystem;

Result<void> check_files(const fs::path& deployed) {
  std::ifstream manifest(deployed / "manifest.txt");
  std::string line;
  int files = 0;
  while (std::getline(manifest, line)) {
    std::istringstream columns(line);
    std::string name;
    FileHash wanted;
    columns >> name >> wanted.size >> wanted.fnv1a;
    if (!columns || file_hash(deployed / "build" / name) != wanted)
      return fail("The pinyin file " + name + " in " + deployed.string() +
                  " is missing or damaged; install Foyer again to replace it.");
    ++files;
  }
  if (files < 4)
    return fail("The pinyin dictionary in " + deployed.string() +
                " has no complete manifest.txt; install Foyer again to replace it.");
  return {};
}

// librime's logger can be set up once in a process, and has to be: unset, it writes everything to
// standard error. Nothing that a guest writes may reach a log.
void silence_logs_once(RimeApi& api) {
  static const bool is_silent = [&api] {
    RIME_STRUCT(RimeTraits, traits);
    traits.app_name = "rime.foyer";
    traits.min_log_level = 3;
    traits.log_dir = "";
    api.setup(&traits);
    return true;
  }();
  static_cast<void>(is_silent);
}

std::size_t letters_in(std::string_view preedit) {
  std::size_t letters = 0;
  for (const char32_t c : decode_utf8(preedit))
    if (c != U' ' && c != U'\'') ++letters;
  return letters;
}

}  // namespace

Result<std::unique_ptr<RimeEngine>> RimeEngine::open(const fs::path& deployed) {
  if (Result<void> good = check_files(deployed); !good) return tl::unexpected(good.error());
  std::unique_ptr<RimeEngine> engine(new RimeEngine(rime_get_api()));
  RIME_STRUCT(RimeTraits, traits);
  const std::string folder = deployed.string();
  const std::string build = (deployed / "build").string();
  traits.shared_data_dir = folder.c_str();
  traits.user_data_dir = folder.c_str();
  traits.prebuilt_data_dir = build.c_str();
  traits.staging_dir = build.c_str();
  traits.distribution_name = "Foyer";
  traits.distribution_code_name = "foyer";
  traits.distribution_version = "1";
  silence_logs_once(*engine->api_);
  engine->api_->initialize(&traits);
  engine->session_ = engine->api_->create_session();
  const bool selected = engine->session_ != 0 &&
                        engine->api_->select_schema(engine->session_, "pinyin_simp") != False;
  if (!selected)
    return fail("librime could not open pinyin_simp in " + folder +
                "; install Foyer again to replace it.");
  engine->write("ni");
  if (!engine->candidate(0))
    return fail("librime gives no candidates from " + folder +
                "; install Foyer again to replace its dictionary.");
  engine->write("");
  return engine;
}

RimeEngine::~RimeEngine() {
  if (session_ != 0) api_->destroy_session(session_);
  api_->finalize();
}

void RimeEngine::write(std::string_view letters) {
  if (letters.empty() || letters.substr(0, written_.size()) != written_) {
    api_->clear_composition(session_);
    written_.clear();
  }
  for (const char letter : letters.substr(written_.size())) api_->process_key(session_, letter, 0);
  written_ = std::string(letters);
}

std::optional<std::string> RimeEngine::candidate(std::size_t index) {
  RimeCandidateListIterator place{};
  std::optional<std::string> text;
  if (api_->candidate_list_from_index(session_, &place, static_cast<int>(index)) == False)
    return text;
  if (api_->candidate_list_next(&place) != False) text = place.candidate.text;
  api_->candidate_list_end(&place);
  return text;
}

std::string RimeEngine::preedit() {
  RIME_STRUCT(RimeContext, context);
  std::string text;
  if (api_->get_context(session_, &context) == False) return text;
  if (context.composition.preedit != nullptr) text = context.composition.preedit;
  api_->free_context(&context);
  return text;
}

RimeEngine::Choice RimeEngine::choose(std::size_t index) {
  Choice choice;
  const std::optional<std::string> text = candidate(index);
  if (!text || api_->select_candidate(session_, index) == False) return choice;
  choice.text = *text;
  RIME_STRUCT(RimeContext, context);
  if (api_->get_context(session_, &context) != False) {
    const RimeComposition& composition = context.composition;
    if (composition.preedit != nullptr && composition.sel_start < composition.length)
      choice.letters_left = letters_in(composition.preedit + composition.sel_start);
    api_->free_context(&context);
  }
  RIME_STRUCT(RimeCommit, commit);
  if (api_->get_commit(session_, &commit) != False) {
    choice.letters_left = 0;
    api_->free_commit(&commit);
  }
  write("");
  return choice;
}

}  // namespace foyer::input
