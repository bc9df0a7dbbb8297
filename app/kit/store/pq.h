// libpq, loaded only when a dealer's database is PostgreSQL.
//
// Linked in the ordinary way, libpq and what it pulls in (OpenSSL, Kerberos, LDAP) would be mapped
// at every start of every kiosk, also of those whose dealer's database is a file. So its functions
// are looked up by name the first time that a postgresql:// address is used. The library is never
// unloaded: OpenSSL does not bear it. Threads: a value, immutable once loaded.
#pragma once

#include <postgresql/libpq-fe.h>

#include "kit/base/result.h"

namespace foyer::sync {

struct Pq {
// clang-format off
#define FOYER_PQ_FUNCTIONS(X)                                                                   \
  X(PQconninfoParse) X(PQconninfoFree) X(PQfreemem) X(PQconnectStartParams) X(PQconnectPoll)    \
  X(PQstatus) X(PQsocket) X(PQfinish) X(PQerrorMessage) X(PQsetnonblocking) X(PQflush)          \
  X(PQconsumeInput) X(PQisBusy) X(PQgetResult) X(PQsendQuery) X(PQsendQueryParams)              \
  X(PQenterPipelineMode) X(PQexitPipelineMode) X(PQpipelineSync) X(PQclear) X(PQresultStatus)   \
  X(PQresultErrorField) X(PQcmdTuples) X(PQntuples) X(PQnfields) X(PQfname) X(PQgetisnull)      \
  X(PQgetvalue) X(PQgetlength) X(PQsetNoticeReceiver) X(PQencryptPasswordConn)                  \
  X(PQparameterStatus) X(PQconninfo) X(PQbackendPID) X(PQuser) X(PQnotifies)
// clang-format on
#define FOYER_PQ_MEMBER(name) decltype(&::name) name = nullptr;
  FOYER_PQ_FUNCTIONS(FOYER_PQ_MEMBER)
#undef FOYER_PQ_MEMBER
};

Result<Pq> load_pq();

}  // namespace foyer::sync
