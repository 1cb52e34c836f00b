#pragma once

#include <QString>
#include <QVector>

namespace praxis {

/// One line of what is different between two texts.
struct DiffLine {
    enum Kind : quint8 { Same, Removed, Added };
    Kind kind = Same;
    QString text;
    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// The shortest way from one text to the other, line by line (Myers, 1986). Texts with very many differences are told as one removed and
/// one added as a whole: time and memory stay bounded.
[[nodiscard]] QVector<DiffLine> diffOfTexts(const QString &before, const QString &after);

} // namespace praxis
