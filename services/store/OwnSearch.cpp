#include "services/store/OwnSearch.h"

#include "services/store/Guesses.h"
#include "services/store/Statement.h"

#include <QByteArrayMatcher>

#include <algorithm>
#include <bitset>
#include <functional>

namespace praxis::store {

namespace {

class Sought {
public:
    enum Where { BeginningAWord, Anywhere };

    Sought(const QVector<SearchTerm> &terms, Where where)
    {
        for (const SearchTerm &term : terms) {
            QVector<QByteArrayMatcher> forms;
            for (const QString &form : term)
                forms.append(QByteArrayMatcher(QString(where == Anywhere ? form : u' ' + form).toUtf8()));
            m_terms.append(forms);
        }
    }

    [[nodiscard]] bool isIn(const OwnPerson &person) const
    {
        return std::ranges::all_of(m_terms, [&](const QVector<QByteArrayMatcher> &forms) {
            return std::ranges::any_of(forms, [&](const QByteArrayMatcher &form) { return form.indexIn(person.words) >= 0; });
        });
    }

private:
    QVector<QVector<QByteArrayMatcher>> m_terms; ///< the forms of each
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

/// A word's runs of three letters, its ends among them. A text is walked through once for all of them.
class Trigrams {
public:
    explicit Trigrams(const QString &word)
    {
        const QList<uint> padded = QString(u' ' + word + u' ').toUcs4();
        for (qsizetype i = 0; i + letters <= padded.size() && m_all.size() < most; ++i) {
            m_all.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(padded.constData() + i), letters).toUtf8());
            m_beginnings.set(placeOf(m_all.last().constData()));
        }
    }

    [[nodiscard]] int sharedWith(QByteArrayView words) const
    {
        std::bitset<most> shared;
        for (; words.size() >= letters; words = words.sliced(1)) {
            if (!m_beginnings.test(placeOf(words.data())))
                continue;
            for (qsizetype i = 0; i < m_all.size(); ++i) {
                if (words.startsWith(m_all[i]))
                    shared.set(static_cast<std::size_t>(i));
            }
        }
        return static_cast<int>(shared.count());
    }

private:
    static constexpr qsizetype letters = 3; ///< so many bytes at least
    static constexpr qsizetype most = 64;   ///< as many as the longest word has
    static constexpr std::size_t places = 4096;

    [[nodiscard]] static std::size_t placeOf(const char *at)
    {
        const auto byte = [at](int i) { return static_cast<std::size_t>(static_cast<unsigned char>(at[i])); };
        return (byte(0) << 6 ^ byte(1) << 3 ^ byte(2)) % places;
    }

    QVector<QByteArray> m_all;
    std::bitset<places> m_beginnings; ///< where one of them may begin
};

/// Those who share most runs of three letters with the longest word.
QVector<QUuid> guessedAmong(const QVector<OwnPerson> &people, const QStringList &words)
{
    const Trigrams trigrams(longestOf(words));
    QVector<std::pair<int, const OwnPerson *>> sharing;
    for (const OwnPerson &person : people) {
        if (const int shared = trigrams.sharedWith(person.words); shared > 0)
            sharing.append({shared, &person});
    }
    std::ranges::stable_sort(sharing, std::ranges::greater{}, [](const auto &one) { return one.first; });
    sharing.resize(std::min<qsizetype>(sharing.size(), Guesses::most));
    Guesses guesses(words);
    for (const auto &[shared, person] : std::as_const(sharing))
        guesses.weigh(person->id, QString::fromUtf8(person->words));
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
