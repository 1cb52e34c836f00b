#include "models/items/RecordingsModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace praxis;

/// A long list of recordings, read page by page and kept as it is.
class RecordingsModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLongListStaysWholeWhenSomethingChanges();
};

void RecordingsModelTest::aLongListStaysWholeWhenSomethingChanges()
{
    constexpr int many = 1230;
    QVector<RecordingEntry> there;
    for (int i = 0; i < many; ++i) {
        RecordingEntry entry;
        entry.id = QUuid::createUuidV5(QUuid(), QString::number(i));
        entry.startedAt = Instant{1'795'000'000'000 - i * 1000LL};
        there.append(entry);
    }
    int asked = 0;
    RecordingsModel model(
        [&](const RecordingFilter &filter, const std::function<void(const RecordingsModel::Answer &)> &then) {
            const auto last = std::find_if(there.begin(), there.end(), [&](const RecordingEntry &entry) { return entry.id == filter.afterId; });
            then(there.mid(last == there.end() ? 0 : last - there.begin() + 1, RecordingsModel::pageSize));
        },
        [&](const QVector<QUuid> &ids, const std::function<void(const RecordingsModel::Answer &)> &then) {
            ++asked;
            QVector<RecordingEntry> now;
            for (const RecordingEntry &entry : there) {
                if (ids.mid(0, 500).contains(entry.id)) // no more are answered
                    now.append(entry);
            }
            then(now);
        });
    const QAbstractItemModelTester tester(&model);
    model.setFilter({});
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), many);
    const QUuid gone = there[3].id, alsoGone = there[700].id;
    there.removeIf([&](const RecordingEntry &entry) { return entry.id == gone || entry.id == alsoGone; });
    there[900].openShares = 2;
    QSignalSpy found(&model, &RecordingsModel::found);
    model.refresh();
    QCOMPARE(model.rowCount(), many - 2);
    QCOMPARE(found.size(), 1);
    QCOMPARE(asked, 3);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.entry(row).id, there[row].id);
    QCOMPARE(model.entry(900).openShares, 2);
}

QTEST_GUILESS_MAIN(RecordingsModelTest)
#include "RecordingsModelTest.moc"
