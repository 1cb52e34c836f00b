// How documents come in: chosen, dropped, refused, cancelled; described, hidden, taken back.
#include "tests/ui/documents/DocumentsDesk.h"
#include "ui/documents/AppointmentDocuments.h"
#include "ui/documents/DescribeDialog.h"
#include "ui/documents/PersonDocuments.h"
#include "ui/documents/PrivacyDialog.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QListWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

class DocumentsFilingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPlaceOffersTheFirstStep();
    void filesAreDroppedAndFiled();
    void aFileIsFiledByKeyboardAlone();
    void whatRunsOrHidesIsRefusedAndSaysWhy_data();
    void whatRunsOrHidesIsRefusedAndSaysWhy();
    void whatIsRefusedDoesNotStopTheOthers();
    void filingIsStoppedAndLeavesNothing();
    void aHandoutIsAboutNobody();
    void receptionIsOfferedWhatItMayWrite();
    void onTheTabItIsAboutThatPerson();
    void onAnAppointmentItBelongsToIt();
    void aDocumentIsDescribedAndThatIsUndone();
    void whoSeesItIsChangedWithAReasonWhereItIsMore();
    void whoIsNotItsAuthorNamesNoReaders();
    void aRemovedOneComesBackWithUndo();
    void theListIsSearchedAndFiltered();
    void everyControlHasAName();

private:
    static void chooseJane(DocumentsDesk &d)
    {
        d.filing()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(d.filing()));
        auto *person = d.child<QLineEdit>("filingPerson");
        person->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(person));
        QTest::keyClicks(person, u"nguy"_s);
        d.settled();
        QTest::keyClick(person, Qt::Key_Return);
        QTRY_COMPARE(d.filing()->form().person(), d.jane);
        d.settled();
    }
};

void DocumentsFilingTest::anEmptyPlaceOffersTheFirstStep()
{
    DocumentsDesk d;
    d.enter();
    auto *step = d.child<QPushButton>("documentFirstStep");
    QVERIFY(step && step->isVisible());
    step->click();
    QVERIFY(d.filing());
    auto *chooser = d.window->findChild<QFileDialog *>();
    QVERIFY(chooser);
    QVERIFY(!d.child<QPushButton>("filingStart")->isEnabled());
    QVERIFY(!d.child<QPushButton>("filingStart")->toolTip().isEmpty());
    d.leave();
}

void DocumentsFilingTest::filesAreDroppedAndFiled()
{
    DocumentsDesk d;
    d.enter();
    const QString letter = d.file(u"Letter_to_Dr_Park.pdf"_s, DocumentsDesk::pdf({u"Dear Dr Park"_s}));
    const QString scan = d.file(u"scan.png"_s, DocumentsDesk::png({60, 40}, Qt::red));
    QVERIFY(dropFiles(d.place.get(), {letter, scan}));
    QVERIFY(d.filing());
    QCOMPARE(d.filing()->files().count(), 2);
    QCOMPARE(d.filing()->files().title(0), u"Letter to Dr Park"_s);
    chooseJane(d);
    auto *kind = d.child<QComboBox>("filingKind");
    kind->setCurrentIndex(kind->findData(static_cast<int>(DocumentKind::LabResult)));
    QCOMPARE(d.filing()->form().privacy(), Privacy::Confidential); // what is usual for a result
    d.child<QLineEdit>("filingTags")->setText(u"GP, urgent, gp"_s);
    auto *session = d.child<QComboBox>("filingAppointment");
    QTRY_COMPARE(session->count(), 2);
    session->setCurrentIndex(1);
    d.child<QPushButton>("filingStart")->click();
    QTRY_VERIFY(!d.filing());
    d.settled();
    QCOMPARE(d.rows().rowCount(), 2);
    const OpenedDocument one = d.opened(d.rows().entry(1).id);
    QCOMPARE(one.document.title, u"Letter to Dr Park"_s);
    QCOMPARE(one.document.contactId, d.jane);
    QCOMPARE(one.document.appointmentId, d.session);
    QCOMPARE(one.document.privacy, Privacy::Confidential);
    QCOMPARE(one.document.tags, (QStringList{u"GP"_s, u"urgent"_s}));
    QCOMPARE(one.document.mediaType, u"application/pdf"_s);
    QCOMPARE(d.rows().entry(0).mediaType, u"image/png"_s);
    QVERIFY(QFile::exists(letter)); // it is the sender's: nothing of it is taken away
    d.leave();
}

