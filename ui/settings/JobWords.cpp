#include "ui/settings/JobWords.h"

#include "services/practice/messages/ReportCommands.h"
#include "services/practice/retention/Removals.h"
#include "services/practice/video/PractitionerNews.h"
#include "services/practice/video/VideoParts.h"

#include <QCoreApplication>

#include <algorithm>

namespace praxis::ui::jobwords {

namespace {

struct JobWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::BackgroundPage)
};

struct Words {
    QString kind;
    const char *what;
    const char *dropped;
};

const QVector<Words> &all()
{
    static const QVector<Words> words{
        {job::fetchTrack, QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Fetch a recording from the video provider"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "The recording does not come here. It stays at the video provider; look after it there.")},
        {job::removeTrack, QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Remove a recording at the video provider"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "The recording stays at the video provider; remove it there.")},
        {job::mixRoom, QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Make one file of a session"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "There will be no single file of the session. Its recordings one by one are not touched.")},
        {job::pollRoom, QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Ask the video provider what was recorded"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Recordings of which the video provider has not told by itself are not looked for; look after them there.")},
        {job::closeRoom, QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Close a video room at its provider"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "The room stays at the video provider until it ends there by itself. Nobody is let into it from here.")},
        {job::roomRecording, QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Start or stop the recording of a video room"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "The room goes on as it is at the video provider. What is recorded there without everybody's consent is not fetched.")},
        {job::videoChange, QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Switch video on or off as planned"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Video stays switched as it is; switch it by hand on the page Video.")},
        {job::applyEvent, QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Take in what the video provider told"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "What the video provider told is not taken in. A recording of which it told may be missing here; look after it there.")},
        {practitionernews::job, QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Tell a practitioner of a change to their video or their links"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "The practitioner is not told by e-mail. The change itself stays.")},
        {removePayloadsJob, QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Take away the files of what was destroyed"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "The files of what was destroyed stay, sealed, until the daily sweep finds that no record and no backup names them. Rather try it again once the place for media can be used.")},
        {messagereports::job, QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Take in that a message was not delivered"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "A message that did not arrive goes on standing as sent.")},
        // A hosted backend's own (services/hosted/identity/AccountNews): a practice that came from one may still have them.
        {QStringLiteral("account_mail"), QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Send a letter about somebody's account"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "The letter is not sent. Whoever waits for it asks for it again.")},
        {QStringLiteral("password_asked"), QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Look after a forgotten password"),
         QT_TRANSLATE_NOOP("praxis::ui::BackgroundPage", "Whoever forgot the password gets no letter. They can say so again.")},
    };
    return words;
}

const Words *wordsOf(const QString &kind)
{
    const auto found = std::ranges::find(all(), kind, &Words::kind);
    return found == all().cend() ? nullptr : &*found;
}

} // namespace

QString what(const QString &kind)
{
    const Words *words = wordsOf(kind);
    return words ? JobWords::tr(words->what) : QString();
}

QString dropped(const QString &kind)
{
    const Words *words = wordsOf(kind);
    return words ? JobWords::tr(words->dropped) : QString();
}

} // namespace praxis::ui::jobwords
