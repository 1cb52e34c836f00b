#pragma once

#include "services/practice/door/Queries.h"

namespace praxis {

/// What the placeholders of a letter stand for (models/rules/Placeholders.h), as text in the letter's language. What the record
/// does not have is not in it.
struct LetterFactsAnswer {
    QHash<QString, QString> values;
    QString personName;
};
struct LetterFacts {
    using Answer = LetterFactsAnswer;
    static constexpr bool audited = false;
    QUuid person;
    QUuid appointment; ///< null: the last that was attended
    QString language;  ///< BCP 47
    [[nodiscard]] static QString queryName() { return QStringLiteral("LetterFacts"); }
};

class Reading;
[[nodiscard]] Result<LetterFactsAnswer> answer(Reading &reading, const LetterFacts &query);

} // namespace praxis
