#include "models/items/PeopleModel.h"
#include "models/kernel/Id.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace praxis;

namespace {

/// Answers like the store does: in order of sort name and id, behind the key.
class FakeStore {
public:
    void fill(int count)
    {
        for (int i = 0; i < count; ++i)
            add(QStringLiteral("name %1").arg(i, 6, 10, QLatin1Char('0')));
    }
    QUuid add(const QString &sortName)
    {
        PersonHit hit;
        hit.id = QUuid(0, 0, 0, 0, 0, 0, 0, 0, static_cast<uchar>(m_next >> 16), static_cast<uchar>(m_next >> 8), static_cast<uchar>(m_next));
        ++m_next;
        hit.sortName = sortName;
        hit.familyName = sortName;
        const auto at = std::lower_bound(people.begin(), people.end(), hit, less);
        people.insert(at, hit);
        return hit.id;
    }
    void remove(const QUuid &id)
    {
        people.removeIf([&](const PersonHit &hit) { return hit.id == id; });
    }
    void rename(const QUuid &id, const QString &sortName)
    {
        const auto at = std::find_if(people.begin(), people.end(), [&](const PersonHit &hit) { return hit.id == id; });
        PersonHit hit = *at;
        hit.sortName = hit.familyName = sortName;
        people.erase(at);
        people.insert(std::lower_bound(people.begin(), people.end(), hit, less), hit);
    }
    QVector<PersonHit> page(const PeopleFilter &filter) const
    {
        PersonHit key;
        key.sortName = filter.afterSortName;
        key.id = filter.afterId;
        auto at = filter.afterId.isNull() ? people.begin() : std::upper_bound(people.begin(), people.end(), key, less);
        QVector<PersonHit> rows;
        for (; at != people.end() && rows.size() < filter.limit; ++at) {
            if (at->sortName.contains(filter.text))
                rows.append(*at);
        }
        return rows;
    }
    static bool less(const PersonHit &a, const PersonHit &b)
    {
        return a.sortName != b.sortName ? a.sortName < b.sortName : idText(a.id) < idText(b.id);
    }

    QVector<PersonHit> people;

private:
    uint m_next = 1;
};

} // namespace

class PeopleModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodyIsReachedByScrolling();
    void fiftyThousandPeopleAreHeldInAFewPages();
    void aSelectionStaysOnItsPeopleWhenOthersComeAndGo();
    void aRenamedPersonMovesAcrossPages();
    void aLateAnswerToAnOlderSearchIsDropped();
    void nothingIsFetchedWhileSomethingIsAsked();
    void theModelKeepsItsPromises();

private:
    std::unique_ptr<PeopleModel> model(FakeStore &store)
    {
        return std::make_unique<PeopleModel>([&store](const PeopleFilter &filter, auto then) {
            QTimer::singleShot(0, qApp, [=, &store] { then(store.page(filter)); }); // never within the question
        });
    }
    static void scrollToEnd(PeopleModel &model)
    {
        QTRY_VERIFY(model.rowCount() > 0);
        while (!model.isComplete()) {
            model.fetchMore({});
            QCoreApplication::processEvents();
        }
    }
};

void PeopleModelTest::everybodyIsReachedByScrolling()
{
    FakeStore store;
    store.fill(457);
    const auto people = model(store);
    people->find({});
    QTRY_COMPARE(people->rowCount(), PeopleModel::pageSize);
    scrollToEnd(*people);
    QCOMPARE(people->rowCount(), 457);
    for (int row = 0; row < 457; ++row)
        QCOMPARE(people->idAt(row), store.people[row].id);
}

