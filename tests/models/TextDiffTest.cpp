// What is different between two texts.
#include "models/rules/TextDiff.h"
#include "tests/support/CpuClock.h"

#include <QTest>

using namespace praxis;
using namespace Qt::StringLiterals;

class TextDiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changedLinesAreTold();
    void equalTextsDifferInNothing();
    void bothTextsAreInTheDifference();
    void manyDifferencesTakeNoLongTime();

private:
    static QString told(const QString &before, const QString &after)
    {
        QStringList lines;
        for (const DiffLine &line : diffOfTexts(before, after))
            lines.append((line.kind == DiffLine::Added ? u"+"_s : line.kind == DiffLine::Removed ? u"-"_s : u"="_s) + line.text);
        return lines.join(u'|');
    }
};

void TextDiffTest::changedLinesAreTold()
{
    QCOMPARE(told(u"a\nb\nc\n"_s, u"a\nc\n"_s), u"=a|-b|=c"_s);
    QCOMPARE(told(u"a\nc"_s, u"a\nb\nc"_s), u"=a|+b|=c"_s);
    QCOMPARE(told(u"Dear Dr Park\nsix sessions\nbye"_s, u"Dear Dr Park\nten sessions\nbye"_s), u"=Dear Dr Park|-six sessions|+ten sessions|=bye"_s);
    QCOMPARE(told({}, u"a\nb"_s), u"+a|+b"_s);
    QCOMPARE(told(u"a\nb"_s, {}), u"-a|-b"_s);
}

void TextDiffTest::equalTextsDifferInNothing()
{
    QCOMPARE(told(u"a\nb"_s, u"a\nb"_s), u"=a|=b"_s);
    QCOMPARE(told(u"a\r\nb\r\n"_s, u"a\nb\n"_s), u"=a|=b"_s); // another system's line ends are no difference
    QCOMPARE(told({}, {}), QString());
}

/// Whatever the texts are, the kept and removed lines are the first, the kept and added ones the second.
void TextDiffTest::bothTextsAreInTheDifference()
{
    quint32 seed = 7;
    const auto random = [&](int below) {
        seed = seed * 1664525u + 1013904223u;
        return static_cast<int>((seed >> 8) % static_cast<quint32>(below));
    };
    for (int round = 0; round < 2'000; ++round) {
        const auto text = [&] {
            QStringList lines;
            for (int i = random(12); i > 0; --i)
                lines.append(QString(QChar(u'a' + random(4))));
            return lines;
        };
        const QStringList before = text();
        const QStringList after = text();
        QStringList was, is;
        for (const DiffLine &line : diffOfTexts(before.join(u'\n'), after.join(u'\n'))) {
            if (line.kind != DiffLine::Added)
                was.append(line.text);
            if (line.kind != DiffLine::Removed)
                is.append(line.text);
        }
        QCOMPARE(was, before);
        QCOMPARE(is, after);
    }
}

void TextDiffTest::manyDifferencesTakeNoLongTime()
{
    QStringList before, after;
    for (int i = 0; i < 30'000; ++i) {
        before.append(QString::number(i));
        after.append(QString::number(-i - 1));
    }
    const praxis::test::CpuClock timer;
    const auto diff = diffOfTexts(before.join(u'\n'), after.join(u'\n'));
    QCOMPARE(diff.size(), 60'000);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TextDiffTest)
#include "TextDiffTest.moc"
