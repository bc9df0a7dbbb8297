// Turns TLS on at the tests' own PostgreSQL server: an authority of one run, and a certificate for
// 127.0.0.1, made by the program openssl.
#pragma once

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/postgres.h"

namespace foyer::tests {

inline void run_program(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    if (std::freopen("/dev/null", "w", stderr) == nullptr) ::_exit(126);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  int status = -1;
  if (::waitpid(child, &status, 0) != child || status != 0)
    throw std::runtime_error(words[0] + " " + words[1] + " failed");
}

// Returns the authority's certificate, for sslrootcert. `folder` has to outlive the server's use.
inline std::filesystem::path turn_tls_on(const std::filesystem::path& folder,
                                         const std::string& data_folder) {
  const auto in = [&](const char* name) { return (folder / name).string(); };
  std::ofstream(in("san")) << "subjectAltName=IP:127.0.0.1\n";
  run_program({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
               "-nodes", "-days", "2", "-subj", "/CN=showroom authority", "-keyout", in("ca.key"),
               "-out", in("ca.pem")});
  run_program({"openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
               "-subj", "/CN=dealer", "-keyout", in("server.key"), "-out", in("server.csr")});
  run_program({"openssl", "x509", "-req", "-in", in("server.csr"), "-CA", in("ca.pem"), "-CAkey",
               in("ca.key"), "-CAcreateserial", "-days", "2", "-extfile", in("san"), "-out",
               in("server.pem")});
  struct stat owner {};
  if (::stat(data_folder.c_str(), &owner) != 0) throw std::runtime_error("no data folder");
  for (const char* name : {"server.key", "server.pem"}) {
    // Beside the server's own files: that folder is closed to everybody else, as a key needs it.
    const std::string there = data_folder + "/" + name;
    std::filesystem::copy_file(in(name), there, std::filesystem::copy_options::overwrite_existing);
    if (::chmod(there.c_str(), 0600) != 0 ||
        ::chown(there.c_str(), owner.st_uid, owner.st_gid) != 0)
      throw std::runtime_error("no key for the server");
  }
  return folder / "ca.pem";
}

}  // namespace foyer::tests
