#pragma once

#include <QString>

namespace praxis::app {

/// The program speaks a language from here on: its texts, Qt's own, dates and numbers. `wanted` as "fr", "en-AU"; empty: the
/// machine's. Answers which of our catalogues that is, "fr" or "en_AU".
QString speak(QString wanted);

} // namespace praxis::app
