#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// Every sentence of the window is in the catalogues, and has its French.
class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySentenceHasItsFrench_data();
    void everySentenceHasItsFrench();
    void theCataloguesHoldEverySentenceAndNoOther_data();
    void theCataloguesHoldEverySentenceAndNoOther();

private:
    struct Catalogue {
        QSet<QString> sentences;   ///< context, source and comment
        QStringList unfinished;
        QStringList broken;        ///< where a placeholder of the source is not in the translation
    };
    static Catalogue read(const QString &path);
    static QString catalogue(const QString &name) { return QStringLiteral(PRAXIS_SOURCE "/translations/") + name; }
};

TranslationsTest::Catalogue TranslationsTest::read(const QString &path)
{
    Catalogue catalogue;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QString context, source, comment, translation;
    bool isPlural = false, isUnfinished = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == "name"_L1) {
                context = xml.readElementText();
            } else if (xml.name() == "message"_L1) {
                source.clear();
                comment.clear();
                translation.clear();
                isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
                isUnfinished = false;
            } else if (xml.name() == "source"_L1) {
                source = xml.readElementText();
            } else if (xml.name() == "comment"_L1) {
                comment = xml.readElementText();
            } else if (xml.name() == "translation"_L1) {
                isUnfinished = xml.attributes().hasAttribute("type"_L1);
                translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            }
        } else if (xml.isEndElement() && xml.name() == "message"_L1) {
            const QString what = context + u" | "_s + source + u" | "_s + comment;
            catalogue.sentences.insert(what);
            if (isUnfinished || translation.trimmed().isEmpty())
                catalogue.unfinished.append(what);
            for (const QString &placeholder : {u"%1"_s, u"%2"_s, u"%3"_s}) {
                if (!isPlural && source.contains(placeholder) != translation.contains(placeholder))
                    catalogue.broken.append(what);
            }
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return catalogue;
}

void TranslationsTest::everySentenceHasItsFrench_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("French") << u"praxis_fr.ts"_s;
    QTest::newRow("plural forms of English") << u"praxis_en_AU.ts"_s;
}

void TranslationsTest::everySentenceHasItsFrench()
{
    QFETCH(const QString, name);
    const Catalogue found = read(catalogue(name));
    QVERIFY(found.sentences.size() > 20);
    QVERIFY2(found.unfinished.isEmpty(), qPrintable(u"\n"_s + found.unfinished.join(u'\n')));
    QVERIFY2(found.broken.isEmpty(), qPrintable(u"\n"_s + found.broken.join(u'\n')));
}

void TranslationsTest::theCataloguesHoldEverySentenceAndNoOther_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("French") << u"praxis_fr.ts"_s << QStringList();
    QTest::newRow("plural forms of English") << u"praxis_en_AU.ts"_s << QStringList{u"-pluralonly"_s};
}

void TranslationsTest::theCataloguesHoldEverySentenceAndNoOther()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, options);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(catalogue(name), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(PRAXIS_SOURCE "/translations"));
    lupdate.start(QStringLiteral(PRAXIS_LUPDATE), QStringList{u"-no-obsolete"_s, u"-locations"_s, u"none"_s} + options
                                                      + QStringList{u"-recursive"_s, u"../ui"_s, u"../app"_s, u"-ts"_s, copy});
    QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitStatus() == QProcess::NormalExit && lupdate.exitCode() == 0, "lupdate is needed");
    const QSet<QString> kept = read(catalogue(name)).sentences, now = read(copy).sentences;
    QCOMPARE(QStringList((now - kept).values()).join(u'\n'), QString());
    QCOMPARE(QStringList((kept - now).values()).join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
