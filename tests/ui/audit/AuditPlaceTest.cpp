#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "ui/audit/AuditExport.h"
#include "ui/audit/AuditFilterBar.h"
#include "ui/audit/AuditPlace.h"
#include "ui/audit/AuditTrail.h"
#include "ui/audit/DeletedView.h"
#include "ui/common/VisibleText.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

namespace {

class TestVerifier : public AuditVerifier {
public:
    QFuture<Result<AuditVerdict>> verify(std::function<void(qint64, qint64)> progress) override
    {
        progress(1, 2);
        QPromise<Result<AuditVerdict>> promise;
        promise.start();
        promise.addResult(answer);
        promise.finish();
        return promise.future();
    }
    Result<AuditVerdict> answer = AuditVerdict{1234, 2, {}};
};

/// One that looks at a long trail.
class SlowVerifier : public AuditVerifier {
public:
    QFuture<Result<AuditVerdict>> verify(std::function<void(qint64, qint64)>) override
    {
        promise.start();
        return promise.future();
    }
    QPromise<Result<AuditVerdict>> promise;
};

} // namespace

class AuditPlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasDoneIsListedAndFiltered();
    void aPsychologistSeesWhatTheyDidThemselves();
    void beforeAndAfterStandBesideTheLine();
    void nothingInALineCanPretendToBeAnother();
    void whateverWasWrittenIsShownAndNotDone_data();
    void whateverWasWrittenIsShownAndNotDone();
    void theTrailIsProvedWhole();
    void whoClosesTheWindowStopsTheCheck();
    void aBrokenTrailIsSaid();
    void deletedPeopleComeBack();
    void whoseTimeIsTakenByNowComesBackWithAReason();
    void anExportRunsNothingAndIsNotedItself();
    void exportAndProofAreForWhomTheMatrixNames();
    void everyControlHasAName();

private:
    static QStringList column(PlaceWindow &window, int column)
    {
        QStringList texts;
        auto *view = window.child<QTableView>("auditTrail");
        for (int row = 0; row < view->model()->rowCount(); ++row)
            texts.append(view->model()->index(row, column).data().toString());
        return texts;
    }
};

void AuditPlaceTest::whatWasDoneIsListedAndFiltered()
{
    UiPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    p.mustRun(erase<Contact>(jane));
    AuditPlace place(p.context, nullptr);
    PlaceWindow window(place);
    QTRY_VERIFY(column(window, AuditModel::What).contains(u"Deleted"));
    auto *action = window.child<QComboBox>("auditAction");
    action->setCurrentIndex(action->findData(u"delete"_qs));
    QTRY_VERIFY(!column(window, AuditModel::What).isEmpty() && !column(window, AuditModel::What).contains(u"Added"));
    QCOMPARE(column(window, AuditModel::What).count(u"Deleted"), column(window, AuditModel::What).size());
}

void AuditPlaceTest::aPsychologistSeesWhatTheyDidThemselves()
{
    UiPractice p(&TestPractice::psychologist);
    p.addPerson(u"Jane"_qs, u"Nguyen"_qs, p.okafor);
    const QUuid own = p.addPerson(u"Tom"_qs, u"Silva"_qs, p.lee);
    QVERIFY(p.door().ask(p.psychologist, OpenPerson{own, {}}));
    AuditPlace place(p.context, nullptr);
    PlaceWindow window(place);
    QTRY_VERIFY(!column(window, AuditModel::What).isEmpty());
    QVERIFY(!window.findChild<QWidget *>(u"auditPerson"_qs));
    QVERIFY(!window.findChild<QWidget *>(u"deleted"_qs));
    QVERIFY(!window.findChild<QWidget *>(u"auditVerify"_qs));
}

void AuditPlaceTest::beforeAndAfterStandBesideTheLine()
{
    UiPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const Contact before = *p.mustAsk(Get<Contact>{jane});
    Contact after = before;
    after.familyName = u"Tran"_qs;
    p.mustRun(edit(before, after));
    AuditPlace place(p.context, nullptr);
    PlaceWindow window(place);
    QTRY_VERIFY(column(window, AuditModel::What).contains(u"Changed"));
    const int row = static_cast<int>(column(window, AuditModel::What).indexOf(u"Changed"));
    window.child<QTableView>("auditTrail")->selectRow(row);
    auto *changes = window.child<QWidget>("auditDetails")->findChild<QTreeWidget *>();
    QTRY_VERIFY(changes->topLevelItemCount() >= 1);
    QStringList values;
    for (int i = 0; i < changes->topLevelItemCount(); ++i)
        values << changes->topLevelItem(i)->text(1) + u'>' + changes->topLevelItem(i)->text(2);
    QVERIFY2(values.contains(u"Nguyen>Tran"), qPrintable(values.join(u' ')));
}

