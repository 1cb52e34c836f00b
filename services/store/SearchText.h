#pragma once

#include "models/kernel/Record.h"

#include <QStringList>
#include <QVector>

namespace praxis::store {

/// One thing that was typed: it is found where a word begins with one of its forms.
using SearchTerm = QStringList;

struct SearchText {
    QVector<SearchTerm> terms;
    bool blank = true; ///< nothing was typed at all, which asks for everybody; "%" alone asks for nobody
};

/// Reads what somebody typed. Only letters and digits survive, so no character of it can mean anything to a database.
[[nodiscard]] SearchText readSearch(const QString &typed);
/// What a record is found by: the words of its searchable fields, folded, each between blanks (" ana silva 19850403 ").
[[nodiscard]] QString searchWords(const RecordType &type, const Record &record);
/// The forms in which a phone number is kept and compared: its digits, and the national form of a foreign one.
[[nodiscard]] QStringList phoneForms(const QString &text);
/// Letters and digits of folded text; everything else separates.
[[nodiscard]] QStringList foldedWords(const QString &text);
/// Changes (a letter more, less, another one, two swapped) between two words; `limit + 1` where it is more than that.
[[nodiscard]] int wordDistance(QStringView a, QStringView b, int limit);
/// How many typing slips a word of this length may have.
[[nodiscard]] int slipsAllowed(qsizetype length);

} // namespace praxis::store
