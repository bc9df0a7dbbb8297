// A PgBouncer of the tests' own in front of the tests' PostgreSQL: its own folder and port, on the
// loopback only, never as root, gone with the object. One connection to the server for each login,
// so that whatever rests on having one for oneself shows.
#pragma once

#include <pwd.h>
#include <unistd.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "support/postgres.h"
#include "visit/process.h"

namespace foyer::tests {

class Pooler {
 public:
  static constexpr const char* kProgram = "/usr/sbin/pgbouncer";
  static bool is_installed() { return std::filesystem::exists(kProgram); }

  // `login`: with which it goes to the server; empty: with everybody's own.
  Pooler(const PostgresServer& server, const std::string& mode, const std::string& login = {})
      : port_(PostgresServer::free_port()) {
    const std::string folder = folder_.path().string();
    visit::write_text(folder_ / "users", std::string("\"foyer\" \"") + PostgresServer::kPassword +
                                             "\"\n\"lent\" \"" + PostgresServer::kPassword +
                                             "\"\n");
    visit::write_text(
        folder_ / "ini",
        "[databases]\n* = host=127.0.0.1 port=" + std::to_string(server.port()) +
            (login.empty() ? "" : " user=" + login) +
            "\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = " + std::to_string(port_) +
            "\nunix_socket_dir =\nauth_type = scram-sha-256\nauth_file = " + folder +
            "/users\nauth_user = foyer\nauth_query = SELECT usename, passwd FROM pg_shadow WHERE "
            "usename = $1\ndefault_pool_size = 1\nquery_wait_timeout = 5\npool_mode = " +
            mode + "\n");
    visit::Words command{kProgram, folder + "/ini"};
    if (::geteuid() == 0) {
      const passwd* user = ::getpwnam("postgres");
      if (user == nullptr) throw std::runtime_error("no user to run PgBouncer as");
      for (const std::string& path : {folder, folder + "/users", folder + "/ini"})
        if (::chown(path.c_str(), user->pw_uid, user->pw_gid) != 0)
          throw std::runtime_error("no chown");
      command.insert(command.begin(), {"setpriv", "--reuid=postgres", "--regid=postgres",
                                       "--clear-groups", "--pdeathsig=KILL"});
    }
    program_ = std::make_unique<visit::Process>(command);
    while (program_->is_running() && !answers())
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    if (!program_->is_running()) throw std::runtime_error("no PgBouncer: " + program_->errors());
  }
  int port() const { return port_; }

 private:
  bool answers() const {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(static_cast<std::uint16_t>(port_));
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool there =
        ::connect(socket, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0;
    ::close(socket);
    return there;
  }

  visit::TemporaryFolder folder_;
  const int port_;
  std::unique_ptr<visit::Process> program_;
};

}  // namespace foyer::tests
