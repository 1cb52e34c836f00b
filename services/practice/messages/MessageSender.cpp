#include "services/practice/messages/MessageSender.h"

#include "models/rules/MailMark.h"

#include <algorithm>

namespace praxis {

namespace {

const OpenedMessageService *serviceOf(const OutgoingMessages &all, ContactBy channel)
{
    for (const OpenedMessageService &service : all.services) {
        if (service.service.channel == channel && service.service.isActive)
            return &service;
    }
    return nullptr;
}

/// A mail server that asks to come again with this one takes others (RFC 5321, 4.2.1; 421 is about all).
bool isOfThisOne(const Error &error)
{
    const int reply = error.data.value(QStringLiteral("reply")).toInt();
    return reply >= 400 && reply < 500 && reply != 421;
}

/// What a server said, in the words of the outbox.
KeepMessageResult ended(const QUuid &message, const Error &error)
{
    const auto end = [&](SendingEnd how, const char *problem) { return KeepMessageResult{message, how, QString::fromLatin1(problem), {}}; };
    switch (error.code) {
    case ErrorCode::Invalid:
        return error.data.value(QStringLiteral("field")) == QStringLiteral("from") ? end(SendingEnd::Never, "sender") : end(SendingEnd::Never, "refused");
    case ErrorCode::WrongPassword:
        return end(SendingEnd::Later, "sign_in");
    case ErrorCode::Denied:
        return end(SendingEnd::Later, "certificate");
    case ErrorCode::Cancelled:
        return end(SendingEnd::Never, "unknown");
    default:
        if (error.data.value(QStringLiteral("doubtful")).toBool())
            return end(SendingEnd::Later, "doubtful");
        return end(SendingEnd::Later, isOfThisOne(error) ? "deferred" : "unreachable");
    }
}

} // namespace

/// A person's own way of writing days, where it is of the language that the message comes in.
QLocale MessageSender::localeOf(const OutgoingMessage &message) const
{
    const QString language = m_adapters.templates.languageFor(message.language);
    const QLocale own(message.language);
    return own.name().startsWith(language) ? own : QLocale(language);
}

QString MessageSender::timeOf(const OutgoingMessage::Time &time, const OutgoingMessage &message) const
{
    const QString shown = localeOf(message).toString(time.start.time, QLocale::ShortFormat);
    if (!time.isVideo)
        return shown;
    // Who is elsewhere has to know whose nine o'clock it is.
    const QString city = time.zone.section(u'/', -1).replace(u'_', u' ');
    if (!time.there.date.isValid())
        return m_adapters.templates.word(QStringLiteral("zone"), message.language).arg(shown, city);
    QString there = localeOf(message).toString(time.there.time, QLocale::ShortFormat);
    if (time.there.date != time.start.date)
        there = m_adapters.templates.word(QStringLiteral("date"), message.language).arg(localeOf(message).toString(time.there.date, QStringLiteral("d MMM")), there);
    return m_adapters.templates.word(QStringLiteral("own_zone"), message.language).arg(shown, city, there);
}

/// A line each, as far as a letter has room for them.
QString MessageSender::datesOf(const OutgoingMessage &message) const
{
    constexpr qsizetype most = 20;
    QStringList lines;
    for (const OutgoingMessage::Time &time : message.times.first(std::min(most, message.times.size())))
        lines.append(QStringLiteral("– ") + m_adapters.templates.word(QStringLiteral("date"), message.language).arg(localeOf(message).toString(time.start.date, QLocale::LongFormat), timeOf(time, message)));
    if (message.times.size() > most)
        lines.append(m_adapters.templates.word(QStringLiteral("more"), message.language).arg(message.times.size() - most));
    return lines.join(u'\n');
}

/// The same in a text message, which is paid for by its length.
QString MessageSender::daysOf(const OutgoingMessage &message) const
{
    constexpr qsizetype most = 4;
    QStringList days;
    for (const OutgoingMessage::Time &time : message.times.first(std::min(most, message.times.size())))
        days.append(m_adapters.templates.word(QStringLiteral("date"), message.language).arg(localeOf(message).toString(time.start.date, QStringLiteral("d MMM")), timeOf(time, message)));
    if (message.times.size() > most)
        days.append(m_adapters.templates.word(QStringLiteral("more"), message.language).arg(message.times.size() - most));
    return days.join(QStringLiteral(", "));
}

/// What is about several appointments has words of its own.
MessageTemplate MessageSender::wordsOf(const OutgoingMessage &message) const
{
    if (!message.times.isEmpty()) {
        const MessageTemplate several = m_adapters.templates.of(message.templateName + QStringLiteral("_series"), message.language);
        if (!several.text.isEmpty())
            return several;
    }
    return m_adapters.templates.of(message.templateName, message.language);
}

QString MessageSender::filled(QString text, const OutgoingMessage &message) const
{
    const QString language = m_adapters.templates.languageFor(message.language);
    const QLocale locale = localeOf(message);
    const auto word = [&](const char *key) { return m_adapters.templates.word(QString::fromLatin1(key), language); };
    const QString time = timeOf({message.start, message.zone, message.isVideo, message.there}, message);
    const bool joins = message.joinsOnPage && !m_adapters.page.isEmpty();
    const QString where = joins ? word("join").arg(m_adapters.page) : message.isVideo ? word("video") : message.place.isEmpty() ? QString() : word("where").arg(message.place);
    const QString join = joins ? u' ' + word("join_brief").arg(m_adapters.page) : QString();
    const std::array<std::pair<const char *, QString>, 11> places{{{"person", message.person}, {"practice", message.practice}, {"day", locale.toString(message.start.date, QLocale::LongFormat)},
                                                                   {"time", time}, {"where", where}, {"contact", message.contact}, {"join", join}, {"link", message.link},
                                                                   {"count", locale.toString(message.times.size())}, {"dates", datesOf(message)}, {"days", daysOf(message)}}};
    // In one pass: what a record says cannot name a place.
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype open = text.indexOf(QStringLiteral("{{"), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QStringLiteral("}}"), open);
        if (close < 0) {
            out += text.mid(at);
            break;
        }
        out += text.mid(at, open - at);
        const QString name = text.mid(open + 2, close - open - 2);
        for (const auto &[key, value] : places) {
            if (name == QLatin1StringView(key))
                out += value;
        }
        at = close + 2;
    }
    while (out.contains(QStringLiteral("\n\n\n")))
        out.replace(QStringLiteral("\n\n\n"), QStringLiteral("\n\n"));
    return out.trimmed();
}