/// Case 36.
void AuditPlaceTest::nothingInALineCanPretendToBeAnother()
{
    QCOMPARE(visibleText(u"a\r\nb"_qs), u"a⟨U+000D⟩⟨U+000A⟩b"_qs);
    QCOMPARE(visibleText(u"\u202Eevil\u2028"_qs), u"⟨U+202E⟩evil⟨U+2028⟩"_qs);
    QCOMPARE(visibleText(u"\x1b[31mred"_qs), u"⟨U+001B⟩[31mred"_qs);
    QCOMPARE(visibleText(u"zero\u200Bwidth\u2066"_qs), u"zero⟨U+200B⟩width⟨U+2066⟩"_qs);
    QCOMPARE(visibleText(u"Zoë 🙂"_qs), u"Zoë 🙂"_qs);
    QVERIFY(visibleText(QString(65536, u'x')).size() < 3000);
    UiPractice p;
    p.mustRun(RecordEvent{u"print"_qs, u"Contact"_qs, {}, {}, u"a\u202Eb\r\nc"_qs});
    AuditPlace place(p.context, nullptr);
    PlaceWindow window(place);
    QTRY_VERIFY(column(window, AuditModel::What).contains(u"Printed"));
    window.child<QTableView>("auditTrail")->selectRow(static_cast<int>(column(window, AuditModel::What).indexOf(u"Printed")));
    for (const QLabel *label : window.child<QWidget>("auditDetails")->findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(QChar(0x202E)));
        QVERIFY(!label->text().contains(u'\r'));
    }
}

void AuditPlaceTest::whateverWasWrittenIsShownAndNotDone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("line ends") << u"Jane\r\nDone: Deleted"_qs;
    QTest::newRow("one line end") << u"Jane\nWho: Somebody else (Administrator)"_qs;
    QTest::newRow("colours of a terminal") << u"\x1b[2J\x1b[31mred\x1b]0;title\x07"_qs;
    QTest::newRow("line and paragraph separators") << u"one\u2028two\u2029three"_qs;
    QTest::newRow("next line, of another century") << u"one\u0085two\u000Bthree"_qs;
    QTest::newRow("from right to left") << u"\u202Efdp.exe\u202C\u200F\u061C"_qs;
    QTest::newRow("isolates that are not closed") << u"\u2066a\u2067b\u2068c"_qs;
    QTest::newRow("nothing to be seen") << u"jo\u200Bh\u200Dn\uFEFF\u00AD\u2060"_qs;
    QTest::newRow("tags") << QString(u"a"_qs + QStringView(QChar::fromUcs4(0xE0041)) + QStringView(QChar::fromUcs4(0xE007F)));
    QTest::newRow("of private use") << u"a\uE000b"_qs;
    QTest::newRow("half of a character") << QString(u"a"_qs + QChar(0xD800) + u'b' + QChar(0xDFFF));
    QTest::newRow("NUL") << QString(u"a"_qs + QChar(0) + u'b');
    QTest::newRow("64 KiB, and turned at its end") << QString(QString(64 * 1024, u'x') + QChar(0x202E));
    QTest::newRow("64 KiB of turns") << QString(64 * 1024, QChar(0x202E));
}

namespace {

/// Characters that act, or are not seen; a line end is ours where `linesAreOurs`.
QString actingIn(const QString &text, bool linesAreOurs = false)
{
    for (const char32_t c : text.toUcs4()) {
        const auto category = QChar::category(c);
        const bool acts = category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
            || category == QChar::Other_Surrogate || category == QChar::Other_PrivateUse;
        if (acts && !(linesAreOurs && c == U'\n'))
            return QString(u"U+"_qs + QString::number(static_cast<uint>(c), 16));
    }
    return {};
}

} // namespace

