#include "services/store/PersonIndex.h"

#include "services/store/Guesses.h"
#include "services/store/OwnSearch.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

/// Above this many hits the list is walked in its order instead of sorted: most rows are hits.
constexpr int manyHits = 1500;

/// The terms as FTS5 reads them. Every word is letters and digits in quotes, so that nothing in it is syntax.
QString ftsBeginnings(const QVector<SearchTerm> &terms)
{
    QStringList all;
    for (const SearchTerm &term : terms) {
        QStringList forms;
        for (const QString &form : term)
            forms.append(u'"' + form + u"\"*");
        all.append(u'(' + forms.join(u" OR "_s) + u')');
    }
    return all.join(u" AND "_s);
}

QString ftsTrigrams(const QStringList &words)
{
    QStringList trigrams;
    for (const QString &word : words) {
        const QList<uint> padded = QString(u' ' + word + u' ').toUcs4(); // three characters, also of those that UTF-16 writes as two
        for (qsizetype i = 0; i + 3 <= padded.size(); ++i)
            trigrams.append(u'"' + QString::fromUcs4(reinterpret_cast<const char32_t *>(padded.constData() + i), 3) + u'"');
    }
    trigrams.removeDuplicates();
    return trigrams.join(u" OR "_s);
}

/// `words` holds each word between blanks, so a word's beginning is a blank and the letters.
void appendLike(QString &sql, QVariantList &values, const QVector<SearchTerm> &terms, const QString &before)
{
    for (const SearchTerm &term : terms) {
        QStringList forms;
        for (const QString &form : term) {
            forms.append(u"s.words LIKE ?"_s);
            values.append(QString(u'%' + before + form + u'%'));
        }
        sql += u" AND (" + forms.join(u" OR "_s) + u')';
    }
}

/// Numbers go with places: those of another town fill the indexes and are nobody's here, so that walking them in order of name
/// would end at the last line.
bool isAmongOwn(const QVector<SearchTerm> &terms, const Scope &scope)
{
    return scope.kind == Scope::OfPractitioner && hasNumber(terms);
}

} // namespace

ScopeClause personScope(const Scope &scope, const QString &table, const QString &person)
{
    switch (scope.kind) {
    case Scope::Everything:
        return {};
    case Scope::OfContact:
        return {u" AND %1.%2 = ?"_s.arg(table, person), {uuidValue(scope.id)}};
    case Scope::OfPractitioner:
        return {u" AND (EXISTS (SELECT 1 FROM caseload l WHERE l.organization_id = %1.organization_id AND l.practitioner_id = ? AND l.contact_id = %1.%2)"
                " OR EXISTS (SELECT 1 FROM contact u WHERE u.organization_id = %1.organization_id AND u.id = %1.%2 AND u.usual_practitioner_id = ?))"_s.arg(table, person),
                {uuidValue(scope.id), uuidValue(scope.id)}};
    case Scope::Nothing:
        break;
    }
    return {u" AND 1 = 0"_s, {}};
}

Result<QVector<QUuid>> PersonIndex::ids(const Query &query)
{
    PRAXIS_CHECK(write());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(query.sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(query.values));
    QVector<QUuid> found;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return found;
        found.append(statement->uuid(0));
    }
}

PersonIndex::Query PersonIndex::narrowed(const PeopleFilter &filter, const Scope &scope) const
{
    Query query{u" WHERE s.organization_id = ?"_s, {m_transaction.tenant}};
    const ScopeClause visible = personScope(scope, u"s"_s, u"contact_id"_s);
    query.sql += visible.sql;
    query.values += visible.values;
    if (!filter.kind.isEmpty()) {
        query.sql += u" AND EXISTS (SELECT 1 FROM contact k WHERE k.organization_id = s.organization_id AND k.id = s.contact_id AND k.kinds LIKE ?)";
        query.values.append(QString(u"%\"" + foldedWords(filter.kind).join(u'_') + u"\"%"));
    }
    if (!filter.tag.isEmpty()) {
        QString text = QString::fromUtf8(QJsonDocument(QJsonArray{filter.tag.toLower()}).toJson(QJsonDocument::Compact));
        text = text.mid(1, text.size() - 3); // as a tag begins in the column's list: with its first quote
        for (const QChar sign : {u'\\', u'%', u'_'})
            text.replace(sign, QString(u'\\') + sign);
        query.sql += u" AND EXISTS (SELECT 1 FROM contact k WHERE k.organization_id = s.organization_id AND k.id = s.contact_id AND lower(k.tags) LIKE ? ESCAPE '\\')";
        query.values.append(QString(u'%' + text + u'%'));
    }
    return query;
}

