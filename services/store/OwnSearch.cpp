#include "services/store/OwnSearch.h"

#include "services/store/Guesses.h"
#include "services/store/Statement.h"

#include <algorithm>

namespace praxis::store {

namespace {

class Sought {
public:
    enum Where { BeginningAWord, Anywhere };

    Sought(const QVector<SearchTerm> &terms, Where where)
    {
        for (const SearchTerm &term : terms) {
            QVector<QByteArray> forms;
            for (const QString &form : term)
                forms.append(where == Anywhere ? form.toUtf8() : ' ' + form.toUtf8());
            m_terms.append(forms);
        }
    }

    [[nodiscard]] bool isIn(const OwnPerson &person) const
    {
        return std::ranges::all_of(m_terms, [&](const QVector<QByteArray> &forms) {
            return std::ranges::any_of(forms, [&](const QByteArray &form) { return person.words.contains(form); });
        });
    }

private:
    QVector<QVector<QByteArray>> m_terms; ///< the forms of each
};

/// Where a page of hits goes on: those whose family name begins so come first.
class Place {
public:
    Place(const QVector<SearchTerm> &terms, const PeopleFilter &filter)
        : m_numbered(hasNumber(terms)), m_low(terms.first().first().toUtf8()), m_high(afterAll(terms.first().first()).toUtf8()),
          m_begins(filter.afterId.isNull()), m_after(filter.afterSortName.toUtf8(), filter.afterId.toRfc4122()), m_afterFirst(isFirst(m_after.first))
    {
    }

    [[nodiscard]] bool isFirst(const QByteArray &sortName) const { return m_numbered || (sortName >= m_low && sortName < m_high); }
    [[nodiscard]] bool isPassedBy(const OwnPerson &person) const
    {
        const bool first = isFirst(person.sortName);
        return m_begins || (first == m_afterFirst ? std::pair(person.sortName, person.id.toRfc4122()) > m_after : !first);
    }

private:
    bool m_numbered; ///< the beginning of nobody's name
    QByteArray m_low, m_high;
    bool m_begins;
    std::pair<QByteArray, QByteArray> m_after;
    bool m_afterFirst;
};

QVector<QByteArray> trigramsOf(const QString &word)
{
    QVector<QByteArray> trigrams;
    const QList<uint> padded = QString(u' ' + word + u' ').toUcs4();
    for (qsizetype i = 0; i + 3 <= padded.size(); ++i)
        trigrams.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(padded.constData() + i), 3).toUtf8());
    return trigrams;
}

/// Those who share most runs of three letters with the longest word.
QVector<QUuid> guessedAmong(const QVector<OwnPerson> &people, const QStringList &words)
{
    const QVector<QByteArray> trigrams = trigramsOf(longestOf(words));
    QVector<std::pair<qsizetype, const OwnPerson *>> sharing;
    for (const OwnPerson &person : people) {
        const qsizetype shared = std::ranges::count_if(trigrams, [&](const QByteArray &trigram) { return person.words.contains(trigram); });
        if (shared > 0)
            sharing.append({shared, &person});
    }
    std::ranges::stable_sort(sharing, [](const auto &a, const auto &b) { return a.first > b.first; });
    sharing.resize(std::min<qsizetype>(sharing.size(), Guesses::most));
    Guesses guesses(words);
    for (const auto &[shared, person] : std::as_const(sharing))
        guesses.weigh(person->id, QString::fromUtf8(person->words).split(u' ', Qt::SkipEmptyParts));
    return guesses.bestFirst();
}

} // namespace

QVector<QUuid> meantAmong(const QVector<OwnPerson> &people, const QVector<SearchTerm> &terms, const PeopleFilter &filter)
{
    const Place place(terms, filter);
    const Sought beginning(terms, Sought::BeginningAWord);
    QVector<QUuid> meant, others;
    for (const OwnPerson &person : people) {
        if (beginning.isIn(person) && place.isPassedBy(person))
            (place.isFirst(person.sortName) ? meant : others).append(person.id);
    }
    meant += others;
    if (!meant.isEmpty() || !filter.afterId.isNull())
        return meant;
    if (std::ranges::all_of(terms, [](const SearchTerm &term) { return term.first().size() >= 3; })) {
        const Sought inside(terms, Sought::Anywhere);
        for (const OwnPerson &person : people) {
            if (inside.isIn(person))
                meant.append(person.id);
        }
    }
    const QStringList words = meant.isEmpty() ? guessable(terms) : QStringList();
    return words.isEmpty() ? meant : guessedAmong(people, words);
}

} // namespace praxis::store