void DocumentsFilingTest::aFileIsFiledByKeyboardAlone()
{
    DocumentsDesk d;
    d.enter();
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(d.filing());
    if (auto *chooser = d.window->findChild<QFileDialog *>())
        chooser->reject();
    QTRY_VERIFY(!d.window->findChild<QFileDialog *>());
    d.filing()->addFiles({d.file(u"note.txt"_s, "one line")});
    chooseJane(d);
    auto *title = d.child<QLineEdit>("filingTitle");
    for (int guard = 0; QApplication::focusWidget() != title && guard < 30; ++guard)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), title);
    QTest::keyClick(title, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(title, u"Phone note"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_VERIFY(!d.filing());
    d.settled();
    QCOMPARE(d.rows().rowCount(), 1);
    QCOMPARE(d.rows().entry(0).title, u"Phone note"_s);
    d.leave();
}

void DocumentsFilingTest::whatRunsOrHidesIsRefusedAndSaysWhy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an archive") << u"letters.zip"_s << QByteArray("PK\x05\x06", 4).append(QByteArray(18, '\0'));
    QTest::newRow("a program") << u"setup.exe"_s << QByteArray("MZ\x90\x00\x03\x00\x00\x00", 8).append(QByteArray(300, '\0'));
    QTest::newRow("a script") << u"run.sh"_s << QByteArray("#!/bin/sh\nrm -rf ~\n");
    QTest::newRow("a page") << u"page.html"_s << QByteArray("<!DOCTYPE html><html><img src='http://tracker.test/x'></html>");
    QTest::newRow("a drawing with scripts") << u"logo.svg"_s << QByteArray("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");
    QTest::newRow("a page that calls itself a PDF") << u"report.pdf"_s << QByteArray("<!DOCTYPE html><html></html>");
    QTest::newRow("a program that calls itself a PDF") << u"report2.pdf"_s << QByteArray("MZ\x90\x00\x03\x00\x00\x00", 8).append(QByteArray(300, '\0'));
    QTest::newRow("a page with a PDF behind it") << u"report3.pdf"_s << QByteArray("<!DOCTYPE html><script>1</script><!--\n%PDF-1.4\n");
    QTest::newRow("a program with a PDF behind it") << u"report4.pdf"_s << QByteArray("MZ\x90\x00\x03\x00\x00\x00", 8).append(QByteArray(300, '\0')).append("%PDF-1.7\n");
    QTest::newRow("a script with a PDF behind it") << u"report5.pdf"_s << QByteArray("#!/bin/sh\nrm -rf ~\n%PDF-1.7\n");
    QTest::newRow("a command file") << u"update.bat"_s << QByteArray("del /q *\r\n");
    QTest::newRow("a command file with a dot behind its name") << u"update.cmd."_s << QByteArray("del /q *\r\n");
    QTest::newRow("a script of Windows") << u"update.ps1"_s << QByteArray("Remove-Item *\r\n");
    QTest::newRow("a link of Windows") << u"letter.pdf.url"_s << QByteArray("[InternetShortcut]\r\nURL=file:///c:/x.exe\r\n");
    QTest::newRow("a query of Excel") << u"figures.iqy"_s << QByteArray("WEB\r\n1\r\nhttp://tracker.test/\r\n");
    QTest::newRow("a document with macros by its name") << u"letter.docm"_s << QByteArray("PK\x05\x06", 4).append(QByteArray(18, '\0'));
    QTest::newRow("nothing") << u"empty.txt"_s << QByteArray();
}

void DocumentsFilingTest::whatRunsOrHidesIsRefusedAndSaysWhy()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    DocumentsDesk d;
    d.enter();
    QVERIFY(dropFiles(d.place.get(), {d.file(name, bytes)}));
    chooseJane(d);
    d.child<QPushButton>("filingStart")->click();
    QTRY_VERIFY(d.child<QPushButton>("filingStart")->isEnabled());
    QVERIFY(d.filing());
    QCOMPARE(d.filing()->files().count(), 1);
    const QString why = d.filing()->files().problem(0);
    QVERIFY2(why.size() > 20, qPrintable(why));
    QVERIFY2(why.contains(u"othing"), qPrintable(why)); // what was kept is said: nothing was brought in
    QCOMPARE(d.list().size(), 0);
    d.leave();
}

