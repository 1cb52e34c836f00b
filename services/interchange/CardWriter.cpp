#include "services/interchange/CardWriter.h"

#include "services/interchange/ContentLines.h"

namespace praxis::interchange {

namespace {

QString joined(const QStringList &parts)
{
    QStringList escaped;
    for (const QString &part : parts)
        escaped.append(escapeText(part));
    return escaped.join(u';');
}

QString listed(const QStringList &parts)
{
    QStringList escaped;
    for (const QString &part : parts)
        escaped.append(escapeText(part));
    return escaped.join(u',');
}

QString parameters(const QStringList &types, bool isPreferred)
{
    QString result;
    for (const QString &type : types) {
        QString token = type;
        token.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'-'; });
        if (!token.isEmpty())
            result += QStringLiteral(";TYPE=") + token;
    }
    return isPreferred ? result + QStringLiteral(";PREF=1") : result;
}

QString dateText(const PartialDate &date)
{
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    const QString year = date.year > 0 ? QString::number(date.year).rightJustified(4, u'0') : QString();
    if (date.month == 0)
        return date.day == 0 ? year : QStringLiteral("---") + two(date.day);
    if (date.day == 0)
        return (year.isEmpty() ? QStringLiteral("--") : QString(year + u'-')) + two(date.month);
    return (year.isEmpty() ? QStringLiteral("--") : year) + two(date.month) + two(date.day);
}

QString fullName(const Card &card)
{
    if (!card.formattedName.isEmpty())
        return card.formattedName;
    QStringList parts{card.prefixes, card.givenName, card.additionalNames, card.familyName, card.suffixes};
    parts.removeAll(QString());
    return parts.isEmpty() ? card.organization : parts.join(u' ');
}

} // namespace

Result<> writeCard(QIODevice &device, const Card &card)
{
    QByteArray out;
    const auto line = [&](const QString &text) { out += foldedLine(text); };
    const auto put = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            line(QString::fromLatin1(name) + u':' + escapeText(value));
    };
    line(QStringLiteral("BEGIN:VCARD"));
    line(QStringLiteral("VERSION:4.0"));
    put("KIND", card.kind);
    put("UID", card.uid);
    line(QStringLiteral("FN:") + escapeText(fullName(card)));
    line(QStringLiteral("N:") + joined({card.familyName, card.givenName, card.additionalNames, card.prefixes, card.suffixes}));
    if (!card.nicknames.isEmpty())
        line(QStringLiteral("NICKNAME:") + listed(card.nicknames));
    put("PRONOUNS", card.pronouns);
    put("X-PRAXIS-RECORD-NUMBER", card.recordNumber);
    put("BDAY", dateText(card.birthday));
    if (!card.sex.isEmpty() || !card.gender.isEmpty())
        line(QStringLiteral("GENDER:") + joined(card.gender.isEmpty() ? QStringList{card.sex} : QStringList{card.sex, card.gender}));
    for (const CardValue &phone : card.phones)
        line(QStringLiteral("TEL") + parameters(phone.types, phone.isPreferred) + u':' + escapeText(phone.value));
    for (const CardValue &email : card.emails)
        line(QStringLiteral("EMAIL") + parameters(email.types, email.isPreferred) + u':' + escapeText(email.value));
    for (const CardAddress &a : card.addresses) {
        line(QStringLiteral("ADR") + parameters(a.types, false) + u':'
             + joined({a.box, a.extended, a.street, a.city, a.region, a.postcode, a.country}));
    }
    put("ORG", card.organization);
    put("TITLE", card.title);
    put("ROLE", card.role);
    for (const QString &language : card.languages)
        put("LANG", language);
    put("TZ", card.zone);
    for (const CardValue &related : card.related)
        line(QStringLiteral("RELATED;VALUE=text") + parameters(related.types, related.isPreferred) + u':' + escapeText(related.value));
    if (!card.categories.isEmpty())
        line(QStringLiteral("CATEGORIES:") + listed(card.categories));
    put("NOTE", card.note);
    put("REV", card.revision);
    line(QStringLiteral("END:VCARD"));
    if (device.write(out) != out.size())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("detail"), device.errorString()}});
    return {};
}

} // namespace praxis::interchange
