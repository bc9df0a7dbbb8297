// A real PostgreSQL server of the tests' own: its own data folder and port, on the loopback only,
// never as root, ended by its process id. It dies with the test program, however that ends.
#pragma once

#include <arpa/inet.h>
#include <fcntl.h>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "kit/store/postgres_schema.h"
#include "kit/store/postgres_session.h"
#include "manage/reports/store_rules.h"
#include "support/dealer_store.h"

namespace foyer::tests {

class PostgresServer {
 public:
  static constexpr const char* kBin = "/usr/lib/postgresql/15/bin/";
  static constexpr const char* kPassword = "s3cret";

  static bool is_installed() { return std::filesystem::exists(std::string(kBin) + "postgres"); }

  // The one server of this test program, started when the first test wants it.
  static PostgresServer& shared() {
    static PostgresServer server;
    return server;
  }

  // `parent`: the disk that it lives on.
  explicit PostgresServer(const std::filesystem::path& parent = roomy_folder())
      : port_(free_port()) {
    make_folder(parent);
    copy_data(blank_data(), folder_ + "/data");
    start();
  }
  // A standby of that one: it follows it, and can only be read.
  struct Of {
    const PostgresServer& followed;
  };
  explicit PostgresServer(Of of) : port_(free_port()) {
    make_folder(roomy_folder());
    const std::string from = std::string("host=127.0.0.1 user=foyer password=") + kPassword +
                             " port=" + std::to_string(of.followed.port());
    const int made = wait_for(run(
        {"pg_basebackup", "-D", folder_ + "/data", "-R", "-c", "fast", "--no-sync", "-d", from}));
    if (made != 0) throw std::runtime_error("no standby, see " + folder_ + "/log");
    start({.only_reads = true});
  }
  ~PostgresServer() {
    stop(SIGINT);
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  void start(const sync::PgLimits& limits = {}) {
    // fsync off: a killed server loses nothing by it, only a killed machine would.
    server_ = run({"postgres", "-D", folder_ + "/data", "-p", std::to_string(port_), "-c",
                   "listen_addresses=127.0.0.1,::1", "-c", "unix_socket_directories=", "-c",
                   "fsync=off", "-c", "max_connections=60", "-c", "shared_buffers=32MB", "-c",
                   "min_wal_size=32MB", "-c", "log_min_messages=fatal"});
    for (int tries = 0; tries < 3000; ++tries) {
      const std::atomic<bool> never = false;
      if (sync::PostgresSession::open(url("postgres"), never, limits)) return;
      if (::waitpid(server_, nullptr, WNOHANG) == server_) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    throw std::runtime_error("PostgreSQL did not start, see " + folder_ + "/log");
  }
  // SIGINT: a quick, orderly end. SIGQUIT: as if it had crashed (its children go as well).
  void stop(int signal) {
    if (server_ <= 0) return;
    ::kill(server_, signal);
    ::waitpid(server_, nullptr, 0);
    server_ = -1;
  }
  // kill -9, every process of it at once: nobody gets to end anything in order.
  void kill_all() {
    if (server_ <= 0) return;
    ::kill(server_, SIGSTOP);  // it starts no more of them
    const std::vector<pid_t> children = children_of(server_);
    ::kill(server_, SIGKILL);
    for (const pid_t child : children) ::kill(child, SIGKILL);
    ::waitpid(server_, nullptr, 0);
    server_ = -1;
    for (const pid_t child : children)
      while (is_alive(child)) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  // False once it has ended by itself.
  bool is_running() {
    if (server_ > 0 && ::waitpid(server_, nullptr, WNOHANG) != 0) server_ = -1;
    return server_ > 0;
  }

  static int free_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    const bool bound =
        ::bind(socket, generic, size) == 0 && ::getsockname(socket, generic, &size) == 0;
    ::close(socket);
    if (!bound) throw std::runtime_error("no free port");
    return ::ntohs(address.sin_port);
  }

  int port() const { return port_; }
  // What it has written to its log so far.
  std::string log() const {
    std::ostringstream all;
    all << std::ifstream(folder_ + "/log").rdbuf();
    return all.str();
  }
  std::string url(const std::string& database, int port = 0) const {
    return std::string("postgresql://foyer:") + kPassword +
           "@127.0.0.1:" + std::to_string(port == 0 ? port_ : port) + "/" + database +
           "?sslmode=disable";
  }
  void run_sql(const std::string& database, const std::string& sql) const {
    const std::atomic<bool> never = false;
    const auto session = sync::PostgresSession::open(url(database), never);
    if (!session) throw std::runtime_error(session.error().what);
    if (auto ran = (*session)->run(sql); !ran) throw std::runtime_error(ran.error().what);
  }

 private:
  void make_folder(const std::filesystem::path& parent) {
    std::string name = (parent / "foyer-pg-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
    std::ofstream(folder_ + "/password") << kPassword << "\n";
    if (::geteuid() == 0) {
      const passwd* user = ::getpwnam("postgres");
      if (user == nullptr) user = ::getpwnam("nobody");
      if (user == nullptr) throw std::runtime_error("no user to run PostgreSQL as");
      user_ = user->pw_uid;
      group_ = user->pw_gid;
      for (const std::string& path : {folder_, folder_ + "/password"})
        if (::chown(path.c_str(), user_, group_) != 0) throw std::runtime_error("no chown");
    }
  }

  // What initdb makes takes longer to make than most tests take: it is made once, beside the test
  // programs, and copied by whoever wants a server.
  static std::filesystem::path blank_data() {
    const std::filesystem::path kept =
        std::filesystem::read_symlink("/proc/self/exe").parent_path() / "postgresql-blank";
    const int lock = ::open((kept.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0 || ::flock(lock, LOCK_EX) != 0)
      throw std::runtime_error("no lock on " + kept.string());
    if (!std::filesystem::exists(kept)) make_blank_data(kept);
    ::close(lock);
    return kept;
  }
  static void make_blank_data(const std::filesystem::path& kept) {
    const PostgresServer making(NotStarted{});
    const std::string& folder = making.folder_;
    const int made = wait_for(
        making.run({"initdb", "-D", folder + "/data", "-U", "foyer", "-E", "UTF8", "--locale=C",
                    "--no-sync", "--auth=scram-sha-256", "--pwfile=" + folder + "/password"}));
    if (made != 0) throw std::runtime_error("initdb failed:\n" + making.log());
    const std::string half = kept.string() + ".half";
    std::filesystem::remove_all(half);
    copy_data(folder + "/data", half);
    std::filesystem::rename(half, kept);
  }
  // With its owner and modes, which PostgreSQL looks at.
  static void copy_data(const std::filesystem::path& from, const std::filesystem::path& to) {
    const pid_t child = ::fork();
    if (child == 0) {
      ::execlp("cp", "cp", "-a", from.c_str(), to.c_str(), nullptr);
      ::_exit(127);
    }
    if (wait_for(child) != 0) throw std::runtime_error("no copy of " + from.string());
  }
  struct NotStarted {};
  explicit PostgresServer(NotStarted) : port_(0) { make_folder(roomy_folder()); }

  // In memory where there is room for it.
  static std::filesystem::path roomy_folder() {
    constexpr std::uintmax_t kRoom_bytes = 2'000'000'000;
    std::error_code failed;
    const auto room = std::filesystem::space("/dev/shm", failed);
    if (!failed && room.available > kRoom_bytes) return "/dev/shm";
    return std::filesystem::temp_directory_path();
  }

  // The third and fourth field of /proc/PID/stat; the second may hold blanks.
  struct Process {
    char state = 'X';
    pid_t parent = 0;
  };
  static Process look_at(const std::filesystem::path& proc) {
    std::ifstream file(proc / "stat");
    std::string line;
    Process process;
    if (!std::getline(file, line)) return process;
    std::istringstream rest(line.substr(line.rfind(')') + 1));
    rest >> process.state >> process.parent;
    return process;
  }
  static bool is_alive(pid_t pid) {
    const char state = look_at("/proc/" + std::to_string(pid)).state;
    return state != 'X' && state != 'Z';
  }
  static std::vector<pid_t> children_of(pid_t parent) {
    std::vector<pid_t> children;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
      const std::string name = entry.path().filename().string();
      if (name.find_first_not_of("0123456789") != std::string::npos) continue;
      if (look_at(entry.path()).parent == parent) children.push_back(std::stoi(name));
    }
    return children;
  }

  pid_t run(std::vector<std::string> words) const {
    words[0] = kBin + words[0];
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const std::string output = folder_ + "/log";
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child != 0) return child;
    if (user_ != 0 &&
        (::setgroups(0, nullptr) != 0 || ::setgid(group_) != 0 || ::setuid(user_) != 0))
      ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (::getppid() != parent) ::_exit(125);
    if (std::freopen(output.c_str(), "a", stdout) == nullptr || ::dup2(1, 2) != 2) ::_exit(124);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  static int wait_for(pid_t child) {
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
  }

  int port_;
  std::string folder_;
  uid_t user_ = 0;
  gid_t group_ = 0;
  pid_t server_ = -1;
};

// A database of its own on the shared server; gone with the test.
class PostgresStore final : public DealerStore {
 public:
  // Copied from one that was prepared before: that takes half as long. Said again is what a copy
  // does not take along, the database's own rights and settings; and it is a store of its own.
  PostgresStore() : name_("t" + std::to_string(number())) {
    static const std::string prepared = [] {
      admin("CREATE DATABASE prepared STRATEGY file_copy");
      prepare("prepared");
      return std::string("prepared");
    }();
    admin("CREATE DATABASE " + name_ + " TEMPLATE " + prepared + " STRATEGY file_copy");
    prepare(name_);
    run("UPDATE meta SET value = replace(gen_random_uuid()::text, '-', '') "
        "WHERE name = 'store_epoch'");
  }
  ~PostgresStore() override {
    admin("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
    admin("DROP DATABASE IF EXISTS " + name_ + "_backup WITH (FORCE)");
  }
  std::string dealer() const override { return PostgresServer::shared().url(name_); }
  std::string dealer_at(int port) const { return PostgresServer::shared().url(name_, port); }
  void back_up() override { copy(name_, name_ + "_backup"); }
  void restore() override { copy(name_ + "_backup", name_); }
  void run(const std::string& sql) const { PostgresServer::shared().run_sql(name_, sql); }

 private:
  static int number() {
    static std::atomic<int> last = 0;
    return ++last;
  }
  static void prepare(const std::string& name) {
    const auto made = sync::init_dealer(PostgresServer::shared().url(name), reports::store_rules());
    if (!made) throw std::runtime_error(made.error().what);
  }
  static void admin(const std::string& sql) { PostgresServer::shared().run_sql("postgres", sql); }
  static void copy(const std::string& from, const std::string& to) {
    admin("DROP DATABASE IF EXISTS " + to + " WITH (FORCE)");
    admin("ALTER DATABASE " + from + " ALLOW_CONNECTIONS false");
    admin("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + from +
          "'");
    admin("CREATE DATABASE " + to + " TEMPLATE " + from + " STRATEGY file_copy");
    admin("ALTER DATABASE " + from + " ALLOW_CONNECTIONS true");
  }
  std::string name_;
};

}  // namespace foyer::tests
