#pragma once

#include "app/server/Server.h"

namespace praxis::app {

/// One thing that `praxisd --check` looked at.
struct Finding {
    enum Kind : quint8 { Good, Note, Wrong }; ///< Wrong: do not serve with this
    Kind kind = Good;
    QString words;
};

/// What a server that started would only meet while it serves: a key that does not open a practice, a role of the database that
/// row-level security does not hold, a folder that cannot be written to, a port that is taken. Settings, store and routes are checked by
/// whoever has made the server.
[[nodiscard]] QVector<Finding> findings(const ServerConfig &config, Server &server);

} // namespace praxis::app
