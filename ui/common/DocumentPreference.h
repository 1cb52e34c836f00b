#pragma once

#include <QString>

#include <functional>

class QObject;

namespace praxis {
class Desk;
struct Error;
}

/// Where somebody's scanner puts what it has read: their own preference, since each desk has its own scanner.
namespace praxis::ui::documentpreference {

/// Calls `then` with the folder; blank: none is watched.
void scanFolder(Desk &desk, QObject *context, std::function<void(const QString &)> then);
void setScanFolder(Desk &desk, QObject *context, const QString &folder, std::function<void(const Error &)> failed);

} // namespace praxis::ui::documentpreference
