#pragma once

#include <QJsonObject>
#include <QString>

namespace praxis::bench {

/// What a part of the bench said that ran as a process of its own.
struct Said {
    double ms = 0;      ///< from the start of the process until it spoke
    QJsonObject words;
};
[[nodiscard]] Said runProgram(const QString &part, const QString &path);

/// The other side: one line to who started it.
void sayAsProgram(const QJsonObject &what);
[[nodiscard]] double residentMegabytes();

/// Plays five gigabytes, and says how much memory that took; the exit code.
int playLongFilm(const QString &folder);

} // namespace praxis::bench
