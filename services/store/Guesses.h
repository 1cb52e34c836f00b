#pragma once

#include "services/store/SearchText.h"

#include <QUuid>

namespace praxis::store {

/// There is a digit at the beginning of one of them: a telephone, a date of birth, a number of a card.
[[nodiscard]] bool hasNumber(const QVector<SearchTerm> &terms);
/// The words among which a slip of the hand may be looked for; none where there is a number in them.
[[nodiscard]] QStringList guessable(const QVector<SearchTerm> &terms);
[[nodiscard]] QString longestOf(const QStringList &words);

/// Who may be meant by words that nobody has: each of the words is a few slips from one of theirs, or from its beginning.
class Guesses {
public:
    static constexpr int most = 300; ///< who is looked at: those who resemble the longest word most

    explicit Guesses(const QStringList &words) : m_words(words) {}

    void weigh(const QUuid &id, QStringView known); ///< their words, each between blanks
    [[nodiscard]] QVector<QUuid> bestFirst();

private:
    QStringList m_words;
    QVector<std::pair<int, QUuid>> m_scored; ///< slips
};

} // namespace praxis::store
