// The settings of what goes onto paper and of how long it is kept: letters and forms, the letterhead, the register of purposes, the
// rules of retention.
#include "models/records/LetterTemplate.h"
#include "models/records/Letterhead.h"
#include "models/records/ProcessingPurpose.h"
#include "models/records/RetentionRule.h"
#include "services/practice/office/PracticeCommands.h"
#include "tests/ui/settings/SettingsWindow.h"
#include "ui/settings/LetterheadPage.h"

#include <QBuffer>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

class SettingsPapersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStandardLetterGetsOnesOwnWordingAndItsOwnBack();
    void aLetterWithAnUnknownPlaceholderIsNotKept();
    void aLogoIsChosenKeptAndTakenAway();
    void whatIsNoLogoSaysSo_data();
    void whatIsNoLogoSaysSo();
    void theFootIsKeptWhenThePageIsLeft();
    void aPurposeIsWrittenAndTheRegisterExported();
    void aListForOthersSaysWhoIsLeftOut();
    void aRetentionRuleIsAddedAndChecked();
    void aManagerSetsNoRetentionRules();

private:
    static int rowOf(QListView *list, const QString &text)
    {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString().contains(text))
                return row;
        }
        return -1;
    }
    static QString picture(const QTemporaryDir &folder, const QSize &size, const char *format)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const QString path = folder.filePath(QStringLiteral("logo.") + QString::fromLatin1(format));
        return image.save(path, format) ? path : QString();
    }
};

void SettingsPapersTest::aStandardLetterGetsOnesOwnWordingAndItsOwnBack()
{
    Window w;
    w.place.openPage(QStringLiteral("letter-templates"));
    auto *list = w.find<QListView>("records");
    QTRY_VERIFY(list->model()->rowCount() >= 14); // seven in each language
    const int row = rowOf(list, QStringLiteral("referrer"));
    QVERIFY(row >= 0);
    list->setCurrentIndex(list->model()->index(row, 0));
    auto *body = w.find<QPlainTextEdit>("body");
    QTRY_VERIFY(body && body->toPlainText().contains(QStringLiteral("{{patient.name}}")));
    const QString standard = body->toPlainText();
    body->setPlainText(QStringLiteral("Thank you for sending {{patient.name}}."));
    w.click("save");
    QTRY_COMPARE(w.practice.mustAsk(List<LetterTemplate>{}).size(), 1);
    const auto own = w.practice.mustAsk(List<LetterTemplate>{}).first();
    QVERIFY(!own->standardKey.isEmpty());
    QCOMPARE(own->body, QStringLiteral("Thank you for sending {{patient.name}}."));
    keepPicture(&w.place, "settings-letters");
    w.click("delete");
    QTRY_VERIFY(w.practice.mustAsk(List<LetterTemplate>{}).isEmpty());
    const auto shown = [&] { // the list is read anew meanwhile, and its rows move
        list->setCurrentIndex(list->model()->index(rowOf(list, QStringLiteral("referrer")), 0));
        return w.find<QPlainTextEdit>("body")->toPlainText();
    };
    QTRY_COMPARE(shown(), standard);
}

void SettingsPapersTest::aLetterWithAnUnknownPlaceholderIsNotKept()
{
    Window w;
    w.place.openPage(QStringLiteral("letter-templates"));
    QTRY_VERIFY(w.find<QListView>("records")->model()->rowCount() > 0);
    w.click("add");
    w.type("name", QStringLiteral("Invitation"));
    w.find<QPlainTextEdit>("body")->setPlainText(QStringLiteral("Dear {{patient.nmae}}"));
    w.click("save");
    QVERIFY(!w.find<QPlainTextEdit>("body")->accessibleDescription().isEmpty());
    QVERIFY(w.practice.mustAsk(List<LetterTemplate>{}).isEmpty());
    w.find<QPlainTextEdit>("body")->setPlainText(QStringLiteral("Dear {{patient.name}}"));
    w.click("save");
    QTRY_COMPARE(w.practice.mustAsk(List<LetterTemplate>{}).size(), 1);
}

