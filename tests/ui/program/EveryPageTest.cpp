// Every page of the program, found through the places and their scenes, so that a new one is walked over by being there: each
// control on it has a name for a screen reader.
#include "tests/support/DrainedDesk.h"
#include "tests/ui/program/AccessibleNames.h"
#include "tests/ui/program/Program.h"
#include "ui/common/Actions.h"
#include "ui/settings/SettingsPlace.h"
#include "ui/shell/Screens.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

namespace {

const QString lenasPassword = QStringLiteral("pelican brushes quiet lamp");

QList<QWidget *> windowsShown()
{
    QList<QWidget *> shown;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && !window->inherits("QTipLabel"))
            shown.append(window);
    }
    return shown;
}

/// Qt's own dialogs: their names are Qt's.
bool isQts(const QWidget *window)
{
    return qobject_cast<const QFileDialog *>(window) || window->inherits("QAbstractPrintDialog") || window->inherits("QColorDialog");
}

} // namespace

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
        walk(program, screens::beforeSignIn(program.session()));
        report();
    }

    void everyPlaceAndEveryPageOfIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::newRow("administrator") << QStringLiteral("Ada") << Program::adasPassword;
        QTest::newRow("psychologist") << QStringLiteral("Lena") << lenasPassword;
        QTest::newRow("receptionist") << QStringLiteral("Rita") << Program::ritasPassword;
    }
    void everyPlaceAndEveryPageOfIt()
    {
        QFETCH(QString, name);
        QFETCH(QString, password);
        Program program;
        program.found();
        program.addUser(QStringLiteral("Lena Lee"), QStringLiteral("lena"), Role::Psychologist, lenasPassword);
        program.session().switchUser();
        program.signIn(name, password);
        const QVector<Scene> scenes = screens::inside(program.workspace());
        QVERIFY(scenes.size() > program.place<SettingsPlace>()->pageIds().size() + program.workspace().places().size());
        walk(program, scenes);
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
        check(program, QStringLiteral("import"));
        QWidget *wizard = QApplication::activeWindow();
        QVERIFY(wizard->inherits("praxis::ui::ImportWizard"));
        wizard->close();
        settings->openImport(file.fileName());
        for (const QString &step : {QStringLiteral("what is what"), QStringLiteral("what would happen")}) {
            QTRY_VERIFY(Program::shown<QAbstractButton>("next") && Program::shown<QAbstractButton>("next")->isEnabled());
            check(program, QStringLiteral("import, ") + step);
            if (auto *practitioner = Program::shown<QComboBox>("practitioner"))
                practitioner->setCurrentIndex(1); // of two, nobody is the one
            QTest::mouseClick(Program::shown<QAbstractButton>("next"), Qt::LeftButton);
            settle(program);
        }
        QTRY_COMPARE(Program::shown<QAbstractButton>("cancel")->text(), QStringLiteral("Close"));
        check(program, QStringLiteral("import, done"));
        report();
    }

    void init()
    {
        m_missing.clear();
        m_checked = 0;
    }

private:
    static void settle(Program &program)
    {
        if (program.gate().desk())
            test::settle(program.window(), program.desk());
        else
            QCoreApplication::processEvents();
    }

    void check(Program &program, const QString &where)
    {
        settle(program);
        for (QWidget *window : windowsShown()) {
            if (isQts(window))
                continue;
            for (const QString &control : AccessibleNames::missing(*window)) {
                if (!m_missing.contains(control))
                    m_missing.insert(control, where);
            }
        }
        ++m_checked;
    }

    void walk(Program &program, const QVector<Scene> &scenes)
    {
        for (const Scene &scene : scenes) {
            scene.show();
            check(program, scene.name);
            openWhatAsks(program, scene.name);
            if (scene.leave)
                scene.leave();
        }
        qInfo("%d pages and dialogs were looked at", m_checked);
    }

    /// A button whose words end in "…" asks before it does anything, and one that adds begins with an empty form: what they open is
    /// looked at too, and closed.
    void openWhatAsks(Program &program, const QString &where)
    {
        const QList<QWidget *> before = windowsShown();
        QVector<QPointer<QAbstractButton>> asking;
        for (QWidget *window : before) {
            for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->isEnabled() && (button->text().endsWith(u'…') || button->objectName() == u"add"))
                    asking.append(button);
            }
        }
        for (const QPointer<QAbstractButton> &button : std::as_const(asking)) {
            if (!button || !button->isVisible())
                continue;
            const QString words = button->text();
            button->click();
            check(program, where + QStringLiteral(", “") + words + u'”');
            for (QWidget *window : windowsShown()) {
                if (auto *dialog = qobject_cast<QDialog *>(window); dialog && !before.contains(window))
                    dialog->reject();
            }
            settle(program);
        }
    }

    void report()
    {
        for (auto it = m_missing.cbegin(); it != m_missing.cend(); ++it)
            qWarning("without a name, on %s: %s", qPrintable(it.value()), qPrintable(it.key()));
        QVERIFY(m_missing.isEmpty());
    }

    QMap<QString, QString> m_missing; ///< control, and the first page that it was seen on
    int m_checked = 0;
};

QTEST_MAIN(EveryPageTest)
#include "EveryPageTest.moc"