/// On a server. Where few of the hits may be one's own, walking all in order of name would end at the last line: the practitioner's own people
/// are the shorter list then, and each of them is looked at.
PersonIndex::Query PersonIndex::ownPeople(const PeopleFilter &filter, const Scope &scope) const
{
    Query query = narrowed(filter, {Scope::Everything, {}}); // the list is the scope
    query.sql += u" AND s.contact_id IN (SELECT contact_id FROM caseload WHERE organization_id = ? AND practitioner_id = ?"
                  " UNION SELECT id FROM contact WHERE organization_id = ? AND usual_practitioner_id = ?)";
    query.values << m_transaction.tenant << uuidValue(scope.id) << m_transaction.tenant << uuidValue(scope.id);
    return query;
}

Result<QVector<QUuid>> PersonIndex::find(const PeopleFilter &filter, const Scope &scope)
{
    const SearchText search = readSearch(filter.text);
    if (search.blank)
        return everybody(filter, scope);
    if (search.terms.isEmpty())
        return QVector<QUuid>();
    if (scope.kind == Scope::OfPractitioner && !m_transaction.connection.dialect().isPostgres())
        return findAmongOwn(search.terms, filter, scope);
    PRAXIS_TRY(QVector<QUuid> found, beginning(search.terms, filter, scope));
    if (!found.isEmpty() || !filter.afterId.isNull())
        return found;
    PRAXIS_TRY(found, containing(search.terms, filter, scope));
    return found.isEmpty() ? misspelt(search.terms, filter, scope) : Result<QVector<QUuid>>(found);
}

Result<QVector<QUuid>> PersonIndex::everybody(const PeopleFilter &filter, const Scope &scope)
{
    Query query = narrowed(filter, scope);
    if (!filter.afterId.isNull()) {
        query.sql += u" AND (s.sort_name, s.contact_id) > (?, ?)";
        query.values << filter.afterSortName << uuidValue(filter.afterId);
    }
    query.sql = u"SELECT s.contact_id FROM person_search s" + query.sql + u" ORDER BY s.sort_name, s.contact_id LIMIT ?";
    query.values.append(filter.limit);
    return ids(query);
}

Result<int> PersonIndex::hitsOf(const QString &match, int most)
{
    PRAXIS_CHECK(write());
    PRAXIS_TRY(const QVariant hits, m_transaction.connection.scalar(
        u"SELECT count(*) FROM (SELECT 1 FROM person_words WHERE person_words MATCH ? LIMIT ?)"_s, {match, most}));
    return hits.toInt();
}

