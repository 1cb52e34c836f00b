#pragma once

#include <QStringList>

namespace praxis::ui {

/// Who is in a track, as the name of its file tells it where a recorder wrote one for each person ("jane-audio.mka"): one of `people`
/// where it fits one alone, else the words that are left. Blank where it tells nobody.
[[nodiscard]] QString whoIsIn(const QString &fileName, const QStringList &people);

} // namespace praxis::ui
