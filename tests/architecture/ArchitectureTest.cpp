#include "tests/architecture/SourceTree.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString root = QStringLiteral(PRAXIS_SOURCE_DIR);

/// What each folder may include besides itself, from DESIGN's "links only downward".
int rankInModels(const QString &folder)
{
    static const QStringList upward{QStringLiteral("kernel"), QStringLiteral("records"), QStringLiteral("rules"), QStringLiteral("access"),
                                    QStringLiteral("sync"),   QStringLiteral("ports"),   QStringLiteral("items")};
    return static_cast<int>(upward.indexOf(folder));
}

bool isAdapter(const QString &folder)
{
    static const QStringList adapters{QStringLiteral("system"), QStringLiteral("store"), QStringLiteral("secrets"),
                                      QStringLiteral("vault"),  QStringLiteral("net"),   QStringLiteral("paper"),
                                      QStringLiteral("notify"), QStringLiteral("scanner")};
    return adapters.contains(folder);
}

bool serviceMayUse(const QString &from, const QString &to)
{
    if (from == to)
        return true;
    if (from == u"practice")
        return to == u"interchange";
    if (from == u"hosted" || from == u"sync")
        return to == u"practice" || to == u"interchange";
    return false; // adapters and interchange do not know each other
}

bool mayInclude(const QString &from, const QString &to)
{
    static const QStringList layers{QStringLiteral("models"), QStringLiteral("services"), QStringLiteral("ui"), QStringLiteral("app")};
    const QString a = from.section(u'/', 0, 0);
    const QString b = to.section(u'/', 0, 0);
    const QString af = from.section(u'/', 1, 1);
    const QString bf = to.section(u'/', 1, 1);
    if (b == u"resources") // migrations and templates are part of who reads them
        return a == u"resources" || (a == u"services" && isAdapter(af)) || a == u"app";
    const auto up = layers.indexOf(a);
    const auto down = layers.indexOf(b);
    if (up != down)
        return up > down && !(a == u"ui" && isAdapter(bf)); // adapters are named by app alone
    if (a == u"models")
        return rankInModels(bf) <= rankInModels(af) && rankInModels(bf) >= 0;
    if (a == u"services")
        return serviceMayUse(af, bf);
    if (a == u"ui")
        return af == bf || bf == u"common";
    return true;
}

QString list(const QStringList &lines)
{
    return QStringLiteral("\n  ") + lines.join(QStringLiteral("\n  "));
}

} // namespace

#define QVERIFY_NONE(lines)                                                                                          \
    do {                                                                                                             \
        const QStringList found_ = lines;                                                                            \
        QVERIFY2(found_.isEmpty(), qPrintable(list(found_)));                                                        \
    } while (false)

class ArchitectureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tree.files().size() > 50, "the sources were not found"); }

    void everyArrowPointsDownward()
    {
        QStringList upward;
        for (const SourceFile &file : m_tree.files()) {
            for (const QString &include : file.includes()) {
                if (include.contains(u'/') && QFile::exists(root + u'/' + include) && !mayInclude(file.module, include.section(u'/', 0, -2)))
                    upward.append(file.path + QStringLiteral(" → ") + include);
            }
        }
        QVERIFY_NONE(upward);
    }

    void sqlIsOnlyInTheStore()
    {
        QVERIFY_NONE(includesOf(QStringLiteral("<QtSql|<QSql|<sqlite3\\.h>|<libpq"), u"services/store"));
        QVERIFY_NONE(m_tree.matches(QStringLiteral("\\bQSql\\w+"), outside({u"services/store"})));
    }

    void namesOfTheWorldComeFromOnePlace()
    {
        QVERIFY_NONE(includesOf(QStringLiteral("<unicode/"), u"services/practice/world"));
        QVERIFY_NONE(m_tree.matches(QStringLiteral("\\bterritoryToString\\("), outside({u"services/practice/world"}))); // English, whoever reads it
    }

    void curlIsOnlyInTheNet() { QVERIFY_NONE(includesOf(QStringLiteral("<curl/"), u"services/net")); }

    /// Notices, and whether the keychain is locked.
    void theBusOfTheDesktopIsBehindItsPorts() { QVERIFY_NONE(includesOf(QStringLiteral("<QDBus|<QtDBus"), u"services/notify", u"services/secrets")); }

    void onlyTheWindowSpeaksALanguage()
    {
        QVERIFY_NONE(m_tree.matches(QStringLiteral("(?<!\\w)(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP)\\(|QCoreApplication::translate\\("),
                                    outside({u"ui"})));
    }

    void widgetsAreOnlyInTheWindow()
    {
        QVERIFY_NONE(includesOf(QStringLiteral("<Q(Widget|Dialog|Label|MainWindow|PushButton|Pixmap|Icon)>"), u"ui", u"app/desktop"));
        // Pages of paper are painted without a window.
        QVERIFY_NONE(includesOf(QStringLiteral("<Q(Painter|Gui\\w*)>"), u"ui", u"app/desktop", u"app/paper", u"services/paper"));
    }

    void timeComesFromTheOneClock()
    {
        const QString calls = QStringLiteral("\\b(currentDate|currentTime|currentDateTime|currentDateTimeUtc|currentMSecsSinceEpoch|currentSecsSinceEpoch)\\s*\\("
                                             "|system_clock::now|\\btime\\((nullptr|NULL|0)\\)|\\bgettimeofday\\(|clock_gettime\\(\\s*CLOCK_REALTIME");
        QVERIFY_NONE(m_tree.matches(calls, outside({u"app", u"services/system"})));
    }

    /// lupdate puts a text under the namespace that it stands in; a helper that asks for it under another name gets English.
    void everyNamedContextOfATextIsInTheTranslation()
    {
        QFile french(root + QStringLiteral("/translations/praxis_fr.ts"));
        QVERIFY(french.open(QIODevice::ReadOnly));
        const QString known = QString::fromUtf8(french.readAll());
        static const QRegularExpression named(QStringLiteral("translate\\(\"([^\"]+)\""));
        static const QRegularExpression space(QStringLiteral("^namespace (praxis::[\\w:]+) \\{"), QRegularExpression::MultilineOption);
        static const QRegularExpression helper(QStringLiteral("^QString tr\\(const char \\*text\\) \\{ return QCoreApplication::translate\\(\"([^\"]+)\""),
                                               QRegularExpression::MultilineOption);
        QStringList wrong;
        for (const char *folder : {"ui", "app"}) {
            QDirIterator files(root + u'/' + QLatin1StringView(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                for (auto match = named.globalMatch(text); match.hasNext();) {
                    const QString context = match.next().captured(1);
                    if (!known.contains(u"<name>" + context + u"</name>"))
                        wrong.append(file.fileName().mid(root.size() + 1) + u": " + context);
                }
                const auto own = helper.match(text);
                if (own.hasMatch() && own.captured(1) != space.match(text).captured(1))
                    wrong.append(file.fileName().mid(root.size() + 1) + u": not its namespace");
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u", ")));
    }

    void nothingIsASingleton()
    {
        // Only what is Qt's own: QCoreApplication::instance() and the like stand behind a class name that begins with Q.
        QVERIFY_NONE(m_tree.matches(QStringLiteral("(?<!\\bQ)(?<![\\w:])instance\\(\\)|\\b(?!Q[A-Z])\\w+::instance\\(\\)"), everywhere));
    }

    void futuresAreContinuedThroughTheOneHelper()
    {
        QVERIFY_NONE(m_tree.matches(QStringLiteral("(\\.|->)then\\("), [](const SourceFile &file) { return file.path != u"ui/common/Later.h"; }));
    }

    void widgetsThatReadHtmlAreWrappedInOnePlace()
    {
        const QString unsafe = QStringLiteral("\\b(QMessageBox|QToolTip::showText|QInputDialog|QErrorMessage|QProgressDialog|QTextBrowser|QWizardPage)\\b");
        QVERIFY_NONE(m_tree.matches(unsafe, outside({u"ui/common"})));
    }

    /// A path of somebody's own computer works nowhere else. Everything that git keeps is looked at.
    void noPathOfOneComputerIsKept()
    {
        QProcess git;
        git.setWorkingDirectory(root);
        git.start(QStringLiteral("git"), {QStringLiteral("ls-files"), QStringLiteral("-z")});
        QVERIFY2(git.waitForFinished() && git.exitCode() == 0, "git ls-files");
        const QStringList paths = QString::fromUtf8(git.readAllStandardOutput()).split(QChar(u'\0'), Qt::SkipEmptyParts);
        static const QRegularExpression local(QStringLiteral("(?<![\\w.*}$-])/(home/\\w|root|work|Users/\\w)[\\w-]*/|\\.\\./shared\\b"));
        QStringList found;
        for (const QString &path : paths) {
            QFile file(root + u'/' + path);
            if (path == u".ci/run" || path == u"LICENSE" || !file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            if (bytes.contains('\0'))
                continue;
            if (const auto match = local.match(QString::fromUtf8(bytes)); match.hasMatch())
                found.append(path + QStringLiteral(": ") + match.captured());
        }
        QVERIFY_NONE(found);
    }

    /// Printed and not refused: exceed it when splitting would read worse, and say why there.
    void whatIsLongIsListed()
    {
        for (const SourceFile &file : m_tree.files()) {
            const auto limit = file.path.endsWith(u".h") ? 200 : 400;
            if (file.lines.size() - 1 > limit)
                qInfo("%5lld lines (%d): %s", static_cast<long long>(file.lines.size() - 1), limit, qPrintable(file.path));
        }
        for (const FoundFunction &function : m_tree.functions()) {
            if (function.length > 52)
                qInfo("%5d lines (50): %s:%d", function.length - 2, qPrintable(function.path), function.line);
        }
    }

private:
    static bool everywhere(const SourceFile &) { return true; }
    static bool isUnder(const SourceFile &file, QStringView folder) { return file.path.startsWith(QString(folder.toString() + u'/')); }

    static std::function<bool(const SourceFile &)> outside(QVector<QStringView> folders)
    {
        return [folders](const SourceFile &file) {
            return std::none_of(folders.begin(), folders.end(), [&](QStringView folder) { return isUnder(file, folder); });
        };
    }
    /// Includes stand in quotes or angle brackets, so they are looked for in the lines as written.
    template <class... Folders>
    QStringList includesOf(const QString &pattern, Folders... allowed) const
    {
        const QRegularExpression expression(QStringLiteral("^\\s*#include (%1)").arg(pattern));
        const auto where = outside({QStringView(allowed)...});
        QStringList found;
        for (const SourceFile &file : m_tree.files()) {
            for (const QString &line : file.lines) {
                if (where(file) && expression.match(line).hasMatch())
                    found.append(file.path + QStringLiteral(": ") + line);
            }
        }
        return found;
    }

    SourceTree m_tree{root};
};

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "ArchitectureTest.moc"
