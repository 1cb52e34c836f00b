// The end of documents in the window: asked for, approved by somebody else, the certificate as a PDF; restricted ones that take two
// people; and a list that fits a small screen.
#include "services/paper/PaperPress.h"
#include "services/practice/documents/DocumentOpenings.h"
#include "services/practice/jobs/JobRunner.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/retention/RemovalQueries.h"
#include "tests/ui/documents/DocumentsDesk.h"
#include "ui/common/BulkDialog.h"
#include "services/practice/retention/KeepingCommands.h"
#include "ui/common/RetainDialog.h"
#include "ui/common/RetentionView.h"
#include "ui/documents/AccessStrip.h"

#include <QCryptographicHash>
#include <QDateEdit>
#include <QDialog>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QLabel>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

class DocumentsCareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentIsAskedForApprovedAndCertified();
    void whoAskedDoesNotApprove();
    void aHoldIsShownAndNotAskedFor();
    void aRestrictedDocumentIsAllowedByASecondPerson();
    void theListFitsASmallScreen();
    void oneIsKeptLonger();
    void manyAreKeptAndHeldWithOneResultEach();

private:
    static constexpr qint64 day = 24LL * 3'600'000;

    static QUuid oldDocument(DocumentsDesk &d, Privacy privacy = Privacy::Internal)
    {
        d.mustRun(EditRecord{typeOf<Contact>().key(), d.jane, {{u"birth_date"_s, u"1980-03-04"_s}}});
        const QUuid id = d.filed(u"letter.txt"_s, "Dear colleague", privacy);
        d.clock.at.ms += (7 * 365 + 30) * day;
        return id;
    }
    static void toDue(DocumentsDesk &d)
    {
        auto *tabs = d.place->bar()->findChild<QTabBar *>();
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i) == u"Retention over")
                tabs->setCurrentIndex(i);
        }
        d.settled();
    }
    static QTreeWidget *due(DocumentsDesk &d) { return d.child<QTreeWidget>("documentsDueList"); }
    static QString state(DocumentsDesk &d, int row = 0)
    {
        QTreeWidgetItem *item = due(d)->topLevelItem(row);
        return item ? item->text(due(d)->columnCount() - 1) : QString();
    }
    static void choose(DocumentsDesk &d) { due(d)->topLevelItem(0)->setSelected(true); }
    static void giveReason(DocumentsDesk &d, const QString &why)
    {
        QDialog *question = nullptr;
        QTRY_VERIFY((question = d.window->findChild<QDialog *>(u"ask"_s)));
        if (auto *line = question->findChild<QLineEdit *>(u"reason"_s))
            QTest::keyClicks(line, why);
        for (QPushButton *button : question->findChildren<QPushButton *>()) {
            if (!button->text().contains(u"Cancel") && !button->text().contains(u"Keep"))
                return button->click();
        }
    }
    static void closeBulk(DocumentsDesk &d, int failures = 0)
    {
        BulkDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = d.window->findChild<BulkDialog *>()) && !dialog->isRunning());
        QCOMPARE(dialog->failures(), failures);
        delete dialog;
        d.settled();
    }
    static void signIn(DocumentsDesk &d, const Actor &who)
    {
        d.leave();
        d.desk.signIn(who);
        d.enter();
    }
};

void DocumentsCareTest::aDocumentIsAskedForApprovedAndCertified()
{
    DocumentsDesk d(&TestPractice::manager);
    const paper::PaperPress press;
    d.context.paper = &press;
    const QUuid id = oldDocument(d);
    d.enter();
    toDue(d);
    QTRY_COMPARE(due(d)->topLevelItemCount(), 1);
    QCOMPARE(due(d)->topLevelItem(0)->text(0), u"Jane Nguyen"_s);
    QCOMPARE(due(d)->topLevelItem(0)->text(1), u"letter"_s);
    QCOMPARE(state(d), u"May go"_s);
    QVERIFY(!d.child<QPushButton>("removalAsk")->isEnabled()); // choose first
    choose(d);
    d.child<QPushButton>("removalAsk")->click();
    giveReason(d, u"Its time is over."_s);
    closeBulk(d);
    QTRY_VERIFY2(state(d).contains(u"Mara Manager asks"), qPrintable(state(d)));
    signIn(d, d.admin);
    toDue(d);
    QTRY_COMPARE(due(d)->topLevelItemCount(), 1);
    choose(d);
    d.child<QPushButton>("removalApprove")->click();
    giveReason(d, {});
    closeBulk(d);
    QTRY_VERIFY2(state(d).contains(u"Approved by Ada Admin"), qPrintable(state(d)));
    d.clock.at.ms += 31 * day;
    JobRunner jobs(d.desk, d.admin.organization, jobsOf({}));
    jobs.round();
    auto *gone = d.child<QTreeWidget>("documentRegister");
    QTRY_COMPARE(gone->topLevelItemCount(), 1);
    QTRY_COMPARE(due(d)->topLevelItemCount(), 0);
    QVERIFY(gone->isVisible());
    gone->setCurrentItem(gone->topLevelItem(0));
    const QString path = d.folder.filePath(u"certificate.pdf"_s);
    d.child<QPushButton>("certificateSave")->click();
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = d.window->findChild<QFileDialog *>()));
    Q_EMIT dialog->fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    QPdfDocument pdf;
    QCOMPARE(pdf.load(path), QPdfDocument::Error::None);
    const QString text = pdf.getAllText(0).text();
    for (const QString &word : {u"Harbourside Psychology"_s, u"Certificate of destruction"_s, u"00001"_s, u"Jane Nguyen"_s, u"letter"_s, u"Its time is over."_s, u"Mara Manager"_s, u"Ada Admin"_s,
                                QString::fromLatin1(QCryptographicHash::hash("Dear colleague", QCryptographicHash::Sha256).toHex())})
        QVERIFY2(text.contains(word), qPrintable(word + u'\n' + text));
    QVERIFY(!d.mustAsk(SearchAudit{{.action = u"export"_s, .limit = 5}}).isEmpty());
    QVERIFY(!d.door().ask(d.psychologist, OpenDocument{id, {}, {}}));
    d.leave();
}

