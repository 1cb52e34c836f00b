#include "models/items/DayLayout.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace praxis;

class DayLayoutTest : public QObject {
    Q_OBJECT

private:
    static bool overlap(const DaySpan &a, const DaySpan &b)
    {
        return a.start < std::max(b.end, b.start + 1) && b.start < std::max(a.end, a.start + 1);
    }
    static QVector<DaySpan> randomDay(QRandomGenerator &random, int count)
    {
        QVector<DaySpan> spans;
        for (int i = 0; i < count; ++i) {
            const int start = random.bounded(1440);
            spans.append({start, start + random.bounded(0, 120)});
        }
        return spans;
    }

private Q_SLOTS:
    void appointmentsAfterOneAnotherHaveTheWholeColumn()
    {
        const QVector<DayLane> lanes = layOutDay({{540, 590}, {590, 640}, {640, 700}});
        for (const DayLane &lane : lanes)
            QCOMPARE(lane, (DayLane{0, 1, 1}));
    }

    void twoAtOnceShareTheColumn()
    {
        const QVector<DayLane> lanes = layOutDay({{540, 600}, {570, 630}});
        QCOMPARE(lanes[0], (DayLane{0, 2, 1}));
        QCOMPARE(lanes[1], (DayLane{1, 2, 1}));
    }

    void aShortOneBesideALongOneGrowsOverTheEmptyLane()
    {
        // 9–12 beside 9–10 and 9–10; the one at 10–11 has two lanes free.
        const QVector<DayLane> lanes = layOutDay({{540, 720}, {540, 600}, {540, 600}, {600, 660}});
        QCOMPARE(lanes[3].lanes, 3);
        QCOMPARE(lanes[3].width, 2);
    }

    void anEmptyDayHasNothing() { QVERIFY(layOutDay({}).isEmpty()); }

    void noTwoThatOverlapEverShareAPlace()
    {
        const auto seed = qEnvironmentVariableIsSet("PRAXIS_SEED") ? qEnvironmentVariable("PRAXIS_SEED").toUInt() : QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            const QVector<DaySpan> spans = randomDay(random, random.bounded(1, 40));
            const QVector<DayLane> lanes = layOutDay(spans);
            QCOMPARE(lanes.size(), spans.size());
            for (int i = 0; i < spans.size(); ++i) {
                QVERIFY(lanes[i].lane >= 0 && lanes[i].width >= 1 && lanes[i].lane + lanes[i].width <= lanes[i].lanes);
                for (int j = i + 1; j < spans.size(); ++j) {
                    if (!overlap(spans[i], spans[j]))
                        continue;
                    QCOMPARE(lanes[i].lanes, lanes[j].lanes);
                    const bool apart = lanes[i].lane + lanes[i].width <= lanes[j].lane || lanes[j].lane + lanes[j].width <= lanes[i].lane;
                    QVERIFY2(apart, "two overlapping appointments share a place");
                }
            }
        }
    }

    void neverMoreLanesThanAreBusyAtOnce()
    {
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 200; ++round) {
            const QVector<DaySpan> spans = randomDay(random, 25);
            const QVector<DayLane> lanes = layOutDay(spans);
            int busiest = 0;
            for (const DaySpan &at : spans)
                busiest = std::max(busiest, static_cast<int>(std::count_if(spans.begin(), spans.end(), [&](const DaySpan &s) { return s.start <= at.start && at.start < std::max(s.end, s.start + 1); })));
            QCOMPARE(std::max_element(lanes.begin(), lanes.end(), [](const DayLane &a, const DayLane &b) { return a.lanes < b.lanes; })->lanes, busiest);
        }
    }

    void theOrderOfTheAnswerChangesNothing()
    {
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 100; ++round) {
            QVector<DaySpan> spans = randomDay(random, 20);
            // Two that are the same in every respect may change places; the property is about different ones.
            std::sort(spans.begin(), spans.end(), [](auto &a, auto &b) { return std::pair(a.start, a.end) < std::pair(b.start, b.end); });
            spans.erase(std::unique(spans.begin(), spans.end(), [](auto &a, auto &b) { return a.start == b.start && std::max(a.end, a.start + 1) == std::max(b.end, b.start + 1); }), spans.end());
            std::vector<int> order(static_cast<std::size_t>(spans.size()));
            std::iota(order.begin(), order.end(), 0);
            std::shuffle(order.begin(), order.end(), random);
            QVector<DaySpan> shuffled;
            for (const int i : order)
                shuffled.append(spans[i]);
            const QVector<DayLane> plain = layOutDay(spans);
            const QVector<DayLane> mixed = layOutDay(shuffled);
            for (int i = 0; i < spans.size(); ++i)
                QCOMPARE(mixed[i], plain[order[static_cast<std::size_t>(i)]]);
        }
    }
};

QTEST_APPLESS_MAIN(DayLayoutTest)
#include "DayLayoutTest.moc"