/// Whose family name begins with the first term comes first, then everybody else, both in order of name; a page
/// continues where the name of the last one falls.
Result<QVector<QUuid>> PersonIndex::beginning(const QVector<SearchTerm> &terms, const PeopleFilter &filter, const Scope &scope)
{
    const bool sqlite = !m_transaction.connection.dialect().isPostgres();
    const QString match = ftsBeginnings(terms);
    PRAXIS_TRY(const int hits, sqlite ? hitsOf(match, manyHits) : Result<int>(manyHits));
    const bool rare = hits < manyHits;
    const auto withTerms = [&](bool own) {
        Query query = own ? ownPeople(filter, scope) : narrowed(filter, scope);
        if (rare) {
            query.sql += u" AND s.number IN (SELECT rowid FROM person_words WHERE person_words MATCH ?)";
            query.values.append(match);
        } else {
            appendLike(query.sql, query.values, terms, u" "_s);
        }
        return query;
    };
    const bool ofOwn = !rare && scope.kind == Scope::OfPractitioner;
    const QString low = terms.first().first();
    const QString high = afterAll(low);
    const bool past = !filter.afterId.isNull();
    const bool inFirst = past && filter.afterSortName >= low && filter.afterSortName < high;
    const QString after = u" AND (s.sort_name, s.contact_id) > (?, ?)"_s;
    const QString order = u" ORDER BY s.sort_name, s.contact_id LIMIT ?"_s;
    const QString head = u"SELECT s.contact_id FROM person_search s"_s;
    const QVariantList place = past ? QVariantList{filter.afterSortName, uuidValue(filter.afterId)} : QVariantList();
    const auto fetched = [&](bool amongOwn, const QString &also, const QVariantList &values, int limit) -> Result<QVector<QUuid>> {
        if (amongOwn) {
            // Where most of them are hits, the first few names in order are enough, and their list need not be read.
            PRAXIS_TRY(const QVariant border, m_transaction.connection.scalar(
                u"SELECT s.sort_name FROM person_search s WHERE s.organization_id = ?" + (past ? after : QString()) + u" ORDER BY s.sort_name, s.contact_id LIMIT 1 OFFSET 1500",
                QVariantList{m_transaction.tenant} + place));
            if (!border.isNull()) {
                const Query base = withTerms(false);
                PRAXIS_TRY(const QVector<QUuid> first, ids({head + base.sql + also + u" AND s.sort_name < ?" + order, base.values + values + QVariantList{border, limit}}));
                if (first.size() == limit)
                    return first;
            }
        }
        const Query base = withTerms(amongOwn);
        return ids({head + base.sql + also + order, base.values + values + QVariantList{limit}});
    };
    if (hasNumber(terms)) // the beginning of nobody's name
        return fetched(ofOwn, past ? after : QString(), place, filter.limit);
    QVector<QUuid> found;
    if (!past || inFirst) {
        PRAXIS_TRY(found, fetched(false, u" AND s.sort_name >= ? AND s.sort_name < ?" + (inFirst ? after : QString()), QVariantList{low, high} + (inFirst ? place : QVariantList()), filter.limit));
    }
    const int left = filter.limit - static_cast<int>(found.size());
    if (left > 0) { // a given name is anywhere among the family names
        const bool continued = past && !inFirst;
        PRAXIS_TRY(const QVector<QUuid> others, fetched(ofOwn, u" AND NOT (s.sort_name >= ? AND s.sort_name < ?)" + (continued ? after : QString()),
                                                        QVariantList{low, high} + (continued ? place : QVariantList()), left));
        found += others;
    }
    return found;
}

/// Inside a word ("wards" for Edwards). Only terms of three letters or more, of which trigrams know something.
Result<QVector<QUuid>> PersonIndex::containing(const QVector<SearchTerm> &terms, const PeopleFilter &filter, const Scope &scope)
{
    const bool own = isAmongOwn(terms, scope);
    Query query = own ? ownPeople(filter, scope) : narrowed(filter, scope);
    QStringList inside;
    for (const SearchTerm &term : terms) {
        if (term.first().size() < 3)
            return QVector<QUuid>();
        QStringList forms;
        for (const QString &form : term)
            forms.append(u'"' + form + u'"');
        inside.append(u'(' + forms.join(u" OR "_s) + u')');
    }
    if (own || m_transaction.connection.dialect().isPostgres()) {
        appendLike(query.sql, query.values, terms, QString());
    } else {
        query.sql += u" AND s.number IN (SELECT rowid FROM person_trigrams WHERE person_trigrams MATCH ?)";
        query.values.append(inside.join(u" AND "_s));
    }
    query.sql = u"SELECT s.contact_id FROM person_search s" + query.sql + u" ORDER BY s.sort_name, s.contact_id LIMIT ?";
    query.values.append(filter.limit);
    return ids(query);
}