void SettingsPapersTest::aLogoIsChosenKeptAndTakenAway()
{
    const QTemporaryDir folder;
    Window w;
    w.place.openPage(QStringLiteral("letterhead"));
    auto *page = qobject_cast<LetterheadPage *>(w.page());
    QVERIFY(page);
    QVERIFY(!w.find<QAbstractButton>("save")->isEnabled());
    page->setLogo(picture(folder, {320, 120}, "png"));
    QVERIFY(w.find<QLabel>("logo")->pixmap().width() > 0);
    w.click("save");
    QTRY_COMPARE(w.practice.mustAsk(List<Letterhead>{}).size(), 1);
    const QImage kept = QImage::fromData(QByteArray::fromBase64(w.practice.mustAsk(List<Letterhead>{}).first()->logo.toLatin1()));
    QCOMPARE(kept.size(), QSize(320, 120));
    keepPicture(&w.place, "settings-letterhead");
    QTRY_VERIFY(!w.find<QAbstractButton>("save")->isEnabled());
    w.click("removeLogo");
    w.click("save");
    QTRY_VERIFY(w.practice.mustAsk(List<Letterhead>{}).first()->logo.isEmpty());
    QCOMPARE(w.practice.mustAsk(List<Letterhead>{}).size(), 1); // one letterhead, changed
}

void SettingsPapersTest::whatIsNoLogoSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no picture") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
    QTest::newRow("too large") << QByteArray(300'000, 'x');
    QTest::newRow("empty") << QByteArray();
    QImage vast(9000, 9000, QImage::Format_Mono); // a few kilobytes that unfold into 81 million pixels
    vast.fill(0);
    QByteArray bomb;
    QBuffer buffer(&bomb);
    buffer.open(QIODevice::WriteOnly);
    vast.save(&buffer, "PNG");
    QTest::newRow("a bomb") << bomb;
}

/// Case 44.
void SettingsPapersTest::whatIsNoLogoSaysSo()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("logo.png")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    Window w;
    w.place.openPage(QStringLiteral("letterhead"));
    qobject_cast<LetterheadPage *>(w.page())->setLogo(file.fileName());
    QVERIFY(w.find<QLabel>("logoProblem")->isVisible());
    QVERIFY(!w.find<QLabel>("logoProblem")->text().isEmpty());
    QVERIFY(!w.find<QAbstractButton>("save")->isEnabled());
}

void SettingsPapersTest::theFootIsKeptWhenThePageIsLeft()
{
    Window w;
    w.place.openPage(QStringLiteral("letterhead"));
    w.type("footer", QStringLiteral("ABN 12 345 678 901"));
    w.place.openPage(QStringLiteral("services"));
    QTRY_COMPARE(w.practice.mustAsk(List<Letterhead>{}).size(), 1);
    QCOMPARE(w.practice.mustAsk(List<Letterhead>{}).first()->footer, QStringLiteral("ABN 12 345 678 901"));
}

void SettingsPapersTest::aPurposeIsWrittenAndTheRegisterExported()
{
    Window w;
    w.place.openPage(QStringLiteral("purposes"));
    QTRY_VERIFY(w.find<QAbstractButton>("add"));
    w.click("add");
    w.type("name", QStringLiteral("=Research"));
    w.find<QPlainTextEdit>("purpose")->setPlainText(QStringLiteral("To learn what helps."));
    w.find<QPlainTextEdit>("legal_basis")->setPlainText(QStringLiteral("Consent"));
    w.click("save");
    QTRY_COMPARE(w.practice.mustAsk(List<ProcessingPurpose>{}).size(), 1);
    QTRY_COMPARE(w.find<QListView>("records")->model()->rowCount(), 1);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("register.csv"));
    w.click("export");
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = w.page()->findChild<QFileDialog *>()));
    Q_EMIT dialog->fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile table(path);
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(table.readAll());
    QVERIFY2(text.contains(QStringLiteral("'=Research")), qPrintable(text)); // a spreadsheet must not run it
    QVERIFY(text.contains(QStringLiteral("To learn what helps.")));
    bool told = false;
    for (const AuditLine &line : w.practice.mustAsk(SearchAudit{{.action = QStringLiteral("export"), .limit = 5}}))
        told = told || line.entry.type == typeOf<ProcessingPurpose>().key();
    QVERIFY(told);
    keepPicture(&w.place, "settings-purposes");
}

