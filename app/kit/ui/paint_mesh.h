// Triangles that are made once and drawn many times: a cached piece of a draw list.
//
// Positions are relative to an origin, so that a mesh can move without being made again; drawing
// copies it and allocates nothing once the draw list has grown to its size. UI thread.
#pragma once

#include <cstddef>
#include <vector>

#include "kit/ui/imgui.h"

namespace foyer::ui {

struct Mesh {
  std::vector<ImDrawVert> vertices;
  std::vector<ImDrawIdx> indices;

  ImDrawIdx add(ImVec2 at, ImVec2 uv, ImU32 colour) {
    vertices.push_back({at, uv, colour});
    return static_cast<ImDrawIdx>(vertices.size() - 1);
  }
  void triangle(ImDrawIdx a, ImDrawIdx b, ImDrawIdx c) { indices.insert(indices.end(), {a, b, c}); }
  void quad(ImDrawIdx a, ImDrawIdx b, ImDrawIdx c, ImDrawIdx d) {
    triangle(a, b, c);
    triangle(a, c, d);
  }
};

// Appends the mesh at `origin` to what the list is drawing; `recolour(vertex number, colour)` gives
// each vertex its colour of this frame.
template <class Recolour>
void draw(ImDrawList& list, const Mesh& mesh, ImVec2 origin, Recolour recolour) {
  if (mesh.indices.empty()) return;
  list.PrimReserve(static_cast<int>(mesh.indices.size()), static_cast<int>(mesh.vertices.size()));
  const unsigned int base = list._VtxCurrentIdx;
  for (std::size_t i = 0; i < mesh.vertices.size(); ++i) {
    const ImDrawVert& v = mesh.vertices[i];
    *list._VtxWritePtr++ = {{v.pos.x + origin.x, v.pos.y + origin.y}, v.uv, recolour(i, v.col)};
  }
  for (const ImDrawIdx i : mesh.indices) *list._IdxWritePtr++ = static_cast<ImDrawIdx>(base + i);
  list._VtxCurrentIdx += static_cast<unsigned int>(mesh.vertices.size());
}

inline void draw(ImDrawList& list, const Mesh& mesh, ImVec2 origin) {
  draw(list, mesh, origin, [](std::size_t, ImU32 colour) { return colour; });
}

}  // namespace foyer::ui