void DocumentsCareTest::whoAskedDoesNotApprove()
{
    DocumentsDesk d(&TestPractice::manager);
    const QUuid id = oldDocument(d);
    TestPractice::must(d.door().run(d.manager, AskRemoval{RetainedKind::Document, id, u"over"_s}));
    d.enter();
    toDue(d);
    QTRY_COMPARE(due(d)->topLevelItemCount(), 1);
    choose(d);
    for (const char *button : {"removalAsk", "removalApprove", "removalReject"})
        QVERIFY2(!d.child<QPushButton>(button)->isEnabled(), button);
    QVERIFY2(d.child<QPushButton>("removalApprove")->toolTip().contains(u"somebody else"), qPrintable(d.child<QPushButton>("removalApprove")->toolTip()));
    d.leave();
}

void DocumentsCareTest::aHoldIsShownAndNotAskedFor()
{
    DocumentsDesk d(&TestPractice::manager);
    const QUuid id = oldDocument(d);
    TestPractice::must(d.door().run(d.psychologist, HoldDocument{id, u"court"_s}));
    d.enter();
    toDue(d);
    QTRY_COMPARE(state(d), u"On a legal hold"_s);
    choose(d);
    QVERIFY(!d.child<QPushButton>("removalAsk")->isEnabled());
    d.leave();
}

