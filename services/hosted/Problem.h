#pragma once

#include "models/kernel/Error.h"
#include "services/hosted/HttpMessage.h"

namespace praxis::hosted {

/// RFC 9457: `application/problem+json` with type ("urn:praxis:problem:clash"), title, status, and in `data` what the error
/// carries. What happened inside (paths, texts of the database) goes to the log under the `instance` that the answer names.
[[nodiscard]] HttpAnswer problem(const Error &error);
/// The same under another status, with a `detail` for who reads it.
[[nodiscard]] HttpAnswer problem(const Error &error, int status, const QString &detail);
/// Of a request that reached no route.
[[nodiscard]] HttpAnswer problem(int status);
[[nodiscard]] int statusOf(ErrorCode code);

} // namespace praxis::hosted
