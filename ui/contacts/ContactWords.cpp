#include "ui/contacts/ContactWords.h"

#include "ui/common/WorldNames.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace praxis::ui::contactWords {

namespace {

class ContactTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::ContactWords)
};

struct Kind {
    const char *code;
    const char *text;
};

constexpr std::array kindWords{
    Kind{"patient", QT_TRANSLATE_NOOP("praxis::ui::ContactWords", "Client")},
    Kind{"provider", QT_TRANSLATE_NOOP("praxis::ui::ContactWords", "Other provider")},
    Kind{"referrer", QT_TRANSLATE_NOOP("praxis::ui::ContactWords", "Referrer")},
    Kind{"vendor", QT_TRANSLATE_NOOP("praxis::ui::ContactWords", "Supplier")},
    Kind{"staff", QT_TRANSLATE_NOOP("praxis::ui::ContactWords", "Staff")},
    Kind{"other", QT_TRANSLATE_NOOP("praxis::ui::ContactWords", "Other")},
};

} // namespace

QString relation(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Parent: return ContactTexts::tr("Parent");
    case RelationKind::Partner: return ContactTexts::tr("Partner");
    case RelationKind::Guardian: return ContactTexts::tr("Guardian");
    case RelationKind::Payer: return ContactTexts::tr("Payer");
    case RelationKind::Referrer: return ContactTexts::tr("Referrer");
    case RelationKind::Family: return ContactTexts::tr("Family");
    }
    return {};
}

QString contactBy(ContactBy way)
{
    switch (way) {
    case ContactBy::Phone: return ContactTexts::tr("Phone call");
    case ContactBy::Sms: return ContactTexts::tr("Text message");
    case ContactBy::Email: return ContactTexts::tr("E-mail");
    case ContactBy::Post: return ContactTexts::tr("Letter");
    case ContactBy::None: return ContactTexts::tr("Do not contact");
    }
    return {};
}

QString kind(const QString &code)
{
    for (const Kind &k : kindWords) {
        if (code == QLatin1StringView(k.code))
            return ContactTexts::tr(k.text);
    }
    return code;
}

QStringList kinds()
{
    QStringList codes;
    for (const Kind &k : kindWords)
        codes.append(QString::fromLatin1(k.code));
    return codes;
}

QString language(const QString &code)
{
    if (code.isEmpty())
        return {};
    const QLocale locale(code);
    // "en" alone would call itself American English.
    const QString name = locale.language() == QLocale::English ? QLocale::languageToString(QLocale::English) : locale.nativeLanguageName();
    if (locale.language() == QLocale::C || name.isEmpty())
        return code;
    return QString(name.at(0).toUpper() + name.mid(1));
}

QStringList zones()
{
    QStringList ids;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/") && !id.startsWith("US/"))
            ids.append(QString::fromLatin1(id));
    }
    return ids;
}

QString zone(const QString &id)
{
    return QString(id).replace(u'_', u' ');
}

QString address(const Contact &c)
{
    QStringList lines{c.addressLine1, c.addressLine2, QStringList{c.city, c.state, c.postcode}.join(u' ').simplified(),
                      c.country.isEmpty() ? QString() : world::country(c.country)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace praxis::ui::contactWords
