#include "ui/video/MeetingWords.h"

#include "ui/common/Wording.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>

namespace praxis::ui::meetingwords {

namespace {

struct MeetingWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::AppointmentMeeting)
};

} // namespace

QString opened(const MeetingPass &pass, const OpenAddress &openAddress)
{
    if (pass.entry.address.isEmpty() && pass.provider == QStringLiteral("videosdk"))
        return MeetingWords::tr("The pages of Praxis cannot show the rooms of this provider: joining one takes a program of your own, which asks the API for the pass.");
    if (pass.entry.address.isEmpty())
        return MeetingWords::tr("The rooms of this provider open on the page of a hosted practice only.");
    return openAddress(pass.entry.address) ? MeetingWords::tr("The room has opened in your browser, at %1.").arg(QUrl(pass.entry.address).host()) : MeetingWords::tr("No browser could be opened on this computer.");
}

QString refusal(const Error &error)
{
    const QString reason = error.data.value(QStringLiteral("reason")).toString();
    const QString status = error.data.value(QStringLiteral("status")).toString();
    if (error.code == ErrorCode::ConsentMissing)
        return MeetingWords::tr("They have taken back their consent to video sessions: there is no link for them until they give it again.");
    if (status == QStringLiteral("no_video_service"))
        return MeetingWords::tr("No video service is set up. An administrator can do that in the settings, under Video.");
    if (status == QStringLiteral("no_page"))
        return MeetingWords::tr("The rooms of this provider have no address that could be given to a client.");
    if (error.code == ErrorCode::NotAvailable)
        return MeetingWords::tr("The video service does not answer. Nothing was changed; try again in a moment.");
    if (reason == QStringLiteral("over") || reason == QStringLiteral("not_yet"))
        return MeetingWords::tr("It cannot be joined at this hour.");
    return wording::sentence(error);
}

/// What they said as they asked to come in stands before what their record has.
QString places(const MeetingEntry &entry)
{
    QStringList lines;
    for (const QString &place : entry.places)
        lines.append(MeetingWords::tr("Says they are at: %1").arg(place));
    for (const QString &address : entry.addresses)
        lines.append(MeetingWords::tr("Address on record: %1").arg(address));
    return lines.join(u'\n');
}

OpenAddress systemBrowser()
{
    return [](const QString &address) { return QDesktopServices::openUrl(QUrl(address, QUrl::StrictMode)); };
}

} // namespace praxis::ui::meetingwords
