#include "ui/common/MessageServiceWords.h"

#include <QCoreApplication>

namespace praxis::ui::messagewords {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("praxis::ui::messagewords", text); }

} // namespace

QString why(const QString &problem)
{
    if (problem == u"refused")
        return tr("This address or number does not exist, or takes nothing.");
    if (problem == u"no_number")
        return tr("There is no address or number to send it to.");
    if (problem == u"unreachable")
        return tr("The server does not answer.");
    if (problem == u"sign_in")
        return tr("The server does not accept the account and password.");
    if (problem == u"certificate")
        return tr("The connection could not be encrypted.");
    if (problem == u"sender")
        return tr("The server does not accept the sender.");
    if (problem == u"too_late")
        return tr("The appointment had begun before it could leave.");
    if (problem == u"mailbox_full")
        return tr("Their mailbox is full.");
    if (problem == u"blocked")
        return tr("Their provider refused to deliver it.");
    if (problem == u"phone_off")
        return tr("Their telephone could not be reached.");
    if (problem == u"landline")
        return tr("This number takes no text messages.");
    if (problem == u"undelivered")
        return tr("It left, and came back undelivered.");
    if (problem == u"unknown")
        return tr("It may have left: the program was stopped in the middle, or nobody answered.");
    if (problem == u"doubtful")
        return tr("It may have left: the server took all of it and did not answer.");
    if (problem == u"deferred")
        return tr("Their server asks to try again later.");
    if (problem == u"no_consent")
        return tr("They do not agree any more to be written to in this way.");
    if (problem == u"person_gone")
        return tr("Their record was deleted.");
    if (problem == u"outdated")
        return tr("The appointment is not any more as it says.");
    if (problem == u"not_wanted")
        return tr("No reminder is wanted any more.");
    return {};
}

QString lastKnown(const MessageServiceLine &line, const std::function<QString(Instant)> &moment)
{
    QStringList known;
    if (line.isFailing())
        known << tr("The last try, %1, failed: %2").arg(moment(line.lastFailedAt), why(line.lastProblem));
    known << (line.lastSentAt.isNull() ? tr("Nothing has left in the last 30 days.") : tr("The last message left %1.").arg(moment(line.lastSentAt)));
    if (!line.isFailing() && !line.lastFailedAt.isNull())
        known << tr("The last one that failed, %1: %2").arg(moment(line.lastFailedAt), why(line.lastProblem));
    return known.join(u' ');
}

} // namespace praxis::ui::messagewords