/// Case 36: in the cells of the table, their tips, what a screen reader says, and what stands beside the line.
void AuditPlaceTest::whateverWasWrittenIsShownAndNotDone()
{
    QFETCH(const QString, text);
    UiPractice p;
    Actor stranger = p.admin;
    stranger.agent = stranger.device = stranger.address = stranger.purpose = text;
    QVERIFY(p.door().run(stranger, RecordEvent{u"print"_qs, u"Contact"_qs, {}, {}, text, 1}).has_value());
    Contact person;
    person.familyName = text; // what may not be in a name is refused
    if (!p.door().run(stranger, create(person)).has_value())
        p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    (void)p.door().run(p.admin, AddUser{.login = u"odd@example.org"_qs, .displayName = text});
    AuditPlace place(p.context, nullptr);
    PlaceWindow window(place);
    QTRY_VERIFY(column(window, AuditModel::What).contains(u"Printed") && column(window, AuditModel::What).contains(u"Added"));
    auto *view = window.child<QTableView>("auditTrail");
    auto *details = window.child<QWidget>("auditDetails");
    int lines = -1;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        for (int at = 0; at < view->model()->columnCount(); ++at) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)}) {
                const QString said = view->model()->index(row, at).data(role).toString();
                QVERIFY2(actingIn(said).isEmpty(), qPrintable(actingIn(said)));
                QVERIFY2(said.size() < 3000, qPrintable(QString::number(said.size())));
            }
        }
        view->selectRow(row);
        QTRY_VERIFY(!details->findChild<QLabel *>()->text().isEmpty());
        for (const QLabel *label : details->findChildren<QLabel *>()) {
            QVERIFY2(actingIn(label->text(), true).isEmpty(), qPrintable(actingIn(label->text(), true)));
            QVERIFY(label->text().size() < 10'000);
            if (view->model()->index(row, AuditModel::What).data().toString() == u"Printed" && label->accessibleName().startsWith(u"Who, when"))
                lines = static_cast<int>(label->text().count(u'\n'));
        }
        const auto *changes = details->findChild<QTreeWidget *>();
        for (int i = 0; i < changes->topLevelItemCount(); ++i) {
            for (int at = 0; at < 3; ++at) {
                QVERIFY2(actingIn(changes->topLevelItem(i)->text(at)).isEmpty(), qPrintable(actingIn(changes->topLevelItem(i)->text(at))));
                QVERIFY(actingIn(changes->topLevelItem(i)->toolTip(at)).isEmpty());
            }
        }
    }
    // As many facts as of any such line: none of them was ended early.
    QVERIFY2(lines >= 5 && lines <= 7, qPrintable(QString::number(lines)));
}

void AuditPlaceTest::theTrailIsProvedWhole()
{
    UiPractice p;
    TestVerifier verifier;
    AuditPlace place(p.context, &verifier);
    PlaceWindow window(place);
    window.click("auditVerify");
    const auto said = [&](const QString &text) {
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(said(u"The trail is whole"_qs));
}

void AuditPlaceTest::whoClosesTheWindowStopsTheCheck()
{
    UiPractice p;
    SlowVerifier verifier;
    {
        AuditPlace place(p.context, &verifier);
        PlaceWindow window(place);
        window.click("auditVerify");
        QVERIFY(!verifier.promise.isCanceled());
    }
    QVERIFY(verifier.promise.isCanceled());
    verifier.promise.finish();
}

void AuditPlaceTest::aBrokenTrailIsSaid()
{
    UiPractice p;
    TestVerifier verifier;
    verifier.answer = fail(ErrorCode::AuditBroken, {{u"number"_qs, 17}, {u"problem"_qs, u"altered"_qs}});
    AuditPlace place(p.context, &verifier);
    PlaceWindow window(place);
    window.click("auditVerify");
    const auto said = [&] {
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(u'✗'))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(said());
}

void AuditPlaceTest::deletedPeopleComeBack()
{
    UiPractice p;
    QVector<QUuid> people;
    for (const QString &name : {u"Ann"_qs, u"Bea"_qs, u"Cal"_qs}) {
        people.append(p.addPerson(name, u"Abbott"_qs));
        p.mustRun(erase<Contact>(people.last()));
    }
    AuditPlace place(p.context, nullptr);
    PlaceWindow window(place);
    place.showDeleted();
    auto *view = window.child<QTableView>("deleted");
    QTRY_COMPARE(view->model()->rowCount(), 3);
    view->selectAll();
    QCOMPARE(window.child<QPushButton>("restoreDeleted")->text(), u"Restore 3 records"_qs);
    window.click("restoreDeleted");
    QTRY_COMPARE(view->model()->rowCount(), 0);
    QCOMPARE(p.mustAsk(FindPeople{}).size(), 3);
    QCOMPARE(p.notices.outcomes.size(), 1);
    p.desk.run(Undo{p.notices.outcomes.first().undoStep});
    QTRY_COMPARE(view->model()->rowCount(), 3);
}

void AuditPlaceTest::whoseTimeIsTakenByNowComesBackWithAReason()
{
    UiPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid id = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
    p.mustRun(erase<Contact>(jane));
    p.mustRun(p.at(9, 0, p.addPerson(u"Tom"_qs, u"Brown"_qs)));
    AuditPlace place(p.context, nullptr);
    PlaceWindow window(place);
    place.showDeleted();
    auto *view = window.child<QTableView>("deleted");
    const auto rowOfJane = [&] {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, 0).data().toString().contains(u"Nguyen"))
                return row;
        }
        return -1;
    };
    QTRY_VERIFY(rowOfJane() >= 0);
    view->selectRow(rowOfJane());
    window.click("restoreDeleted");
    QTRY_VERIFY(window.child<QLineEdit>("clashWhy"));
    QTest::keyClicks(window.child<QLineEdit>("clashWhy"), u"both agreed"_qs);
    QTest::mouseClick(window.child<QPushButton>("clashGo"), Qt::LeftButton);
    QTRY_VERIFY(p.door().ask(p.admin, Get<Appointment>{id}).has_value());
    QCOMPARE(p.appointment(id)->despiteClash, u"both agreed"_qs);
}

