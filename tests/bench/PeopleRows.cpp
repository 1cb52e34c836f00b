#include "tests/bench/Rows.h"

#include <sqlite3.h>

namespace praxis::bench {

namespace {

constexpr double atOnce = 20;
constexpr int firstResults = 50;

struct Typed {
    QString text;
    QByteArray match; ///< the same for FTS5
};

/// What hands type while somebody is on the phone: each name letter by letter, then both names, a phone number, a record number,
/// a date of birth, an e-mail address.
QVector<Typed> typedTexts(BareFile &bare, int people)
{
    QVector<Typed> texts;
    const auto add = [&](const QString &text) {
        QStringList parts;
        for (const QString &part : text.split(u' ', Qt::SkipEmptyParts))
            parts.append(u'"' + part + u"\"*");
        if (!parts.isEmpty())
            texts.append({text, parts.join(QStringLiteral(" AND ")).toUtf8()});
    };
    sqlite3_stmt *some = bare.prepare("SELECT given_name, family_name, coalesce(mobile_phone, home_phone), record_number, birth_date, email FROM contact"
                                      " WHERE rowid % ? = 7 AND given_name IS NOT NULL AND home_phone IS NOT NULL LIMIT 40");
    bare.read(some, {std::max(8, people / 60)}, [&](sqlite3_stmt *row) {
        const QString given = textAt(row, 0);
        const QString family = textAt(row, 1);
        for (int letters = 1; letters <= family.size(); ++letters)
            add(family.left(letters));
        for (int letters = 1; letters <= given.size(); letters += 2)
            add(family + u' ' + given.left(letters));
        add(given);
        add(textAt(row, 2).remove(u' ').left(7));
        add(textAt(row, 3));
        add(QDate::fromString(textAt(row, 4), Qt::ISODate).toString(QStringLiteral("dd/MM/yyyy")));
        add(textAt(row, 5).section(u'@', 0, 0));
    });
    return texts;
}

/// Two neighbouring letters the wrong way round, in the middle of the family name.
QVector<Typed> misspeltTexts(BareFile &bare, int people)
{
    QVector<Typed> texts;
    sqlite3_stmt *some = bare.prepare("SELECT family_name FROM contact WHERE rowid % ? = 3 AND length(family_name) > 5 LIMIT 40");
    bare.read(some, {std::max(8, people / 60)}, [&](sqlite3_stmt *row) {
        QString name = textAt(row, 0).toLower();
        name = name.left(2) + name[3] + name[2] + name.mid(4);
        texts.append({name, '"' + name.toUtf8() + "\"*"});
    });
    return texts;
}

void measureSearch(Bench &bench, const QString &what, const QVector<Typed> &texts)
{
    Row row{what, bench.size, Row::Bound::Milliseconds, atOnce, {}, {}, {}};
    sqlite3_stmt *bare = bench.bare.prepare("SELECT s.contact_id, s.sort_name, s.words FROM person_words JOIN person_search s"
                                            " ON s.number = person_words.rowid WHERE person_words MATCH ? ORDER BY s.sort_name LIMIT 50");
    QString slowest;
    double most = 0;
    for (const Typed &typed : texts) {
        FindPeople find;
        find.filter.text = typed.text;
        find.filter.limit = firstResults;
        row.yardstick.add(millisecondsOf([&] { bench.bare.run(bare, {QString::fromUtf8(typed.match)}); }));
        const double took = millisecondsOf([&] { must(bench.desk.ask(find)); });
        row.measured.add(took);
        if (took > most) {
            most = took;
            slowest = typed.text;
        }
    }
    row.remark = QStringLiteral("%1 texts, slowest \"%2\"; beside bare FTS5").arg(texts.size()).arg(slowest);
    bench.table.add(row);
}

void measureRegular(Bench &bench)
{
    Row row{QStringLiteral("a person with 1 000 appointments"), bench.size, Row::Bound::Milliseconds, 100, {}, {}, {}};
    sqlite3_stmt *bare = bench.bare.prepare("SELECT a.* FROM participant p JOIN appointment a ON a.organization_id = p.organization_id"
                                            " AND a.id = p.appointment_id WHERE p.organization_id = ? AND p.contact_id = ?"
                                            " AND NOT a.is_deleted ORDER BY a.start_at DESC");
    const QUuid person = bench.practice.facts().regular;
    int shown = 0;
    for (int i = 0; i < 40; ++i) {
        row.yardstick.add(millisecondsOf([&] { bench.bare.run(bare, {bench.practice.tenant(), person}); }));
        row.measured.add(millisecondsOf([&] {
            const PersonPage page = must(bench.desk.ask(OpenPerson{person, {}}));
            shown = static_cast<int>(page.appointments.size());
            for (CalendarEntry last = page.appointments.last(); ; ) { // and on, page by page, to the first visit
                const auto more = must(bench.desk.ask(PersonAppointments{person, last.when.start, last.id, 500}));
                shown += static_cast<int>(more.size());
                if (more.isEmpty())
                    break;
                last = more.last();
            }
        }));
    }
    row.remark = QStringLiteral("%1 shown, and the audit entry written; beside bare SQL").arg(shown);
    bench.table.add(row);
}

} // namespace

void measurePeople(Bench &bench)
{
    const QVector<Typed> texts = typedTexts(bench.bare, bench.practice.facts().people);
    measureSearch(bench, QStringLiteral("search as you type: first results"), texts);
    bench.desk.signIn(bench.practice.psychologist());
    measureSearch(bench, QStringLiteral("the same, of a psychologist's own people"), texts);
    bench.desk.signIn(bench.practice.receptionist());
    measureSearch(bench, QStringLiteral("search for a misspelt name"), misspeltTexts(bench.bare, bench.practice.facts().people));
    measureRegular(bench);
}

} // namespace praxis::bench
