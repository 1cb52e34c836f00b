// Every page and dialog on the smallest screen, in both languages: no word has less room than it needs.
#include "app/desktop/Language.h"
#include "tests/ui/program/ClippedText.h"
#include "tests/ui/program/PageWalk.h"
#include "ui/shell/Screens.h"

#include <QLabel>
#include <QPushButton>
#include <QTranslator>
#include <QVBoxLayout>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

class EveryWordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsWithoutRoomAreFound()
    {
        QWidget window;
        window.resize(200, 100);
        auto *label = new QLabel(QStringLiteral("A sentence that is longer than that"), &window);
        label->setGeometry(0, 0, 60, 20);
        auto *wraps = new QLabel(QStringLiteral("Several words in a few lines"), &window);
        wraps->setWordWrap(true);
        wraps->setGeometry(0, 30, 60, 15);
        auto *button = new QPushButton(QStringLiteral("Delete the recording"), &window);
        button->setGeometry(100, 0, 60, 30);
        auto *fits = new QPushButton(QStringLiteral("OK"), &window);
        fits->setGeometry(100, 40, 60, 30);
        window.show();
        const QStringList found = ClippedText::in(window);
        QCOMPARE(found.size(), 3);
        QVERIFY(found.at(0).contains(u"A sentence") && found.at(1).contains(u"Several words") && found.at(2).contains(u"Delete"));
    }

    void beforeSignIn_data() { languages(); }
    void beforeSignIn()
    {
        QFETCH(QString, language);
        Program program;
        const Spoken spoken(language);
        program.found();
        program.session().switchUser();
        program.window().resize(1280, 720);
        m_walk.walk(program, screens::beforeSignIn(program.session()));
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
        for (const QString &language : {QStringLiteral("en-AU"), QStringLiteral("fr")}) {
            QTest::newRow(qPrintable(u"administrator, " + language)) << language << QStringLiteral("Ada") << Program::adasPassword;
            QTest::newRow(qPrintable(u"psychologist, " + language)) << language << QStringLiteral("Lena") << Program::lenasPassword;
        }
    }
    void everyPlaceAndEveryPageOfIt()
    {
        QFETCH(QString, language);
        QFETCH(QString, name);
        QFETCH(QString, password);
        Program program;
        const Spoken spoken(language);
        program.found();
        program.addEveryRole();
        program.session().switchUser();
        program.signIn(name, password);
        program.window().resize(1280, 720);
        m_walk.walk(program, screens::inside(program.workspace()));
        report();
    }

    void init() { m_found.clear(); }

private:
    /// For as long as it lives.
    class Spoken {
    public:
        explicit Spoken(const QString &language) { app::speak(language); }
        ~Spoken()
        {
            for (QTranslator *texts : QCoreApplication::instance()->findChildren<QTranslator *>()) {
                QCoreApplication::removeTranslator(texts);
                delete texts;
            }
        }
    };

    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en-AU");
        QTest::newRow("French") << QStringLiteral("fr");
    }

    void report()
    {
        for (auto it = m_found.cbegin(); it != m_found.cend(); ++it)
            qWarning("on %s: %s", qPrintable(it.value()), qPrintable(it.key()));
        QVERIFY(m_found.isEmpty());
    }

    QMap<QString, QString> m_found; ///< what has too little room, and the first page that it was seen on
    PageWalk m_walk{[this](QWidget &window, const QString &where) {
        for (const QString &line : ClippedText::in(window)) {
            if (!m_found.contains(line))
                m_found.insert(line, where);
        }
    }};
};

QTEST_MAIN(EveryWordTest)
#include "EveryWordTest.moc"
