// Letters, requests and the copy of the record, through the window's own widgets and mostly by key.
#include "services/paper/PaperPress.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/people/RequestCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/PaperEdit.h"
#include "ui/letters/BundleDialog.h"
#include "ui/letters/LetterDialog.h"
#include "ui/letters/PersonRequests.h"
#include "ui/letters/RequestDialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPrintPreviewWidget>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

class Clinic : public UiPractice {
public:
    explicit Clinic(const Actor TestPractice::*who = &TestPractice::manager) : UiPractice(who)
    {
        Contact person;
        person.givenName = u"Jane"_s;
        person.familyName = u"Nguyen"_s;
        person.addressLine1 = u"1 Quay St"_s;
        person.birthDate = QDate(1990, 2, 28);
        person.usualPractitionerId = lee;
        jane = mustRun(create(person)).firstOf(u"Contact");
        session = mustRun(at(9, 0, jane)).firstOf(u"Appointment");
        context.paper = &press;
        window.resize(900, 700);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }
    static void keepPicture(QWidget &of, const char *name)
    {
        if (const QString kept = qEnvironmentVariable("PRAXIS_PICTURES"); !kept.isEmpty())
            of.grab().save(QStringLiteral("%1/%2.png").arg(kept, QString::fromLatin1(name)));
    }
    LetterDialog *letter(const QUuid &appointment = {})
    {
        auto *dialog = new LetterDialog(context, jane, appointment, &window);
        QSignalSpy loaded(dialog, &LetterDialog::loaded);
        dialog->open();
        if (!loaded.wait(10'000))
            qFatal("no letter");
        drain(desk);
        return dialog;
    }
    [[nodiscard]] QVector<DocumentEntry> documents() { return mustAsk(ShowDocuments{{.person = jane}}); }
    /// What others read in a PDF of the vault.
    [[nodiscard]] QString readDocument(const QUuid &id)
    {
        const OpenedDocument opened = mustAsk(OpenDocument{id, {}, {}});
        QFile file(folder.filePath(u"read.pdf"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        file.write(must(vault().open(opened.object))->readAll());
        file.close();
        QProcess poppler;
        poppler.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
        if (!poppler.waitForFinished(30'000) || poppler.exitCode() != 0)
            qFatal("pdftotext (package poppler-utils)");
        return QString::fromUtf8(poppler.readAllStandardOutput());
    }

    paper::PaperPress press;
    QUuid jane, session;
    QWidget window;
};

void chooseTemplate(LetterDialog &dialog, Desk &desk, const QString &name)
{
    auto *box = dialog.findChild<QComboBox *>(u"letterTemplate"_s);
    const int index = box->findText(name);
    QVERIFY2(index >= 0, qPrintable(name));
    box->setFocus();
    for (int guard = 0; box->currentIndex() != index && guard < 50; ++guard)
        QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    Q_EMIT box->activated(index);
    drain(desk);
}

} // namespace

class LettersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_AU"_s)); }
    void aLetterIsFilledAndKept();
    void gapsAreSaidAndKeepItInside();
    void onlyTextIsPasted();
    void whatWasWrittenIsNotThrownAwayUnasked();
    void thePreviewShowsPages();
    void receptionKeepsItForThePractice();
    void aRequestGoesItsWayByKey();
    void aGrantedDeletionSaysWhatGoesAndWhatStays();
    void theCopyOfARecordIsMadeAndSaysWhatIsLeftOut();
    void theCopySaysThatAFileIsDamaged();
    void theCopySaysWhatItHoldsBeforeItIsMade();
    void aLetterToSomebodyElseTakesConsentOrAReason();
    void theCopyAsksWhy();
    void whoMayNotDoesNotSeeIt();
    void everyControlHasAName();
};

void LettersTest::aLetterIsFilledAndKept()
{
    Clinic p;
    LetterDialog *dialog = p.letter(p.session);
    chooseTemplate(*dialog, p.desk, u"Certificate of attendance"_s);
    const QString text = dialog->edit().toPlainText();
    QVERIFY2(text.contains(u"Jane Nguyen, born 28 February 1990, attended an appointment on 24 November 2026"_s), qPrintable(text));
    QVERIFY(!text.contains(u"{{"_s));
    dialog->edit().setFocus();
    QTest::keyClick(&dialog->edit(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&dialog->edit(), u" Given in person."_s);
    QSignalSpy kept(dialog, &LetterDialog::kept);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"letterKeep"_s), Qt::LeftButton);
    QVERIFY(kept.wait(20'000));
    const auto documents = p.documents();
    QCOMPARE(documents.size(), 1);
    QCOMPARE(documents.first().kind, DocumentKind::Letter);
    QCOMPARE(documents.first().privacy, Privacy::Internal);
    QCOMPARE(documents.first().mediaType, u"application/pdf"_s);
    QVERIFY(documents.first().title.contains(u"Jane Nguyen"_s));
    const QString read = p.readDocument(documents.first().id);
    QVERIFY2(read.contains(u"Certificate of attendance"_s) && read.contains(u"Given in person."_s) && read.contains(p.directory.organization().name), qPrintable(read));
}

void LettersTest::gapsAreSaidAndKeepItInside()
{
    Clinic p;
    LetterDialog *dialog = p.letter();
    chooseTemplate(*dialog, p.desk, u"Reply to the referrer"_s);
    auto *gaps = dialog->findChild<QLabel *>(u"letterGaps"_s);
    QVERIFY(gaps->isVisible());
    QVERIFY2(gaps->text().contains(u"Who referred the person"_s), qPrintable(gaps->text()));
    for (const QString &button : {u"letterKeep"_s, u"letterPrint"_s, u"letterPdf"_s})
        QVERIFY(!dialog->findChild<QPushButton *>(button)->isEnabled());
    dialog->edit().setPaperText({{PaperBlock::Body, u"Nothing is missing now."_s}});
    QVERIFY(!gaps->isVisible());
    QVERIFY(dialog->findChild<QPushButton *>(u"letterKeep"_s)->isEnabled());
}

void LettersTest::onlyTextIsPasted()
{
    Clinic p;
    PaperEdit edit;
    edit.setPaperText({{PaperBlock::Heading, u"One"_s}});
    auto *mime = new QMimeData;
    mime->setHtml(u"<h1>Big</h1><img src=\"file:///etc/passwd\">"_s);
    mime->setText(u"plain {{patient.name}}"_s);
    QApplication::clipboard()->setMimeData(mime);
    edit.selectAll();
    edit.paste();
    QCOMPARE(edit.paperText().first().text, u"plain {{patient.name}}"_s);
    // A style goes to the paragraph, and what follows a heading is text.
    edit.setPaperText({{PaperBlock::Title, u"Title"_s}, {PaperBlock::Body, u"two\nlines"_s}});
    QCOMPARE(edit.paperText(), (PaperText{{PaperBlock::Title, u"Title"_s}, {PaperBlock::Body, u"two\nlines"_s}}));
    edit.moveCursor(QTextCursor::Start);
    QTest::keyClick(&edit, Qt::Key_End);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, u"text"_s);
    QCOMPARE(edit.paperText().at(1), (PaperBlock{PaperBlock::Body, u"text"_s}));
}

void LettersTest::whatWasWrittenIsNotThrownAwayUnasked()
{
    Clinic p;
    LetterDialog *dialog = p.letter();
    QTest::keyClick(dialog, Qt::Key_Escape); // nothing was written: it goes
    QTRY_VERIFY(!p.window.findChild<LetterDialog *>());
    dialog = p.letter();
    dialog->edit().setFocus();
    QTest::keyClicks(&dialog->edit(), u"Dear"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    auto *question = dialog->findChild<QDialog *>(u"letterLeave"_s);
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
}

void LettersTest::thePreviewShowsPages()
{
    Clinic p;
    LetterDialog *dialog = p.letter(p.session);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"letterPreview"_s), Qt::LeftButton);
    auto *preview = dialog->findChild<QPrintPreviewWidget *>(u"letterPages"_s);
    QVERIFY(preview && preview->isVisible());
    QTRY_COMPARE(preview->pageCount(), 1);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"letterPreview"_s), Qt::LeftButton);
    QVERIFY(dialog->edit().isVisible());
}

void LettersTest::receptionKeepsItForThePractice()
{
    Clinic p(&TestPractice::receptionist);
    LetterDialog *dialog = p.letter(p.session);
    auto *privacy = dialog->findChild<QComboBox *>(u"letterPrivacy"_s);
    QCOMPARE(privacy->count(), 1); // what they may not write is not offered
    chooseTemplate(*dialog, p.desk, u"Certificate of attendance"_s);
    QSignalSpy kept(dialog, &LetterDialog::kept);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"letterKeep"_s), Qt::LeftButton);
    QVERIFY(kept.wait(20'000));
    QCOMPARE(p.documents().size(), 1);
}

void LettersTest::aRequestGoesItsWayByKey()
{
    Clinic p;
    PersonRequests section(p.context);
    section.resize(800, 500);
    static_cast<QWidget &>(section).show();
    QVERIFY(QTest::qWaitForWindowActive(&section));
    section.show(p.jane);
    settle(section, p.desk);
    const auto press = [&](const QString &name) {
        auto *button = section.findChild<QPushButton *>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    };
    const auto dialog = [&] { return section.findChild<RequestDialog *>(); };
    const auto finish = [&] {
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        settle(section, p.desk);
    };
    auto *list = section.findChild<QTreeWidget *>(u"requestList"_s);
    press(u"requestTake"_s);
    QVERIFY(dialog());
    auto *kind = dialog()->findChild<QComboBox *>();
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    finish();
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), u"Correction"_s);
    QVERIFY(list->topLevelItem(0)->text(3).contains(u"30"_s));
    QVERIFY(!section.findChild<QPushButton *>(u"requestAnswer"_s)->isEnabled()); // it is decided first
    press(u"requestDecide"_s);
    auto *decision = dialog()->findChild<QComboBox *>();
    decision->setFocus();
    QTest::keyClick(decision, Qt::Key_End); // refused
    QTest::keyClick(dialog(), Qt::Key_Return);
    drain(p.desk);
    QVERIFY(dialog()); // a refusal has a written reason
    auto *why = dialog()->findChild<QPlainTextEdit *>();
    why->setFocus();
    QTest::keyClicks(why, u"It is right as it is."_s);
    QTest::mouseClick(dialog()->findChild<QPushButton *>(u"requestSave"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    settle(section, p.desk);
    QVERIFY(list->topLevelItem(0)->text(3).contains(u"Refused"_s));
    press(u"requestAnswer"_s);
    QTest::keyClicks(dialog()->findChild<QPlainTextEdit *>(), u"By post."_s);
    QTest::mouseClick(dialog()->findChild<QPushButton *>(u"requestSave"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    settle(section, p.desk);
    QVERIFY(list->topLevelItem(0)->text(3).contains(u"answered"_s));
    QVERIFY(section.findChild<QLabel *>(u"requestDetails"_s)->text().contains(u"It is right as it is."_s));
    QCOMPARE(namelessControls(section), QStringList());
}

void LettersTest::aGrantedDeletionSaysWhatGoesAndWhatStays()
{
    Clinic p;
    const auto file = [&](const QString &title) {
        QFile letter(p.folder.filePath(u"letter.txt"_s));
        if (!letter.open(QIODevice::WriteOnly) || letter.write(title.toUtf8()) < 0)
            qFatal("no file");
        letter.close();
        AddDocument add;
        add.person = p.jane;
        add.title = title;
        add.privacy = Privacy::Internal;
        add.file = TestPractice::must(DocumentIntake(p.vault()).take(p.jane, letter.fileName()));
        return TestPractice::must(p.door().run(p.psychologist, add)).firstOf(u"Document");
    };
    (void)file(u"Letter to the GP"_s);
    TestPractice::must(p.door().run(p.psychologist, HoldDocument{file(u"Letter to the court"_s), u"court"_s}));
    p.clock.at.ms += (7LL * 365 + 30) * 24 * 3'600'000;
    const QUuid request = TestPractice::must(p.door().run(p.manager, TakeRequest{.person = p.jane, .kind = RequestKind::Deletion, .asked = u"Forget me."_s})).firstOf(u"RecordRequest");
    PersonRequests section(p.context);
    section.resize(800, 620);
    static_cast<QWidget &>(section).show();
    section.show(p.jane);
    settle(section, p.desk);
    auto *said = section.findChild<QLabel *>(u"requestDeletion"_s);
    QVERIFY(said && !said->isVisible()); // nothing is decided yet
    section.findChild<QPushButton *>(u"requestDecide"_s)->click();
    auto *dialog = section.findChild<RequestDialog *>();
    QVERIFY(dialog);
    auto *decision = dialog->findChild<QComboBox *>();
    decision->setCurrentIndex(0);
    dialog->findChild<QPushButton *>(u"requestSave"_s)->click(); // all of it: a hold is in place
    drain(p.desk);
    QVERIFY(section.findChild<RequestDialog *>());
    decision->setCurrentIndex(1);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(u"One letter must stay."_s);
    dialog->findChild<QPushButton *>(u"requestSave"_s)->click();
    QTRY_VERIFY(!section.findChild<RequestDialog *>());
    settle(section, p.desk);
    QTRY_VERIFY(said->isVisible());
    for (const QString &words : {u"“Letter to the GP”"_s, u"waits for a second person"_s, u"“Letter to the court”"_s, u"on a legal hold"_s, u"1 appointment"_s})
        QVERIFY2(said->text().contains(words), qPrintable(words + u'\n' + said->text()));
    const QString pictures = qEnvironmentVariable("PRAXIS_PICTURES");
    if (!pictures.isEmpty())
        section.grab().save(pictures + u"/request-deletion.png"_s);
    // Answered, it still waits for its day: until then they may think better of it.
    TestPractice::must(p.door().run(p.manager, AnswerRequest{.request = request, .answer = u"Told by letter."_s}));
    section.show(p.jane);
    settle(section, p.desk);
    QTRY_VERIFY(!section.findChild<QPushButton *>(u"requestAnswer"_s)->isEnabled());
    QVERIFY(section.findChild<QPushButton *>(u"requestWithdraw"_s)->isEnabled());
}

void LettersTest::theCopyOfARecordIsMadeAndSaysWhatIsLeftOut()
{
    Clinic p;
    BundleDialog dialog(p.context, p.jane, &p.window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"bundleWhy"_s), u"She asked."_s);
    QSignalSpy written(&dialog, &BundleDialog::written);
    dialog.write(p.folder.filePath(u"jane.zip"_s));
    QVERIFY(written.wait(30'000));
    QVERIFY(written.first().first().toBool());
    QVERIFY(QFileInfo(p.folder.filePath(u"jane.zip"_s)).size() > 1000);
    auto *state = dialog.findChild<QLabel *>(u"bundleState"_s);
    QVERIFY2(state->isVisible() && state->text().contains(u"no longer encrypted"_s), qPrintable(state->text()));
}

void LettersTest::theCopySaysThatAFileIsDamaged()
{
    Clinic p;
    QFile letter(p.folder.filePath(u"letter.txt"_s));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear colleague") > 0);
    letter.close();
    AddDocument add{.person = p.jane, .title = u"Letter"_s, .privacy = Privacy::Internal};
    add.file = TestPractice::must(DocumentIntake(p.vault()).take(p.jane, letter.fileName()));
    const QUuid id = p.mustRun(add).firstOf(u"Document");
    const QString blob = TestPractice::must(p.door().ask(p.admin, OpenDocument{id, {}, {}})).object.blob;
    QFile payload(p.folder.filePath(u"media/"_s + blob.first(2) + u'/' + blob));
    QVERIFY(payload.open(QIODevice::ReadWrite) && payload.seek(payload.size() - 2) && payload.write("xy") == 2);
    payload.close();
    BundleDialog dialog(p.context, p.jane, &p.window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"bundleWhy"_s), u"She asked."_s);
    QSignalSpy written(&dialog, &BundleDialog::written);
    dialog.write(p.folder.filePath(u"jane.zip"_s));
    QVERIFY(written.wait(30'000));
    QVERIFY(written.first().first().toBool());
    auto *state = dialog.findChild<QLabel *>(u"bundleState"_s);
    QVERIFY2(state->text().contains(u"damaged and cannot be read"_s), qPrintable(state->text()));
}

void LettersTest::theCopySaysWhatItHoldsBeforeItIsMade()
{
    Clinic p;
    p.mustRun(GiveConsent{.person = p.jane, .kind = ConsentKind::Treatment});
    BundleDialog dialog(p.context, p.jane, &p.window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto *contents = dialog.findChild<QLabel *>(u"bundleContents"_s);
    QTRY_VERIFY2(contents->text().contains(u"1 appointment"_s) && contents->text().contains(u"1 consent"_s), qPrintable(contents->text()));
    QVERIFY(!contents->text().contains(u"Left out"_s));
    p.keepPicture(dialog, "bundle");
}

void LettersTest::aLetterToSomebodyElseTakesConsentOrAReason()
{
    Clinic p;
    LetterDialog *dialog = p.letter();
    auto *others = dialog->findChild<QCheckBox *>(u"letterToOthers"_s);
    auto *warning = dialog->findChild<QLabel *>(u"letterConsent"_s);
    chooseTemplate(*dialog, p.desk, u"Reply to the referrer"_s);
    QTRY_VERIFY(others->isChecked()); // that one is for somebody else
    QTRY_VERIFY(warning->isVisible() && warning->text().contains(u"No consent to sharing"_s));
    dialog->edit().setPaperText({{PaperBlock::Body, u"Dear colleague"_s}}); // no gaps
    p.keepPicture(*dialog, "letter-to-others");
    auto *pdf = dialog->findChild<QPushButton *>(u"letterPdf"_s);
    QTRY_VERIFY(pdf->isEnabled());
    pdf->click();
    const auto question = [&] { return dialog->findChild<ConsentQuestion *>(); };
    QTRY_VERIFY(question());
    QVERIFY(!dialog->findChild<QFileDialog *>());
    QTest::keyClicks(question()->findChild<QLineEdit *>(u"consentWhy"_s), u"An emergency."_s);
    question()->findChild<QPushButton *>(u"consentGo"_s)->click();
    QTRY_VERIFY(dialog->findChild<QFileDialog *>());
    dialog->findChild<QFileDialog *>()->reject();
    const auto told = p.mustAsk(SearchAudit{{.action = u"share_without_consent"_s}});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().entry.why, u"An emergency."_s);
    p.desk.run(GiveConsent{.person = p.jane, .kind = ConsentKind::DataSharing});
    QTRY_VERIFY(!warning->isVisible());
}

void LettersTest::theCopyAsksWhy()
{
    Clinic p;
    BundleDialog dialog(p.context, p.jane, &p.window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto *go = dialog.findChild<QPushButton *>(u"bundleGo"_s);
    QVERIFY(!go->isEnabled());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"bundleWhy"_s), u"asked"_s);
    QVERIFY(go->isEnabled());
    QCOMPARE(namelessControls(dialog), QStringList());
}

void LettersTest::whoMayNotDoesNotSeeIt()
{
    Clinic p(&TestPractice::psychologist);
    PersonRequests section(p.context);
    QVERIFY(section.findChild<QPushButton *>(u"letterWrite"_s));
    QVERIFY(!section.findChild<QPushButton *>(u"bundleMake"_s));
    QVERIFY(!section.findChild<QPushButton *>(u"requestDecide"_s));
}

void LettersTest::everyControlHasAName()
{
    Clinic p;
    LetterDialog *dialog = p.letter();
    QCOMPARE(namelessControls(*dialog), QStringList());
    dialog->grab().save(p.folder.filePath(u"letter.png"_s));
}

QTEST_MAIN(LettersTest)
#include "LettersTest.moc"
