// The reference for start and memory: the least that any program on GLFW and OpenGL 3.3 does. Opens
// a window of the same size with the same hints as Foyer's, clears it once, presents, prints
// "PAINTED <unix ms>" on standard error, and sleeps until it is told to end.
#include <GLFW/glfw3.h>

#include <chrono>
#include <cstdio>

int main(int argc, char** argv) {
  int width = 1920, height = 1080;
  if (argc > 1 && std::sscanf(argv[1], "%dx%d", &width, &height) != 2) return 2;
  if (glfwInit() != GLFW_TRUE) return 1;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
  GLFWwindow* window = glfwCreateWindow(width, height, "bare", nullptr, nullptr);
  if (window == nullptr) return 1;
  glfwMakeContextCurrent(window);
  glfwSwapInterval(1);
  glViewport(0, 0, width, height);
  glClearColor(0.05f, 0.06f, 0.08f, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glfwSwapBuffers(window);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  std::fprintf(
      stderr, "PAINTED %lld\n",
      static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count()));
  while (glfwWindowShouldClose(window) != GLFW_TRUE) glfwWaitEvents();
  glfwTerminate();
  return 0;
}