void SettingsPapersTest::aListForOthersSaysWhoIsLeftOut()
{
    Window w;
    Contact jane;
    jane.givenName = QStringLiteral("Jane");
    jane.familyName = QStringLiteral("Nguyen");
    jane.kinds = {QStringLiteral("patient")};
    w.practice.mustRun(create(jane));
    const QTemporaryDir folder;
    w.place.openPage(QStringLiteral("exchange"));
    const auto exported = [&](const char *whom, const QString &name) -> QString {
        w.click("export-csv");
        QDialog *question = nullptr;
        if (!QTest::qWaitFor([&] { return (question = w.place.window()->findChild<QDialog *>(QStringLiteral("listForWhom"))) != nullptr; }))
            return QStringLiteral("no question");
        keepPicture(question, "settings-list-for-whom");
        question->findChild<QAbstractButton *>(QString::fromLatin1(whom))->click();
        QFileDialog *dialog = w.page()->findChild<QFileDialog *>();
        if (!dialog)
            return QStringLiteral("no dialog");
        Q_EMIT dialog->fileSelected(folder.filePath(name));
        delete dialog;
        delete question;
        QFile file(folder.filePath(name));
        return QTest::qWaitFor([&] { return file.exists(); }) && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QStringLiteral("no file");
    };
    QCOMPARE(exported("cancel", QStringLiteral("none.csv")), QStringLiteral("no dialog"));
    QVERIFY(exported("choice0", QStringLiteral("own.csv")).contains(QStringLiteral("Nguyen")));
    const QString forOthers = exported("choice1", QStringLiteral("others.csv"));
    QVERIFY2(forOthers.contains(QStringLiteral("family_name")) && !forOthers.contains(QStringLiteral("Nguyen")), qPrintable(forOthers));
    QTRY_VERIFY(!w.practice.notices.sentences.isEmpty() && w.practice.notices.sentences.last().contains(QStringLiteral("Jane Nguyen")));
}

void SettingsPapersTest::aRetentionRuleIsAddedAndChecked()
{
    Window w;
    w.place.openPage(QStringLiteral("retention"));
    QTRY_VERIFY(w.find<QAbstractButton>("add"));
    w.click("add");
    auto *kind = w.find<QComboBox>("kind");
    QVERIFY(kind);
    kind->setCurrentIndex(kind->findData(QStringLiteral("document")));
    w.type("jurisdiction", QStringLiteral("FR"));
    w.find<QSpinBox>("years")->setValue(20);
    w.find<QSpinBox>("adult_at")->setValue(18);
    w.find<QSpinBox>("child_until")->setValue(16);
    w.click("save");
    QVERIFY(!w.find<QSpinBox>("child_until")->accessibleDescription().isEmpty()); // at least until they are of age
    QVERIFY(w.practice.mustAsk(List<RetentionRule>{}).isEmpty());
    w.find<QSpinBox>("child_until")->setValue(28);
    w.click("save");
    QTRY_COMPARE(w.practice.mustAsk(List<RetentionRule>{}).size(), 1);
    const auto rule = w.practice.mustAsk(List<RetentionRule>{}).first();
    QCOMPARE(rule->kind, RetainedKind::Document);
    QCOMPARE(rule->jurisdiction, QStringLiteral("FR"));
    QCOMPARE(rule->years, 20);
    QCOMPARE(rule->childUntil, 28);
    keepPicture(&w.place, "settings-retention");
}

void SettingsPapersTest::aManagerSetsNoRetentionRules()
{
    Window w(&TestPractice::manager);
    w.place.openPage(QStringLiteral("retention"));
    QVERIFY(!w.find<QAbstractButton>("add") || w.page()->findChild<QWidget *>(QStringLiteral("jurisdiction")) == nullptr);
    for (int i = 0; i < w.place.findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly)->count(); ++i)
        QVERIFY(w.place.findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly)->widget(i)->findChild<QWidget *>(QStringLiteral("jurisdiction")) == nullptr);
}

QTEST_MAIN(SettingsPapersTest)
#include "SettingsPapersTest.moc"