void PeopleModelTest::fiftyThousandPeopleAreHeldInAFewPages()
{
    FakeStore store;
    store.fill(50'000);
    const auto people = model(store);
    people->find({});
    scrollToEnd(*people);
    QCOMPARE(people->rowCount(), 50'000);
    QVERIFY(people->rowsHeld() <= (PeopleModel::heldPages + 2) * PeopleModel::pageSize);
    // What was let go comes back when it is looked at.
    QVERIFY(people->index(20'000, 0).data(PeopleModel::LoadingRole).toBool());
    QTRY_COMPARE(people->index(20'000, 0).data(Qt::DisplayRole).toString(), store.people[20'000].familyName);
    QVERIFY(people->rowsHeld() <= (PeopleModel::heldPages + 2) * PeopleModel::pageSize);
}

void PeopleModelTest::aSelectionStaysOnItsPeopleWhenOthersComeAndGo()
{
    FakeStore store;
    store.fill(250);
    const auto people = model(store);
    QAbstractItemModelTester tester(people.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    people->find({});
    scrollToEnd(*people);
    QItemSelectionModel selection(people.get());
    const QUuid one = people->idAt(30);
    const QUuid two = people->idAt(130);
    for (int row : {30, 130})
        selection.select(people->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    store.add(QStringLiteral("name 000005b"));
    store.remove(store.people[60].id);
    store.remove(store.people[0].id);
    store.add(QStringLiteral("zzz"));
    people->refresh();
    QTRY_COMPARE(people->rowOf(store.people.last().id), people->rowCount() - 1);
    QTRY_COMPARE(people->rowCount(), static_cast<int>(store.people.size()));
    QVector<QUuid> selected;
    for (const QModelIndex &index : selection.selectedRows())
        selected.append(people->idAt(index.row()));
    QCOMPARE(selected, (QVector<QUuid>{one, two}));
}

void PeopleModelTest::aRenamedPersonMovesAcrossPages()
{
    FakeStore store;
    store.fill(300);
    const auto people = model(store);
    QAbstractItemModelTester tester(people.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    people->find({});
    scrollToEnd(*people);
    const QUuid person = people->idAt(3);
    store.rename(person, QStringLiteral("name 000210b"));
    people->refresh();
    QTRY_COMPARE(people->rowOf(person), 210);
    QTRY_COMPARE(people->rowCount(), 300);
    for (int row = 0; row < 300; ++row)
        QCOMPARE(people->idAt(row), store.people[row].id);
}

void PeopleModelTest::aLateAnswerToAnOlderSearchIsDropped()
{
    FakeStore store;
    store.fill(20);
    std::vector<std::function<void()>> answers;
    PeopleModel people([&](const PeopleFilter &filter, auto then) { answers.push_back([=, &store] { then(store.page(filter)); }); });
    people.find(QStringLiteral("1"));
    people.find(QStringLiteral("000017"));
    answers[1]();
    answers[0]();
    QCOMPARE(people.rowCount(), 1);
    QCOMPARE(people.idAt(0), store.people[17].id);
}

void PeopleModelTest::nothingIsFetchedWhileSomethingIsAsked()
{
    FakeStore store;
    store.fill(300);
    int asked = 0;
    std::function<void()> answer;
    PeopleModel people([&](const PeopleFilter &filter, auto then) {
        ++asked;
        answer = [=, &store] { then(store.page(filter)); };
    });
    people.find({});
    answer();
    people.fetchMore({});
    people.fetchMore({});
    QVERIFY(!people.canFetchMore({}));
    QCOMPARE(asked, 2);
}

void PeopleModelTest::theModelKeepsItsPromises()
{
    FakeStore store;
    store.fill(230);
    const auto people = model(store);
    QAbstractItemModelTester tester(people.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    people->find({});
    scrollToEnd(*people);
    people->find(QStringLiteral("nobody"));
    QTRY_COMPARE(people->rowCount(), 0);
    people->show(store.people.mid(0, 3));
    QCOMPARE(people->rowCount(), 3);
    QVERIFY(!people->canFetchMore({}));
}

QTEST_GUILESS_MAIN(PeopleModelTest)
#include "PeopleModelTest.moc"