Mail MessageSender::mailOf(const OutgoingMessage &message, const MessageService &service) const
{
    const MessageTemplate words = wordsOf(message);
    Mail mail;
    mail.from = service.sender;
    mail.fromName = service.senderName.isEmpty() ? message.practice : service.senderName;
    mail.to = message.to;
    mail.toName = message.toName;
    mail.subject = filled(words.subject, message);
    mail.text = filled(words.text, message) + u'\n';
    mail.language = m_adapters.templates.languageFor(message.language);
    mail.id = idText(message.id);
    mail.at = message.at;
    return mail;
}

QString MessageSender::textOf(const OutgoingMessage &message) const
{
    return filled(wordsOf(message).brief, message);
}

KeepMessageResult MessageSender::handOver(const OutgoingMessages &all, const OutgoingMessage &message, const std::function<bool()> &mayWait) const
{
    const OpenedMessageService *service = serviceOf(all, message.channel);
    if (!service)
        return {message.id, SendingEnd::Later, QStringLiteral("unreachable"), {}};
    if (message.to.isEmpty())
        return {message.id, SendingEnd::Never, QStringLiteral("no_number"), {}};
    if (message.channel == ContactBy::Sms) {
        const auto sent = m_adapters.texts(*service)->send({service->service.sender, message.to, textOf(message), all.reportsTo});
        return sent ? KeepMessageResult{message.id, SendingEnd::Sent, {}, *sent} : ended(message.id, sent.error());
    }
    const Mail mail = mailOf(message, service->service);
    const auto mailer = m_adapters.mailer(*service);
    mailer->setMayWait(mayWait);
    const auto sent = mailer->send(mail);
    return sent ? KeepMessageResult{message.id, SendingEnd::Sent, {}, mailMark(mail.id)} : ended(message.id, sent.error());
}

Result<int> MessageSender::round(Door &door, const Actor &actor, const std::function<bool()> &goOn, const std::function<bool()> &mayWait) const
{
    int taken = 0;
    while (taken < mostOfRound && goOn()) {
        PRAXIS_TRY(const Outcome outcome, door.run(actor, TakeMessages{1}));
        MessagesBeingSent being;
        for (const Touched &touched : outcome.touched) {
            if (touched.type == u"Message")
                being.messages.append(touched.id);
        }
        if (being.messages.isEmpty())
            return taken;
        PRAXIS_TRY(OutgoingMessages all, door.ask(actor, being));
        if (m_adapters.reportsTo)
            all.reportsTo = m_adapters.reportsTo(actor.organization);
        for (const OutgoingMessage &message : all.messages) {
            const KeepMessageResult result = handOver(all, message, mayWait);
            PRAXIS_CHECK(door.run(actor, result));
        }
        taken += static_cast<int>(being.messages.size());
    }
    return taken;
}

Result<> MessageSender::trySending(const OpenedMessageService &service, const OutgoingMessage &message, const std::function<bool()> &mayWait) const
{
    if (message.channel == ContactBy::Sms) {
        const auto sent = m_adapters.texts(service)->send({service.service.sender, message.to, textOf(message)});
        return sent ? Result<>() : Result<>(fail(sent.error()));
    }
    const auto mailer = m_adapters.mailer(service);
    mailer->setMayWait(mayWait);
    return mailer->send(mailOf(message, service.service));
}

} // namespace praxis
