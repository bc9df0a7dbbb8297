// The one place that includes Dear ImGui, so that its versions (1.86 to 1.92) differ here only.
#pragma once

#ifdef __GNUC__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#endif
#include <imgui/imgui.h>
#ifdef __GNUC__
#pragma GCC diagnostic pop
#endif

namespace foyer::ui {
inline ImVec2 operator+(ImVec2 a, ImVec2 b) { return {a.x + b.x, a.y + b.y}; }
inline ImVec2 operator-(ImVec2 a, ImVec2 b) { return {a.x - b.x, a.y - b.y}; }
inline ImVec2 operator*(ImVec2 a, float k) { return {a.x * k, a.y * k}; }
}  // namespace foyer::ui
