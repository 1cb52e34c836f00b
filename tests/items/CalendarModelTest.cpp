#include "models/items/CalendarModel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace praxis;

class CalendarModelTest : public QObject {
    Q_OBJECT

private:
    static CalendarEntry entry(int number, int hour)
    {
        CalendarEntry entry;
        entry.id = QUuid(static_cast<uint>(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        entry.start = {QDate(2026, 11, 24), QTime(hour, 0)};
        entry.length = 50;
        entry.people = QStringLiteral("Person %1").arg(number);
        return entry;
    }

private Q_SLOTS:
    void aRefreshKeepsWhatIsSelected()
    {
        CalendarModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries({entry(1, 9), entry(2, 10), entry(3, 11)});
        const QPersistentModelIndex selected(model.index(1, CalendarModel::People));
        model.setEntries({entry(4, 8), entry(1, 9), entry(3, 10), entry(2, 12)});
        QVERIFY(selected.isValid());
        QCOMPARE(selected.row(), 3);
        QCOMPARE(selected.data(CalendarModel::IdRole).toUuid(), entry(2, 0).id);
        model.setEntries({entry(4, 8)});
        QVERIFY(!selected.isValid());
    }

    void rawStandsBesideDisplay()
    {
        CalendarModel model;
        model.setNames([](CalendarModel::Column, const CalendarEntry &) { return QStringLiteral("words"); });
        CalendarEntry cancelled = entry(1, 9);
        cancelled.status = AppointmentStatus::Cancelled;
        cancelled.busyOnly = true;
        model.setEntries({cancelled});
        const QModelIndex status = model.index(0, CalendarModel::Status);
        QCOMPARE(status.data().toString(), QStringLiteral("words"));
        QCOMPARE(status.data(CalendarModel::RawRole).toString(), QStringLiteral("cancelled"));
        QCOMPARE(status.data(CalendarModel::EndedRole).toBool(), true);
        QCOMPARE(status.data(CalendarModel::BusyRole).toBool(), true);
        QCOMPARE(model.index(0, 0).data(CalendarModel::RawRole).toString(), QStringLiteral("2026-11-24T09:00"));
    }

    void anyRefreshEndsAsTheAnswerWas()
    {
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        CalendarModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 100; ++round) {
            QVector<CalendarEntry> answer;
            for (int number = 1; number <= 20; ++number) {
                if (random.bounded(2))
                    answer.append(entry(number, random.bounded(24)));
            }
            std::shuffle(answer.begin(), answer.end(), random);
            model.setEntries(answer);
            QCOMPARE(model.rowCount(), static_cast<int>(answer.size()));
            for (int row = 0; row < answer.size(); ++row)
                QCOMPARE(model.entries()[row].id, answer[row].id);
        }
    }
};

QTEST_APPLESS_MAIN(CalendarModelTest)
#include "CalendarModelTest.moc"
