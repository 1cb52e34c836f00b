#pragma once

#include "models/records/PaperText.h"

#include <QHash>
#include <QStringList>

#include <span>

/// What a letter takes from the record: {{patient.name}}. Only the names that are listed here mean something.
namespace praxis {

[[nodiscard]] std::span<const char *const> placeholderNames();

/// The names in it, each once, in order; also those that nobody knows.
[[nodiscard]] QStringList placeholdersIn(const QString &text);

/// Those that mean nothing: a slip of the pen that would otherwise stand in a letter.
[[nodiscard]] QStringList unknownPlaceholders(const QString &text);

struct FilledText {
    PaperText text;
    QStringList missing; ///< names for which the record has nothing; they stay in the text as they were
};
/// A value is put in as it is and not looked at again: what a record says cannot name a placeholder.
[[nodiscard]] FilledText filled(const PaperText &text, const QHash<QString, QString> &values);

} // namespace praxis
