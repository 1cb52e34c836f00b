#include "services/store/Guesses.h"

#include <algorithm>

namespace praxis::store {

bool hasNumber(const QVector<SearchTerm> &terms)
{
    return std::ranges::any_of(terms, [](const SearchTerm &term) { return term.first().front().isDigit(); });
}

QStringList guessable(const QVector<SearchTerm> &terms)
{
    QStringList words;
    for (const SearchTerm &term : terms) {
        if (std::ranges::any_of(term.first(), [](QChar c) { return c.isDigit(); }))
            return {};
        words.append(term.first());
    }
    return words;
}

QString longestOf(const QStringList &words)
{
    return *std::ranges::max_element(words, {}, &QString::size);
}

void Guesses::weigh(const QUuid &id, QStringView known)
{
    int slips = 0;
    for (const QString &word : std::as_const(m_words)) {
        const int allowed = slipsAllowed(word.size());
        int best = allowed + 1;
        for (const QStringView one : known.tokenize(u' ', Qt::SkipEmptyParts)) {
            best = std::min(best, wordDistance(word, one, allowed));
            if (one.size() > word.size())
                best = std::min(best, wordDistance(word, one.left(word.size()), allowed));
        }
        if (best > allowed)
            return;
        slips += best;
    }
    m_scored.append({slips, id});
}

QVector<QUuid> Guesses::bestFirst()
{
    std::ranges::stable_sort(m_scored, {}, &std::pair<int, QUuid>::first);
    QVector<QUuid> ids;
    for (const auto &[slips, id] : std::as_const(m_scored))
        ids.append(id);
    return ids;
}

} // namespace praxis::store