Result<QVector<PersonIndex::Resembling>> PersonIndex::resembling(const QStringList &words, int limit)
{
    QVector<Resembling> found;
    if (words.isEmpty())
        return found;
    PRAXIS_CHECK(write());
    const bool postgres = m_transaction.connection.dialect().isPostgres();
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(postgres
        ? u"SELECT s.contact_id, s.words FROM person_search s WHERE s.organization_id = ? AND word_similarity(?, s.words) > 0.25"
           " ORDER BY word_similarity(?, s.words) DESC, s.contact_id LIMIT ?"_s
        : u"SELECT s.contact_id, s.words FROM person_trigrams t JOIN person_search s ON s.number = t.rowid"
           " WHERE s.organization_id = ? AND person_trigrams MATCH ? ORDER BY t.rank LIMIT ?"_s));
    const Reading reading(*statement);
    const QVariant asked(postgres ? words.join(u' ') : ftsTrigrams(words));
    PRAXIS_CHECK(postgres ? statement->run({m_transaction.tenant, asked, asked, limit}) : statement->run({m_transaction.tenant, asked, limit}));
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return found;
        found.append({statement->uuid(0), statement->text(1)});
    }
}

/// Slips of the hand, when nothing was found as typed. Numbers are not guessed at.
Result<QVector<QUuid>> PersonIndex::misspelt(const QVector<SearchTerm> &terms, const PeopleFilter &filter, const Scope &scope)
{
    const QStringList words = guessable(terms);
    if (words.isEmpty())
        return QVector<QUuid>();
    PRAXIS_TRY(const QVector<Resembling> candidates, resembling({longestOf(words)}, Guesses::most));
    Guesses guesses(words);
    for (const Resembling &candidate : candidates)
        guesses.weigh(candidate.id, candidate.words);
    return letThrough(guesses.bestFirst(), filter, scope);
}

Result<QVector<QUuid>> PersonIndex::letThrough(const QVector<QUuid> &candidates, const PeopleFilter &filter, const Scope &scope)
{
    Query query = narrowed(filter, scope);
    query.sql = u"SELECT s.contact_id FROM person_search s" + query.sql + u" AND s.contact_id = ?";
    query.values.append(QVariant());
    QVector<QUuid> found;
    for (const QUuid &id : candidates) {
        query.values.last() = uuidValue(id);
        PRAXIS_TRY(const QVector<QUuid> visible, ids(query));
        found += visible;
        if (found.size() >= filter.limit)
            break;
    }
    return found;
}

Result<QVector<QUuid>> PersonIndex::findAmongOwn(const QVector<SearchTerm> &terms, const PeopleFilter &filter, const Scope &scope)
{
    PRAXIS_TRY(const QVector<OwnPerson> *const own, m_own.of(scope.id));
    const QVector<QUuid> meant = meantAmong(*own, terms, filter);
    if (filter.kind.isEmpty() && filter.tag.isEmpty())
        return meant.first(std::min<qsizetype>(meant.size(), filter.limit));
    return letThrough(meant, filter, {Scope::Everything, {}}); // the list is the scope
}

Result<QVector<QUuid>> PersonIndex::withTerms(const QVector<SearchTerm> &terms, int limit)
{
    Query query{u"SELECT s.contact_id FROM person_search s WHERE s.organization_id = ?"_s, {m_transaction.tenant}};
    if (terms.isEmpty())
        return QVector<QUuid>();
    if (m_transaction.connection.dialect().isPostgres()) {
        appendLike(query.sql, query.values, terms, u" "_s);
    } else {
        query.sql += u" AND s.number IN (SELECT rowid FROM person_words WHERE person_words MATCH ?)";
        query.values.append(ftsBeginnings(terms));
    }
    query.sql += u" ORDER BY s.sort_name, s.contact_id LIMIT ?";
    query.values.append(limit);
    return ids(query);
}

} // namespace praxis::store