void DocumentsFilingTest::whatIsRefusedDoesNotStopTheOthers()
{
    DocumentsDesk d;
    d.enter();
    QVERIFY(dropFiles(d.place.get(), {d.file(u"run.sh"_s, "#!/bin/sh\n"), d.file(u"fine.txt"_s, "fine")}));
    chooseJane(d);
    d.child<QPushButton>("filingStart")->click();
    QTRY_COMPARE(d.list().size(), 1);
    QTRY_VERIFY(d.child<QWidget>("filingProblem")->isVisible());
    QCOMPARE(d.filing()->files().count(), 1);
    // Enter tries once more; it does not drop what is left.
    for (const char *focused : {"filingStart", "filingCancel"}) {
        QTRY_VERIFY(d.child<QPushButton>("filingStart")->isEnabled());
        QVERIFY(focused == QByteArrayView("filingCancel") || d.child<QPushButton>(focused)->hasFocus());
        d.child<QPushButton>(focused)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(d.filing() && !d.child<QPushButton>("filingStart")->isEnabled());
        QTRY_VERIFY(d.child<QWidget>("filingProblem")->isVisible());
        QCOMPARE(d.filing()->files().count(), 1);
    }
    d.child<QWidget>("filingLeaveOut")->setFocus();
    QTest::keyClick(d.child<QWidget>("filingLeaveOut"), Qt::Key_Space);
    QCOMPARE(d.filing()->files().count(), 0);
    d.leave();
}

void DocumentsFilingTest::filingIsStoppedAndLeavesNothing()
{
    DocumentsDesk d;
    d.enter();
    const QString large = d.folder.filePath(u"large.txt"_s);
    QFile file(large);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray piece(1 << 20, 'a');
    for (int i = 0; i < 300; ++i)
        QVERIFY(file.write(piece) == piece.size());
    file.close();
    QVERIFY(dropFiles(d.place.get(), {large}));
    chooseJane(d);
    d.child<QPushButton>("filingStart")->click();
    d.child<QPushButton>("filingCancel")->click();
    QTRY_VERIFY(!d.filing());
    QCOMPARE(d.list().size(), 0);
    int payloads = 0;
    TestPractice::must(d.vault().sweep([&](const QString &) -> Result<bool> {
        ++payloads;
        return true;
    }));
    QCOMPARE(payloads, 0);
    d.leave();
}

void DocumentsFilingTest::aHandoutIsAboutNobody()
{
    DocumentsDesk d;
    d.enter();
    QVERIFY(dropFiles(d.place.get(), {d.file(u"Welcome.txt"_s, "Welcome")}));
    QTest::keyClick(d.child<QWidget>("filingNobody"), Qt::Key_Space);
    QCOMPARE(d.filing()->form().kind(), DocumentKind::Form);
    QCOMPARE(d.child<QComboBox>("filingPrivacy")->findData(static_cast<int>(Privacy::Confidential)), -1);
    d.child<QPushButton>("filingStart")->click();
    QTRY_VERIFY(!d.filing());
    QCOMPARE(d.list({.practiceOnly = true}).size(), 1);
    d.leave();
}

void DocumentsFilingTest::receptionIsOfferedWhatItMayWrite()
{
    DocumentsDesk d(&TestPractice::receptionist);
    d.enter();
    QVERIFY(dropFiles(d.place.get(), {d.file(u"result.txt"_s, "result")}));
    auto *kind = d.child<QComboBox>("filingKind");
    kind->setCurrentIndex(kind->findData(static_cast<int>(DocumentKind::LabResult)));
    auto *privacy = d.child<QComboBox>("filingPrivacy");
    QCOMPARE(privacy->findData(static_cast<int>(Privacy::Confidential)), -1);
    QCOMPARE(d.filing()->form().privacy(), Privacy::Internal);
    QVERIFY(!d.actions.find(u"documents.approve"_s));
    QVERIFY(!d.actions.find(u"documents.privacy"_s));
    d.leave();
}

void DocumentsFilingTest::onTheTabItIsAboutThatPerson()
{
    DocumentsDesk d;
    const QUuid letter = d.filed(u"letter.txt"_s, "Dear");
    PersonDocuments tab(d.context);
    tab.resize(760, 420);
    tab.show();
    tab.show(d.jane);
    QTRY_COMPARE(tab.table().rows().rowCount(), 1);
    QVERIFY(tab.table().view().isColumnHidden(DocumentRows::Person));
    tab.table().takeFocus();
    QTest::keyClick(&tab.table().view(), Qt::Key_Return);
    QCOMPARE(d.navigator.document, letter);
    const QString path = d.file(u"more.txt"_s, "more");
    QVERIFY(dropFiles(&tab, {path}));
    QCOMPARE(d.navigator.filePerson, d.jane);
    QCOMPARE(d.navigator.files, QStringList{path});
    tab.findChild<QPushButton *>(u"personFileDocument"_s)->click();
    QVERIFY(d.navigator.files.isEmpty());
    QCOMPARE(namelessControls(tab), QStringList());
    tab.show(d.addPerson(u"Tom"_s, u"Silva"_s, d.lee));
    QTRY_COMPARE(tab.table().rows().rowCount(), 0);
}