/// Case 34.
void AuditPlaceTest::anExportRunsNothingAndIsNotedItself()
{
    UiPractice p;
    p.addPerson(u"Jane"_qs, u"=HYPERLINK(\"http://evil\")"_qs);
    const QString path = p.folder.filePath(u"trail.csv"_qs);
    const auto lines = exportAudit(p.door(), p.admin, {}, path, {u"Line"_qs});
    QVERIFY(lines.has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.count("\r\n") >= *lines);
    QVERIFY(!text.contains(",="));
    QVERIFY(!text.contains(",\"="));
    AuditFilter exports;
    exports.action = u"export"_qs;
    QCOMPARE(p.mustAsk(SearchAudit{exports}).size(), 1);
}

void AuditPlaceTest::exportAndProofAreForWhomTheMatrixNames()
{
    struct Row {
        const Actor TestPractice::*who;
        bool exports, verifies;
    };
    for (const Row &row : {Row{&TestPractice::admin, true, true}, Row{&TestPractice::manager, false, true}, Row{&TestPractice::psychologist, false, false},
                           Row{&TestPractice::receptionist, false, false}}) {
        UiPractice p(row.who);
        TestVerifier verifier;
        AuditPlace place(p.context, &verifier);
        PlaceWindow window(place);
        const QAbstractItemModelTester trail(window.child<QTableView>("auditTrail")->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(window.child<QWidget>("auditExport") != nullptr, row.exports);
        QCOMPARE(p.actions.find(u"audit.export"_qs) != nullptr, row.exports);
        QCOMPARE(window.child<QWidget>("auditVerify") != nullptr, row.verifies);
        QCOMPARE(p.actions.find(u"audit.verify"_qs) != nullptr, row.verifies);
        const QString path = p.folder.filePath(u"trail.csv"_qs);
        const auto written = exportAudit(p.door(), p.*row.who, {}, path, {u"Line"_qs});
        QCOMPARE(written.has_value(), row.exports);
        QCOMPARE(QFile::exists(path), row.exports); // refused before there is a file
    }
}

void AuditPlaceTest::everyControlHasAName()
{
    UiPractice p;
    TestVerifier verifier;
    p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    AuditPlace place(p.context, &verifier);
    PlaceWindow window(place);
    QTRY_VERIFY(!column(window, AuditModel::What).isEmpty());
    window.child<QTableView>("auditTrail")->selectRow(0);
    QCOMPARE(namelessControls(window), QStringList{});
    place.showDeleted();
    QCOMPARE(namelessControls(window), QStringList{});
}

QTEST_MAIN(AuditPlaceTest)
#include "AuditPlaceTest.moc"
