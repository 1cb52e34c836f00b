#include "models/items/AuditModel.h"
#include "models/items/PersonAppointmentsModel.h"
#include "models/items/RowDiff.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace praxis;

class PersonListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void editsTurnAnyListIntoAnyOther();
    void theTrailIsReadBackwardsPageByPage();
    void newLinesOfTheTrailComeOnTop();
    void aThousandAppointmentsArePaged();
    void aSelectedAppointmentStaysSelected();
};

namespace {

/// An answer never comes within its question.
void soon(std::function<void()> answer)
{
    QTimer::singleShot(0, qApp, std::move(answer));
}

QUuid idOf(int n)
{
    return QUuid(static_cast<uint>(n), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
}

QVector<AuditLine> trail(int newest, const AuditFilter &filter)
{
    QVector<AuditLine> lines;
    for (int n = filter.before > 0 ? static_cast<int>(filter.before) - 1 : newest; n > 0 && lines.size() < filter.limit; --n) {
        AuditLine line;
        line.number = n;
        line.entry.outcome = QStringLiteral("done");
        lines.append(line);
    }
    return lines;
}

QVector<CalendarEntry> appointments(int count, Instant before, int limit)
{
    QVector<CalendarEntry> entries;
    for (int n = count; n > 0 && entries.size() < limit; --n) {
        CalendarEntry e;
        e.id = idOf(n);
        e.when = {Instant{n * 3'600'000LL}, Instant{n * 3'600'000LL + 3'000'000}};
        if (before.isNull() || e.when.start < before)
            entries.append(e);
    }
    return entries;
}

} // namespace

void PersonListsTest::editsTurnAnyListIntoAnyOther()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
        const auto some = [&] {
            QVector<QUuid> ids;
            for (int i = 0; i < 12; ++i) {
                if (random.bounded(2) == 0)
                    ids.append(idOf(i + 1));
            }
            std::shuffle(ids.begin(), ids.end(), random);
            return ids;
        };
        QVector<QUuid> rows = some();
        const QVector<QUuid> wanted = some();
        items::applyRows(rows, wanted, {[&](int first, int count) { rows.remove(first, count); },
                                        [&](int first, int count) {
                                            for (int i = first; i < first + count; ++i)
                                                rows.insert(i, wanted[i]);
                                        }});
        QCOMPARE(rows, wanted);
    }
}

void PersonListsTest::theTrailIsReadBackwardsPageByPage()
{
    AuditModel model([](const AuditFilter &filter, auto then) { soon([=] { then(trail(250, filter)); }); });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter({});
    QTRY_VERIFY((model.fetchMore({}), model.rowCount() == 250));
    QCOMPARE(model.line(249).number, 1);
}

void PersonListsTest::newLinesOfTheTrailComeOnTop()
{
    int newest = 40;
    AuditModel model([&](const AuditFilter &filter, auto then) { soon([=] { then(trail(newest, filter)); }); });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), 40);
    QItemSelectionModel selection(&model);
    selection.select(model.index(5, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    newest = 43;
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 43);
    QCOMPARE(model.line(0).number, 43);
    QCOMPARE(selection.selectedRows().first().row(), 8);
}

void PersonListsTest::aThousandAppointmentsArePaged()
{
    PersonAppointmentsModel model([](Instant before, const QUuid &, int limit, auto then) {
        soon([=] { then(appointments(1000, before, limit)); });
    });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNewest(appointments(1000, {}, PersonAppointmentsModel::pageSize));
    QTRY_VERIFY((model.fetchMore({}), model.rowCount() == 1000));
}

void PersonListsTest::aSelectedAppointmentStaysSelected()
{
    PersonAppointmentsModel model([](Instant, const QUuid &, int, auto) {});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNewest(appointments(10, {}, 100));
    QItemSelectionModel selection(&model);
    selection.select(model.index(4, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QUuid chosen = model.entry(4).id;
    QVector<CalendarEntry> newer = appointments(12, {}, 100);
    newer.removeAt(8);
    model.setNewest(newer);
    QCOMPARE(model.entry(selection.selectedRows().first().row()).id, chosen);
}

QTEST_GUILESS_MAIN(PersonListsTest)
#include "PersonListsTest.moc"
