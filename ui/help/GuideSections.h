#pragma once

#include <QString>
#include <QVector>

namespace praxis::ui {

/// A heading of the guide and what stands under it, up to the next heading.
struct GuideSection {
    int level = 1; ///< 1: the chapter's title
    QString heading;
    QString text;
};

[[nodiscard]] QVector<GuideSection> sectionsOf(const QString &markdown);
/// Without case and accents; each word anywhere in the heading or the text.
[[nodiscard]] bool hasAllWords(const GuideSection &section, const QString &words);

} // namespace praxis::ui
