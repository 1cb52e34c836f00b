// Every page of the program, found through the places and their scenes, so that a new one is walked over by being there: each
// control on it has a name for a screen reader, and each item model keeps the promises of item models.
#include "tests/ui/program/AccessibleNames.h"
#include "tests/ui/program/ModelTesters.h"
#include "tests/ui/program/PageWalk.h"
#include "ui/settings/SettingsPlace.h"
#include "ui/shell/Screens.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

class EveryPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aControlWithoutANameIsFound()
    {
        QWidget window;
        QPushButton named(QStringLiteral("Book"), &window);
        QPushButton nameless(&window);
        nameless.setObjectName(QStringLiteral("nameless"));
        QLineEdit line(&window);
        QTreeWidget tree(&window);
        tree.setAccessibleName(QStringLiteral("Keys"));
        tree.setColumnCount(2);
        new QTreeWidgetItem(&tree, {QStringLiteral("Book"), QString()}); // no key is no fault
        window.show();
        QCOMPARE(AccessibleNames::missing(window), (QStringList{QStringLiteral("QPushButton/nameless < QWidget/"), QStringLiteral("QLineEdit/ < QWidget/")}));
    }

    void beforeSignIn()
    {
        Program program;
        program.found();
        program.session().switchUser();
        m_walk.walk(program, screens::beforeSignIn(program.session()));
        report();
    }

    void everyTroubleThatMayStandInTheWay()
    {
        Program program;
        program.found();
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            program.session().showTrouble({static_cast<ErrorCode>(code), {}});
            m_walk.look(program, QStringLiteral("trouble ") + codeName(static_cast<ErrorCode>(code)));
        }
        report();
    }

    void everyPlaceAndEveryPageOfIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::newRow("administrator") << QStringLiteral("Ada") << Program::adasPassword;
        QTest::newRow("practice manager") << QStringLiteral("Mo") << Program::mosPassword;
        QTest::newRow("psychologist") << QStringLiteral("Lena") << Program::lenasPassword;
        QTest::newRow("receptionist") << QStringLiteral("Rita") << Program::ritasPassword;
    }
    void everyPlaceAndEveryPageOfIt()
    {
        QFETCH(QString, name);
        QFETCH(QString, password);
        Program program;
        program.found();
        program.addEveryRole();
        program.session().switchUser();
        program.signIn(name, password);
        const QVector<Scene> scenes = screens::inside(program.workspace());
        QVERIFY(scenes.size() > program.place<SettingsPlace>()->pageIds().size() + program.workspace().places().size());
        m_walk.walk(program, scenes);
        report();
    }

    void everyStepOfAnImport_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("spreadsheet") << QByteArray("clients.csv") << QByteArray("First name,Surname,DOB\nAda,Wizard,1990-05-20\nBo,Wizard,nonsense\nJane,Nguyen,1992-04-03\n");
        QTest::newRow("address book") << QByteArray("people.vcf")
                                      << QByteArray("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Wizard\r\nN:Wizard;Ada;;;\r\nEND:VCARD\r\n");
        QTest::newRow("calendar") << QByteArray("old.ics")
                                  << QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1@x\r\nDTSTAMP:20261101T000000Z\r\n"
                                                "DTSTART:20271101T000000Z\r\nDTEND:20271101T010000Z\r\nSUMMARY:Jane Nguyen\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }
    void everyStepOfAnImport()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        Program program;
        program.found();
        QFile file(program.folder() + u'/' + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        auto *settings = program.place<SettingsPlace>();
        program.workspace().goTo(settings->placeId());
        settings->openImport();
        m_walk.look(program, QStringLiteral("import"));
        QWidget *wizard = QApplication::activeWindow();
        QVERIFY(wizard->inherits("praxis::ui::ImportWizard"));
        wizard->close();
        settings->openImport(file.fileName());
        for (const QString &step : {QStringLiteral("what is what"), QStringLiteral("what would happen")}) {
            QTRY_VERIFY(Program::shown<QAbstractButton>("next") && Program::shown<QAbstractButton>("next")->isEnabled());
            m_walk.look(program, QStringLiteral("import, ") + step);
            if (auto *practitioner = Program::shown<QComboBox>("practitioner"))
                practitioner->setCurrentIndex(1); // of two, nobody is the one
            QTest::mouseClick(Program::shown<QAbstractButton>("next"), Qt::LeftButton);
            PageWalk::settle(program);
        }
        QTRY_COMPARE(Program::shown<QAbstractButton>("cancel")->text(), QStringLiteral("Close"));
        m_walk.look(program, QStringLiteral("import, done"));
        report();
    }

    /// Stands on the tests above: it is what they walked over.
    void everyItemModelOfTheSourcesWasTested()
    {
        const QStringList models = ModelTesters::inSources(QStringLiteral(PRAXIS_SOURCE_DIR));
        QVERIFY(models.size() >= 18 && models.contains(QStringLiteral("PeopleWords")));
        QStringList untested;
        for (const QString &model : models) {
            if (!m_models.tested().contains(model))
                untested.append(model);
        }
        QVERIFY2(untested.isEmpty(), qPrintable(untested.join(u' ')));
    }

    void init() { m_missing.clear(); }

private:
    void report()
    {
        for (auto it = m_missing.cbegin(); it != m_missing.cend(); ++it)
            qWarning("without a name, on %s: %s", qPrintable(it.value()), qPrintable(it.key()));
        QVERIFY(m_missing.isEmpty());
    }

    QMap<QString, QString> m_missing; ///< control, and the first page that it was seen on
    ModelTesters m_models;
    PageWalk m_walk{[this](QWidget &window, const QString &where) {
        m_models.putOn(window);
        for (const QString &control : AccessibleNames::missing(window)) {
            if (!m_missing.contains(control))
                m_missing.insert(control, where);
        }
    }};
};

QTEST_MAIN(EveryPageTest)
#include "EveryPageTest.moc"