void DocumentsFilingTest::onAnAppointmentItBelongsToIt()
{
    DocumentsDesk d;
    AppointmentDocuments part(d.context);
    part.show();
    part.show(d.mustAsk(OpenAppointment{d.session}));
    drain(d.desk);
    QVERIFY(!part.findChild<QPushButton *>(u"openDocuments"_s)->isVisible());
    const QString path = d.file(u"more.txt"_s, "more");
    QVERIFY(dropFiles(&part, {path}));
    QCOMPARE(d.navigator.filePerson, d.jane);
    QCOMPARE(d.navigator.fileAppointment, d.session);
    // The window takes it from there.
    d.enter();
    QVERIFY(d.place->fileDocuments(d.jane, d.session, {path}));
    QTRY_COMPARE(d.filing()->form().person(), d.jane);
    QTRY_COMPARE(d.filing()->form().appointment(), d.session);
    d.child<QPushButton>("filingStart")->click();
    QTRY_VERIFY(!d.filing());
    QTRY_VERIFY(part.findChild<QPushButton *>(u"openDocuments"_s)->isVisible());
    part.findChild<QPushButton *>(u"openDocuments"_s)->click();
    QCOMPARE(d.navigator.documentsOf, d.session);
    QVERIFY(d.place->openDocumentsOf(d.session)); // the only one opens at once
    QTRY_VERIFY(d.page().isOpen());
    d.leave();
}

void DocumentsFilingTest::aDocumentIsDescribedAndThatIsUndone()
{
    DocumentsDesk d;
    const QUuid letter = d.filed(u"letter.txt"_s, "Dear");
    d.enter();
    d.place->table().takeFocus();
    QTest::keyClick(&d.place->table().view(), Qt::Key_F2);
    auto *title = d.child<QLineEdit>("describeTitle");
    QVERIFY(title);
    title->clear();
    QTest::keyClick(title, Qt::Key_Return);
    QVERIFY(d.window->findChild<DescribeDialog *>()); // it needs a title
    QTest::keyClicks(title, u"Letter to the school"_s);
    d.child<QLineEdit>("describeTags")->setText(u"school"_s);
    d.settled();
    auto *session = d.child<QComboBox>("describeSession");
    QTRY_COMPARE(session->count(), 2);
    session->setCurrentIndex(1);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_VERIFY(!d.window->findChild<DescribeDialog *>());
    d.settled();
    QCOMPARE(d.rows().entry(0).title, u"Letter to the school"_s);
    QCOMPARE(d.opened(letter).document.appointmentId, d.session);
    QVERIFY(!d.notices.outcomes.isEmpty());
    TestPractice::must(d.door().run(d.psychologist, Undo{}));
    QCOMPARE(d.opened(letter).document.title, u"letter"_s);
    d.leave();
}

void DocumentsFilingTest::whoIsNotItsAuthorNamesNoReaders()
{
    DocumentsDesk d(&TestPractice::manager);
    const QUuid letter = d.filed(u"letter.txt"_s, "Dear", Privacy::Internal);
    d.enter();
    d.openByKeys(u"letter"_s);
    QTRY_VERIFY(d.page().isOpen());
    d.settled();
    QTest::keyClick(&d.page(), Qt::Key_I, Qt::ControlModifier);
    auto *level = d.child<QComboBox>("privacyLevel");
    QVERIFY(level);
    d.settled();
    QVERIFY(!d.child<QListWidget>("privacyReaders")->isVisible());
    level->setCurrentIndex(level->findData(static_cast<int>(Privacy::Restricted)));
    d.child<QPushButton>("verb")->click();
    QTRY_VERIFY(!d.window->findChild<PrivacyDialog *>());
    QCOMPARE(d.opened(letter).document.privacy, Privacy::Restricted);
    QVERIFY(d.opened(letter).document.readers.isEmpty() && d.notices.errors.isEmpty());
    d.leave();
}

