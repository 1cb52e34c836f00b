#pragma once

#include <QString>
#include <QVector>

namespace praxis::ui {

/// A chapter of the guide: resources/help/ID.LANGUAGE.md, whose first line is its title ("# Recordings").
struct HelpChapter {
    QString id;    ///< "recordings"
    QString title;
    QString text;  ///< Markdown, without HTML
};

/// Every chapter in a language ("fr"), by title; in English where it is not there in that language.
[[nodiscard]] QVector<HelpChapter> helpChapters(const QString &language);
/// Those that are written, for a test: "notes.en.md".
[[nodiscard]] QStringList helpFiles();

} // namespace praxis::ui
