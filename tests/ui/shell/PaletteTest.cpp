#include "services/practice/Desk.h"
#include "tests/support/TestPractice.h"
#include "ui/common/Actions.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/SearchField.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/FuzzyMatch.h"
#include "ui/shell/KeySheet.h"
#include "ui/shell/KeySheetModel.h"
#include "ui/shell/PaletteModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace praxis;
using namespace praxis::ui;

namespace {

class Went : public Navigator, public Notices {
public:
    void goTo(const QString &) override {}
    void openPerson(const QUuid &id) override { person = id; }
    void openDay(const QDate &) override {}
    void openAppointment(const QUuid &, const QDate &) override {}
    void bookFor(const QUuid &) override {}
    void openNote(const QUuid &) override {}
    void writeNote(const QUuid &, const QUuid &) override {}
    void openRecording(const QUuid &) override {}
    void openRecordingsOf(const QUuid &) override {}
    void importRecording(const QUuid &, const QStringList &) override {}
    void openDocument(const QUuid &) override {}
    void openDocumentsOf(const QUuid &) override {}
    void fileDocuments(const QUuid &, const QUuid &, const QStringList &) override {}
    void done(const Outcome &) override {}
    void failed(const Error &error) override { problem = codeName(error.code); }
    void say(const QString &sentence) override { said = sentence; }
    QUuid person;
    QString problem;
    QString said;
};

} // namespace

class PaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_jane = m_practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"));
        m_practice.addPerson(QStringLiteral("Tom"), QStringLiteral("Silva"));
        m_desk = std::make_unique<Desk>(m_practice.store(), m_practice.parts);
        m_desk->signIn(m_practice.receptionist);
    }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_actions = std::make_unique<Actions>();
        m_actions->add(m_window.get(), QStringLiteral("calendar.new"), QStringLiteral("Calendar"), QStringLiteral("Book an appointment"), {}, [this] { ++m_booked; });
        m_actions->add(m_window.get(), QStringLiteral("session.lock"), QStringLiteral("Session"), QStringLiteral("Lock"), {}, [] {});
        m_palette = new CommandPalette(*m_desk, *m_actions, m_went, m_went, m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_booked = 0;
        m_went.person = {};
    }
    void cleanup() { m_window.reset(); }

    void aPersonIsOpenedWithFourKeys()
    {
        m_palette->open();
        auto *field = m_palette->findChild<SearchField *>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("ngu"));
        QTest::keyClick(field, Qt::Key_Return); // before the store has answered
        QTRY_COMPARE(m_went.person, m_jane);
        QVERIFY(!m_palette->isVisible());
    }

    void anActionIsRunByTheBeginningsOfItsWords()
    {
        m_palette->open();
        auto *field = m_palette->findChild<SearchField *>();
        QTest::keyClicks(field, QStringLiteral("book app"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_booked, 1);
        QVERIFY(m_went.person.isNull());
    }

    void escapeGoesBackAndRunsNothing()
    {
        m_palette->open();
        auto *field = m_palette->findChild<SearchField *>();
        QTest::keyClicks(field, QStringLiteral("lock"));
        QTest::keyClick(field, Qt::Key_Escape);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        QCOMPARE(m_booked, 0);
    }

    void theLettersOfATitleAreFoundInOrder()
    {
        QVERIFY(fuzzyScore(u"bap", u"Book an appointment") > 0);
        QVERIFY(fuzzyScore(u"app book", u"Book an appointment") >= 100);
        QCOMPARE(fuzzyScore(u"zx", u"Book an appointment"), -1);
        QVERIFY(fuzzyScore(u"ecran", u"Écran") >= 100);
    }

    void theModelsKeepTheirPromises()
    {
        PaletteModel palette(*m_actions);
        QAbstractItemModelTester palettePromises(&palette, QAbstractItemModelTester::FailureReportingMode::QtTest);
        PersonHit hit;
        hit.id = m_jane;
        hit.familyName = QStringLiteral("<b>Nguyen");
        palette.setPeople({hit});
        palette.setTyped(QStringLiteral("n"));
        QCOMPARE(palette.index(0, 0).data().toString(), QStringLiteral("<b>Nguyen"));
        KeySheetModel sheet(*m_actions);
        QAbstractItemModelTester sheetPromises(&sheet, QAbstractItemModelTester::FailureReportingMode::QtTest);
        sheet.setTyped(QStringLiteral("lock"));
        QCOMPARE(sheet.rowCount(), 2);
        sheet.setTyped({});
        QCOMPARE(sheet.rowCount(), 4);
    }

private:
    test::TestPractice m_practice;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<Actions> m_actions;
    CommandPalette *m_palette = nullptr;
    Went m_went;
    QUuid m_jane;
    int m_booked = 0;
};

QTEST_MAIN(PaletteTest)
#include "PaletteTest.moc"