void DocumentsCareTest::aRestrictedDocumentIsAllowedByASecondPerson()
{
    DocumentsDesk d(&TestPractice::admin);
    const QUuid id = d.filed(u"process.txt"_s, "for the author", Privacy::Restricted);
    d.enter();
    QVERIFY(d.place->openDocument(id));
    QPushButton *verb = nullptr;
    const auto middle = [&](const QString &text) {
        for (QPushButton *button : d.viewer().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().contains(text))
                return button;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    QTRY_VERIFY((verb = middle(u"Ask to open it"_s)));
    QVERIFY(d.mustAsk(SearchAudit{{.record = id, .action = u"refuse"_s}}).isEmpty()); // asked first
    verb->click();
    giveReason(d, u"The coroner asks"_s);
    QTRY_COMPARE(TestPractice::must(d.door().ask(d.manager, DocumentOpenings{})).size(), 1);
    QTRY_VERIFY(!middle(u"Ask to open it"_s));
    QVERIFY(!d.viewer().isShowing());
    signIn(d, d.manager);
    auto *strip = d.child<AccessStrip>("documentAccesses");
    QTRY_VERIFY(strip->isVisible());
    const QString words = d.child<QLabel>("documentAccessWords")->text();
    QVERIFY2(words.contains(u"Ada Admin") && words.contains(u"The coroner asks") && words.contains(u"Jane Nguyen"), qPrintable(words));
    QVERIFY(!words.contains(u"process")); // nothing of what it is called
    d.child<QPushButton>("documentOpeningAllow")->click();
    QTRY_VERIFY(!strip->isVisible());
    signIn(d, d.admin);
    QVERIFY(d.place->openDocument(id));
    QTRY_VERIFY(d.viewer().isShowing());
    QCOMPARE(d.viewer().text().toPlainText(), u"for the author"_s);
    // The half hour ends on an open screen too, and nobody is refused anything by that.
    d.clock.at = d.clock.at.plusMinutes(31);
    Q_EMIT d.desk.changed();
    QTRY_VERIFY(!d.viewer().isShowing());
    signIn(d, d.psychologist);
    QTRY_VERIFY(d.child<AccessStrip>("documentAccesses")->isVisible()); // its author hears of it
    d.leave();
}

void DocumentsCareTest::theListFitsASmallScreen()
{
    DocumentsDesk d;
    d.filed(u"a letter with a rather long name that says what it is about.txt"_s, "one");
    d.enter();
    d.window->resize(1280 - 232, 680); // 1280 × 720 without the places on the left
    d.settled();
    QTableView &view = d.place->table().view();
    QTRY_COMPARE(view.horizontalScrollBar()->maximum(), 0);
    for (int column = 0; column < DocumentRows::ColumnCount; ++column) {
        const int needed = view.horizontalHeader()->sectionSizeHint(column);
        QVERIFY2(view.columnWidth(column) >= needed, qPrintable(u"%1: %2 of %3"_s.arg(view.model()->headerData(column, Qt::Horizontal).toString()).arg(view.columnWidth(column)).arg(needed)));
    }
    d.leave();
}

void DocumentsCareTest::oneIsKeptLonger()
{
    DocumentsDesk d;
    const QUuid id = d.filed(u"letter.txt"_s, "one");
    d.enter();
    QVERIFY(d.place->openDocument(id));
    QTRY_VERIFY(d.viewer().isShowing());
    d.place->page().keepLonger();
    auto *retain = d.window->findChild<RetainDialog *>();
    QVERIFY(retain);
    retain->findChild<QDateEdit *>(u"retainUntil"_s)->setDate(QDate(2051, 3, 4));
    retain->findChild<QLineEdit *>(u"retainWhy"_s)->setText(u"study 7"_s);
    retain->findChild<QPushButton *>(u"retainKeep"_s)->click();
    const auto until = [&] { return TestPractice::must(d.door().ask(d.psychologist, OpenDocument{id, {}, {}})).document.retainUntil; };
    QTRY_COMPARE(until(), QDate(2051, 3, 4));
    d.mustRun(EditRecord{typeOf<Contact>().key(), d.jane, {{u"birth_date"_s, u"1980-03-04"_s}}});
    QCOMPARE(TestPractice::must(d.door().ask(d.psychologist, OpenDocument{id, {}, {}})).mayGoFrom, QDate(2051, 3, 4));
    QVERIFY(d.door().run(d.psychologist, Undo{})); // and is taken back as other changes are
    QCOMPARE(until(), QDate());
    d.leave();
}

void DocumentsCareTest::manyAreKeptAndHeldWithOneResultEach()
{
    DocumentsDesk d;
    const QVector<QUuid> ids{d.filed(u"one.txt"_s, "one"), d.filed(u"two.txt"_s, "two")};
    d.mustRun(RetainDocument{ids.first(), QDate(2060, 1, 1), u"study 6"_s});
    d.enter();
    QTRY_COMPARE(d.place->table().rows().rowCount(), 2);
    QTableView &view = d.place->table().view();
    view.setFocus();
    view.setCurrentIndex(view.model()->index(0, 0));
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(d.place->table().selected().size(), 2);
    QVERIFY(!d.child<QPushButton>("documentOpen")->isEnabled()); // which of them?
    const auto choose = [&](const char *name) {
        Q_EMIT d.place->table().menuWanted(view.mapToGlobal(QPoint(20, 20)));
        auto *menu = d.place->findChild<QMenu *>(u"documentsMenu"_s);
        QVERIFY(menu);
        auto *action = menu->findChild<QAction *>(QString::fromLatin1(name));
        QVERIFY2(action && action->isEnabled(), name);
        action->trigger();
        delete menu;
    };
    choose("documentsKeep");
    auto *retain = d.window->findChild<RetainDialog *>();
    QVERIFY(retain);
    retain->findChild<QDateEdit *>(u"retainUntil"_s)->setDate(QDate(2051, 3, 4));
    retain->findChild<QLineEdit *>(u"retainWhy"_s)->setText(u"study 7"_s);
    retain->findChild<QPushButton *>(u"retainKeep"_s)->click();
    closeBulk(d);
    const auto until = [&](const QUuid &id) { return TestPractice::must(d.door().ask(d.psychologist, OpenDocument{id, {}, {}})).document.retainUntil; };
    QCOMPARE(until(ids.first()), QDate(2060, 1, 1)); // a later day stays
    QCOMPARE(until(ids.last()), QDate(2051, 3, 4));
    choose("documentsHold");
    giveReason(d, u"court"_s);
    closeBulk(d);
    for (const QUuid &id : ids)
        QVERIFY(TestPractice::must(d.door().ask(d.psychologist, OpenDocument{id, {}, {}})).document.onHold);
    d.leave();
}

QTEST_MAIN(DocumentsCareTest)
#include "DocumentsCareTest.moc"
