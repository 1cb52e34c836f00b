#include "services/net/MailText.h"

#include "models/rules/MailMark.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineLength = 76;

QByteArray folded(const QByteArray &base64)
{
    QByteArray lines;
    for (qsizetype i = 0; i < base64.size(); i += lineLength)
        lines += base64.mid(i, lineLength) + "\r\n";
    return lines;
}

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() ? c.unicode() < 0x80 : c == u' ' || c == u'-' || c == u'\''; });
}

/// A text of a header: as it is where it is plain, otherwise encoded words of whole characters.
QByteArray words(const QString &given)
{
    const QString text = given.simplified();
    if (isPlain(text) && text.size() < 60)
        return text.toLatin1();
    QByteArray encoded;
    QByteArray part;
    const auto close = [&] {
        if (!part.isEmpty())
            encoded += (encoded.isEmpty() ? "" : "\r\n ") + ("=?UTF-8?B?" + part.toBase64()) + "?=";
        part.clear();
    };
    for (const char32_t c : text.toUcs4()) {
        const QByteArray character = QString::fromUcs4(&c, 1).toUtf8();
        if (part.size() + character.size() > 42)
            close();
        part += character;
    }
    close();
    return encoded;
}

QByteArray mailbox(const QString &name, const QString &address)
{
    const QByteArray plain = address.toLatin1();
    return name.simplified().isEmpty() ? plain : words(name) + " <" + plain + '>';
}

QByteArray part(const QByteArray &type, const QByteArray &content)
{
    return "Content-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + folded(content.toBase64());
}

QByteArray textOf(const Mail &mail)
{
    QString text = mail.text;
    return text.remove(u'\r').replace(u'\n', u"\r\n"_s).toUtf8();
}

std::unexpected<Error> invalid(const QString &field)
{
    return fail(ErrorCode::Invalid, {{u"field"_s, field}});
}

} // namespace

bool isMailAddress(const QString &text)
{
    static const QRegularExpression form(
        u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\z"_s);
    return text.size() <= 254 && text.indexOf(u'@') <= 64 && form.match(text).hasMatch();
}

Result<QByteArray> mailText(const Mail &mail)
{
    if (!isMailAddress(mail.from))
        return invalid(u"from"_s);
    if (!isMailAddress(mail.to))
        return invalid(u"to"_s);
    if (!mail.replyTo.isEmpty() && !isMailAddress(mail.replyTo))
        return invalid(u"reply_to"_s);
    const QByteArray unique = mailMark(mail.id).toLatin1();
    QByteArray head = "From: " + mailbox(mail.fromName, mail.from) + "\r\nTo: " + mailbox(mail.toName, mail.to);
    if (!mail.replyTo.isEmpty())
        head += "\r\nReply-To: " + mail.replyTo.toLatin1();
    head += "\r\nSubject: " + words(mail.subject) + "\r\nDate: " + QLocale::c().toString(mail.at.utc(), u"ddd, dd MMM yyyy hh:mm:ss '+0000'"_s).toLatin1()
        + "\r\nMessage-ID: <" + unique + '@' + mail.from.section(u'@', 1).toLatin1() + ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
    if (!mail.language.isEmpty() && isPlain(mail.language))
        head += "Content-Language: " + mail.language.toLatin1() + "\r\n";
    const QByteArray text = part("text/plain; charset=utf-8", textOf(mail));
    if (mail.calendar.isEmpty())
        return head + text;
    const QByteArray border = "=_" + unique; // base64 has no underscore
    return head + "Content-Type: multipart/mixed; boundary=\"" + border + "\"\r\n\r\n--" + border + "\r\n" + text + "--" + border + "\r\n"
        + part("text/calendar; charset=utf-8; method=REQUEST\r\nContent-Disposition: attachment; filename=\"appointment.ics\"", mail.calendar) + "--" + border + "--\r\n";
}

} // namespace praxis::net
