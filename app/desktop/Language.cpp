#include "app/desktop/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace praxis::app {

namespace {

/// lupdate writes some classes without their namespace, and Qt asks for all of them with it.
class Texts : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment, int n) const override
    {
        const QString found = QTranslator::translate(context, source, comment, n);
        const QByteArray whole(context);
        const qsizetype at = whole.lastIndexOf("::");
        return found.isEmpty() && at >= 0 ? QTranslator::translate(whole.constData() + at + 2, source, comment, n) : found;
    }
};

} // namespace

QString speak(QString wanted)
{
    if (wanted.isEmpty())
        wanted = QLocale::system().name();
    wanted.replace(u'-', u'_');
    if (QLocale(wanted) == QLocale::c())
        wanted = QStringLiteral("en_AU"); // a machine without a language still shows times without seconds
    QLocale::setDefault(QLocale(wanted));
    const QString ours = wanted.startsWith(u"fr") ? QStringLiteral("fr") : QStringLiteral("en_AU");
    auto *texts = new Texts(QCoreApplication::instance());
    if (texts->load(QStringLiteral(":/i18n/praxis_") + ours))
        QCoreApplication::installTranslator(texts);
    auto *qtTexts = new QTranslator(QCoreApplication::instance());
    if (qtTexts->load(QLocale(wanted), QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtTexts);
    return ours;
}

} // namespace praxis::app
