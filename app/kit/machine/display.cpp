#include "kit/machine/display.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <imgui/backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <limits>

namespace foyer::shell {
namespace {

std::int64_t steady_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

// Of this thread alone: what other programs take of the machine is not counted.
std::int64_t processor_ns() {
  timespec spent{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
  return std::int64_t{spent.tv_sec} * 1000000000 + spent.tv_nsec;
}

// ImGui wants a font; Foyer sets its own type, so the smallest one will do.
void minimal_font(ImGuiIO& io) {
  static const ImWchar kOneGlyph[] = {'?', '?', 0};
  ImFontConfig config;
  config.SizePixels = 13;
  config.GlyphRanges = kOneGlyph;
  io.Fonts->AddFontDefault(&config);
}

Picture read_back(int width, int height) {
  Picture picture{width, height, {}};
  const auto row = static_cast<std::size_t>(width) * 3;
  std::vector<std::uint8_t> upside_down(row * static_cast<std::size_t>(height));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, upside_down.data());
  picture.rgb.reserve(upside_down.size());
  for (int y = height - 1; y >= 0; --y) {
    const auto from =
        upside_down.begin() + static_cast<std::ptrdiff_t>(row * static_cast<std::size_t>(y));
    picture.rgb.insert(picture.rgb.end(), from, from + static_cast<std::ptrdiff_t>(row));
  }
  return picture;
}

}  // namespace

std::int64_t steady_ms() { return steady_ns() / 1000000; }

Result<std::unique_ptr<Display>> Display::open(const WindowOptions& options, float mm_per_px,
                                               bool carried) {
  auto window = Window::open(options);
  if (!window) return fail(window.error().what);
  std::unique_ptr<Display> display(new Display);
  display->window_ = std::move(*window);
  display->mm_per_px_ = mm_per_px;
  display->carried_ = carried;
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouse;
  minimal_font(io);
  if (!ImGui_ImplOpenGL3_Init("#version 330 core"))
    return fail("OpenGL could not be set up for drawing; Foyer needs OpenGL 3.3");
  display->textures_ = std::make_unique<GlTextures>();
  auto type = ui::Typesetter::open({}, *display->textures_);
  if (!type) return fail(type.error().what);
  display->type_ = std::move(*type);
  display->paint_ = std::make_unique<ui::Paint>(*display->textures_);
  display->paint_->frames_begin_black();  // see draw
  return display;
}

Display::~Display() {
  paint_.reset();
  type_.reset();
  textures_.reset();
  if (ImGui::GetCurrentContext()) {
    if (ImGui::GetIO().BackendRendererUserData) ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
  }
}

bool Display::draw(Lang lang, const std::function<void(ui::Frame&)>& content,
                   const ui::Look& look) {
  const int width = window_->width(), height = window_->height();
  theme_ = ui::Theme::for_screen(ui::Panel::of(width, height, mm_per_px_, carried_), look);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = 1.f / 60;
  ImGui_ImplOpenGL3_NewFrame();
  const std::int64_t begun = processor_ns();
  ImGui::NewFrame();
  constexpr float kSlop_mm = 7;
  pointer_.begin_frame(theme_.px_of_mm(kSlop_mm), io.DisplaySize);
  ui::Tools tools{*type_, *paint_, pointer_, motion_};
  tools.pictures = pictures_;
  ui::Frame frame(*ImGui::GetBackgroundDrawList(), tools, theme_, lang, {{0, 0}, io.DisplaySize},
                  steady_ms());
  content(frame);
  pointer_.end_frame();
  targets_ = frame.targets();
  if (keeps_texts_) texts_ = frame.texts();
  again_at_ms_ = frame.again_in_ms() < 0 ? -1 : steady_ms() + frame.again_in_ms();
  ImGui::Render();
  ui_work_ns_ = processor_ns() - begun;

  glViewport(0, 0, width, height);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  if (keep_next_) {
    picture_ = read_back(width, height);
    keep_next_ = false;
  }
  window_->present();
  pointer_.presented(steady_ms());
  return frame.moving() || pointer_.more_waiting();
}

bool Display::wants_again() const { return again_at_ms_ >= 0 && steady_ms() >= again_at_ms_; }

double Display::again_in_s() const {
  if (again_at_ms_ < 0) return std::numeric_limits<double>::infinity();
  return static_cast<double>(std::max<std::int64_t>(1, again_at_ms_ - steady_ms())) / 1000;
}

Picture Display::picture(int width, int height, Lang lang,
                         const std::function<void(ui::Frame&)>& content, const ui::Look& look) {
  const ui::Theme theme = ui::Theme::for_screen(ui::Panel::of(width, height, 0, carried_), look);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = 1.f / 60;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  ui::Tools tools{*type_, *paint_, pointer_, motion_};
  tools.pictures = pictures_;
  ui::Frame frame(*ImGui::GetBackgroundDrawList(), tools, theme, lang, {{0, 0}, io.DisplaySize},
                  steady_ms());
  content(frame);
  ImGui::Render();

  GLuint texture = 0, canvas = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGB8, width, height, 0, GL_RGB, GL_UNSIGNED_BYTE, nullptr);
  glGenFramebuffers(1, &canvas);
  glBindFramebuffer(GL_FRAMEBUFFER, canvas);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
  glViewport(0, 0, width, height);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  Picture taken = read_back(width, height);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  glDeleteFramebuffers(1, &canvas);
  glDeleteTextures(1, &texture);
  return taken;
}

}  // namespace foyer::shell
