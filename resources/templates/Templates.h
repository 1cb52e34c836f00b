#pragma once

#include <QHash>
#include <QString>
#include <QVector>

namespace praxis {

/// A letter or form of resources/templates: LANGUAGE/KEY.txt.
struct TemplateFile {
    QString language;
    QString key;
    QString text;
};

[[nodiscard]] QVector<TemplateFile> templateFiles();

/// LANGUAGE/words.txt: the few words of papers that are no letters, by key. English where there is no such language.
[[nodiscard]] QHash<QString, QString> paperWords(const QString &language);

/// LANGUAGE/purposes.txt: the register of purposes that a practice begins with, an entry each, by the names of its fields. English
/// where there is no such language.
[[nodiscard]] QVector<QHash<QString, QString>> purposeEntries(const QString &language);

} // namespace praxis
