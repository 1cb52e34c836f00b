// Every page of the program, found through the places and their scenes, so that a new one is walked over by being there: each
// control on it has a name for a screen reader, no word on it is cut in either language, and each item model keeps the promises of
// item models.
#include "app/desktop/Language.h"
#include "tests/ui/program/AccessibleNames.h"
#include "tests/ui/program/ClinicalRecords.h"
#include "tests/ui/program/ClippedWords.h"
#include "tests/ui/program/ModelTesters.h"
#include "tests/ui/program/PageWalk.h"
#include "tests/ui/recordings/TestMedia.h"
#include "ui/common/PlainLabel.h"
#include "ui/settings/SettingsPlace.h"
#include "ui/shell/Screens.h"

#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTranslator>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

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

    void aWordThatIsCutIsFound()
    {
        QWidget window;
        QPushButton wide(u"Keep"_s, &window);
        wide.setGeometry(0, 0, 120, 32);
        QPushButton narrow(u"Sign and lock the note"_s, &window);
        narrow.setGeometry(0, 40, 60, 32);
        PlainLabel cut(u"Recordings"_s, &window);
        cut.setGeometry(0, 80, 20, 20);
        PlainLabel low(u"two lines of words that need two lines"_s, &window);
        low.setWordWrap(true);
        low.setGeometry(0, 100, 120, low.fontMetrics().height());
        PlainLabel shortened(u"cut on purpose, with the whole in its tip"_s, &window);
        shortened.setElided(true);
        shortened.setGeometry(0, 120, 30, 20);
        QTreeWidget table(&window);
        table.setHeaderLabels({u"Recordings"_s, u"h"_s});
        table.header()->resizeSection(0, 20);
        table.setGeometry(0, 140, 200, 60);
        QTabBar tabs(&window);
        tabs.addTab(u"All"_s);
        tabs.addTab(u"For me to review, and what I said of it"_s);
        tabs.setGeometry(0, 200, 100, 30);
        QLineEdit empty(&window);
        empty.setPlaceholderText(u"Part of a name or a date of birth"_s);
        empty.setGeometry(0, 230, 60, 30);
        PlainLabel outside(u"beyond"_s, &window);
        outside.setGeometry(380, 260, 100, 20);
        window.resize(400, 300);
        window.show();
        const QString found = ClippedWords::find(window).join(u'\n');
        for (const char *words : {"“Sign and lock the note”", "PlainLabel/ “Recordings”", "two lines of words", "QHeaderView/ “Recordings”", "“For me to review", "“Part of a name", "“beyond”"})
            QVERIFY2(found.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + u" was not found in\n" + found));
        QVERIFY2(!found.contains(u"Keep") && !found.contains(u"on purpose") && !found.contains(u"“h”") && !found.contains(u"“All”"), qPrintable(found));
    }

    void beforeSignIn_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en_AU"_s;
        QTest::newRow("French") << u"fr"_s;
    }
    void beforeSignIn()
    {
        QFETCH(QString, language);
        app::speak(language);
        Program program;
        QLocale::setDefault(QLocale(language));
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
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        for (const char *language : {"en_AU", "fr"}) {
            const auto row = [language](const char *role, const QString &name, const QString &password) {
                QTest::addRow("%s, %s", role, language) << QString::fromLatin1(language) << name << password;
            };
            row("administrator", u"Ada"_s, Program::adasPassword);
            row("practice manager", u"Mo"_s, Program::mosPassword);
            row("psychologist", u"Lena"_s, Program::lenasPassword);
            row("receptionist", u"Rita"_s, Program::ritasPassword);
        }
    }
    void everyPlaceAndEveryPageOfIt()
    {
        QFETCH(QString, language);
        QFETCH(QString, name);
        QFETCH(QString, password);
        app::speak(language);
        Program program;
        QLocale::setDefault(QLocale(language));
        program.found();
        program.addEveryRole();
        addClinicalRecords(program, m_film);
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

    void initTestCase()
    {
        const QByteArray film = m_media.film(u"session.mkv"_s, 20, {u"-c:v"_s, u"libvpx"_s, u"-b:v"_s, u"400k"_s, u"-deadline"_s, u"realtime"_s, u"-cpu-used"_s, u"8"_s, u"-g"_s, u"25"_s, u"-c:a"_s, u"libopus"_s});
        QVERIFY2(!film.isEmpty(), "ffmpeg makes the media of this test");
        m_film = m_folder.filePath(u"session.mkv"_s);
        QFile file(m_film);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(film) == film.size());
    }
    void init()
    {
        m_missing.clear();
        m_clipped.clear();
    }
    void cleanup()
    {
        for (QTranslator *texts : QCoreApplication::instance()->findChildren<QTranslator *>())
            delete texts;
    }

private:
    void report()
    {
        for (auto it = m_clipped.cbegin(); it != m_clipped.cend(); ++it)
            qWarning("cut, on %s: %s", qPrintable(it.value()), qPrintable(it.key()));
        for (auto it = m_missing.cbegin(); it != m_missing.cend(); ++it)
            qWarning("without a name, on %s: %s", qPrintable(it.value()), qPrintable(it.key()));
        QVERIFY(m_missing.isEmpty());
        QVERIFY(m_clipped.isEmpty());
    }

    QTemporaryDir m_folder;
    TestMedia m_media;
    QString m_film;
    QMap<QString, QString> m_missing; ///< control, and the first page that it was seen on
    QMap<QString, QString> m_clipped; ///< the same of words
    ModelTesters m_models;
    PageWalk m_walk{{{1440, 900}, {1280, 720}}, [this](QWidget &window, const QString &where) {
        m_models.putOn(window);
        for (const QString &control : AccessibleNames::missing(window)) {
            if (!m_missing.contains(control))
                m_missing.insert(control, where);
        }
        for (const QString &words : ClippedWords::find(window)) {
            if (!m_clipped.contains(words))
                m_clipped.insert(words, where);
        }
    }};
};

QTEST_MAIN(EveryPageTest)
#include "EveryPageTest.moc"
