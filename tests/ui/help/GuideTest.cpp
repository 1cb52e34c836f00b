#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "ui/common/Appearance.h"
#include "ui/common/SearchField.h"
#include "ui/help/GuidePlace.h"
#include "ui/help/GuideSections.h"

#include <QListWidget>
#include <QTextBlock>
#include <QTextEdit>

using namespace praxis;
using namespace praxis::ui;
using namespace praxis::test;

/// The guide inside the program: complete in both languages, and found by its words.
class GuideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyChapterIsInEveryLanguage();
    void aChapterIsReadFromItsBeginning();
    void searchingLeadsToTheSection();
    void wordsAreFoundWithoutCaseAndAccents();

private:
    static QStringList headings(const QVector<GuideSection> &sections)
    {
        QStringList all;
        for (const GuideSection &section : sections)
            all.append(section.heading);
        return all;
    }
};

void GuideTest::everyChapterIsInEveryLanguage()
{
    const QStringList files = helpFiles();
    QVERIFY(files.size() >= 4);
    for (const QString &file : files) {
        QVERIFY2(files.contains(file.section(u'.', 0, 0) + QStringLiteral(".en.md")), qPrintable(file));
        QVERIFY2(files.contains(file.section(u'.', 0, 0) + QStringLiteral(".fr.md")), qPrintable(file));
    }
    for (const HelpChapter &english : helpChapters(QStringLiteral("en_AU"))) {
        QVERIFY2(!english.title.isEmpty(), qPrintable(english.id));
        for (const HelpChapter &french : helpChapters(QStringLiteral("fr"))) {
            if (french.id != english.id)
                continue;
            QVERIFY2(french.text != english.text, qPrintable(english.id));
            QCOMPARE(sectionsOf(french.text).size(), sectionsOf(english.text).size());
        }
    }
}

void GuideTest::aChapterIsReadFromItsBeginning()
{
    UiPractice practice(&TestPractice::receptionist);
    GuidePlace place(practice.context);
    place.resize(1200, 700);
    place.enter();
    place.openChapter(QStringLiteral("recordings"));
    QCOMPARE(place.text().document()->begin().text(), QStringLiteral("Recordings"));
    QVERIFY(place.text().document()->begin().blockFormat().headingLevel() == 1);
    QVERIFY(place.list().count() >= 2);
}

void GuideTest::searchingLeadsToTheSection()
{
    UiPractice practice(&TestPractice::psychologist);
    GuidePlace place(practice.context);
    place.resize(1200, 700);
    place.enter();
    auto *search = place.findChild<SearchField *>(QStringLiteral("guideSearch"));
    QVERIFY(search);
    search->setText(QStringLiteral("five seconds marker"));
    QTRY_COMPARE(place.list().count(), 1);
    QCOMPARE(place.text().textCursor().block().text(), QStringLiteral("Mark a moment"));
    search->setText(QStringLiteral("xylophone"));
    QTRY_COMPARE(place.list().count(), 0);
    search->clear();
    QTRY_VERIFY(place.list().count() >= 2);
}

void GuideTest::wordsAreFoundWithoutCaseAndAccents()
{
    const auto sections = sectionsOf(QStringLiteral("# Titre\n\nUn début.\n\n## Élève **absent**\n\nQuand ?\n"));
    QCOMPARE(headings(sections), (QStringList{QStringLiteral("Titre"), QStringLiteral("Élève **absent**")}));
    QVERIFY(hasAllWords(sections[1], QStringLiteral("eleve ABSENT quand")));
    QVERIFY(!hasAllWords(sections[1], QStringLiteral("eleve debut")));
    QVERIFY(sectionsOf(QStringLiteral("#hash is no heading")).isEmpty());
}

QTEST_MAIN(GuideTest)
#include "GuideTest.moc"