void DocumentsFilingTest::whoSeesItIsChangedWithAReasonWhereItIsMore()
{
    DocumentsDesk d;
    const QUuid letter = d.filed(u"letter.txt"_s, "Dear", Privacy::Confidential);
    d.enter();
    d.openByKeys(u"letter"_s);
    QTRY_VERIFY(d.page().isOpen());
    d.settled();
    QTest::keyClick(&d.page(), Qt::Key_I, Qt::ControlModifier);
    auto *level = d.child<QComboBox>("privacyLevel");
    QVERIFY(level);
    d.settled();
    level->setCurrentIndex(level->findData(static_cast<int>(Privacy::Restricted)));
    auto *readers = d.child<QListWidget>("privacyReaders");
    QVERIFY(readers->isEnabled());
    QCOMPARE(readers->count(), 1); // the other psychologist
    readers->item(0)->setCheckState(Qt::Checked);
    d.child<QPushButton>("verb")->click();
    QTRY_VERIFY(!d.window->findChild<PrivacyDialog *>());
    QCOMPARE(d.opened(letter, &TestPractice::otherPsychologist).document.privacy, Privacy::Restricted);
    d.settled();
    d.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(d.window.get()));
    QTRY_VERIFY(d.page().isAncestorOf(QApplication::focusWidget()) || &d.page() == QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_I, Qt::ControlModifier);
    level = d.child<QComboBox>("privacyLevel");
    QVERIFY(level);
    d.settled();
    level->setCurrentIndex(level->findData(static_cast<int>(Privacy::Internal)));
    d.child<QPushButton>("verb")->click();
    QVERIFY(d.window->findChild<PrivacyDialog *>()); // more people: it takes a reason
    QTest::keyClicks(d.child<QLineEdit>("privacyWhy"), u"the front desk sends it"_s);
    d.child<QPushButton>("verb")->click();
    QTRY_VERIFY(!d.window->findChild<PrivacyDialog *>());
    QCOMPARE(d.opened(letter).document.privacy, Privacy::Internal);
    d.leave();
}

void DocumentsFilingTest::aRemovedOneComesBackWithUndo()
{
    DocumentsDesk d;
    d.filed(u"letter.txt"_s, "Dear");
    d.enter();
    d.openByKeys(u"letter"_s);
    QTRY_VERIFY(d.page().isOpen());
    d.settled();
    QTest::keyClick(&d.page(), Qt::Key_Delete);
    QTRY_COMPARE(d.list().size(), 0);
    d.settled();
    QVERIFY(!d.page().isVisible()); // back in the list, where it is no longer
    QCOMPARE(d.rows().rowCount(), 0);
    QVERIFY(!d.notices.outcomes.isEmpty());
    later(d.desk.run(Undo{}), d.place.get(), [](const auto &) {});
    QTRY_COMPARE(d.rows().rowCount(), 1);
    d.leave();
}

void DocumentsFilingTest::theListIsSearchedAndFiltered()
{
    DocumentsDesk d;
    d.filed(u"Letter to Dr Park.txt"_s, "a");
    d.filed(u"Blood test.txt"_s, "b", Privacy::Confidential);
    d.enter();
    QTRY_COMPARE(d.rows().rowCount(), 2);
    d.place->search();
    QTest::keyClicks(d.child<QLineEdit>("documentSearch"), u"park"_s);
    QTRY_COMPARE(d.rows().rowCount(), 1);
    QTest::keyClick(d.child<QLineEdit>("documentSearch"), Qt::Key_Down);
    QVERIFY(d.place->table().view().hasFocus());
    d.child<QPushButton>("documentShowAll")->click();
    QTRY_COMPARE(d.rows().rowCount(), 2);
    auto *privacy = d.child<QComboBox>("documentPrivacy");
    QTest::keyClicks(privacy, u"Conf"_s);
    Q_EMIT privacy->activated(privacy->currentIndex());
    QTRY_COMPARE(d.rows().rowCount(), 1);
    QCOMPARE(d.rows().entry(0).title, u"Blood test"_s);
    d.leave();
}

void DocumentsFilingTest::everyControlHasAName()
{
    DocumentsDesk d;
    d.filed(u"letter.txt"_s, "Dear");
    d.enter();
    QCOMPARE(namelessControls(*d.window), QStringList());
    QVERIFY(dropFiles(d.place.get(), {d.file(u"more.txt"_s, "more")}));
    QCOMPARE(namelessControls(*d.filing()), QStringList());
    d.child<QPushButton>("filingCancel")->click();
    d.openByKeys(u"letter"_s);
    QTRY_VERIFY(d.viewer().isShowing());
    QCOMPARE(namelessControls(*d.window), QStringList());
    d.page().edit();
    QCOMPARE(namelessControls(*d.window->findChild<DescribeDialog *>()), QStringList());
    d.window->findChild<DescribeDialog *>()->reject();
    d.page().setPrivacy();
    QCOMPARE(namelessControls(*d.window->findChild<PrivacyDialog *>()), QStringList());
    d.leave();
}

QTEST_MAIN(DocumentsFilingTest)
#include "DocumentsFilingTest.moc"
