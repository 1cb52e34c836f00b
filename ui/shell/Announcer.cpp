#include "ui/shell/Announcer.h"

#include "models/ports/Notifier.h"
#include "models/records/Preference.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Place.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/Workspace.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr auto preferenceName = "waiting";
constexpr auto knownKey = "known";

} // namespace

Announcer::Announcer(Desk &desk, const Directory &directory, Workspace &workspace, Notifier *notifier)
    : m_desk(desk), m_directory(directory), m_workspace(workspace), m_notifier(notifier)
{
    for (Place *place : workspace.places()) {
        if (!place->tellsWaiting())
            continue;
        m_unheard.insert(place);
        connect(place, &Place::waitingFound, this, [this, place](const std::optional<QVector<Waiting>> &found) {
            m_unheard.remove(place);
            if (found)
                m_answers.insert(place, *found);
            look();
        });
    }
    askWhatIsKnown();
}

Announcer::~Announcer()
{
    if (m_notifier)
        m_notifier->withdrawAll();
}

void Announcer::askWhatIsKnown()
{
    List<Preference> question;
    question.selection.where = {{"name", Condition::Equal, QString::fromLatin1(preferenceName)}, {"user_id", Condition::Equal, idText(m_desk.actor().user)}};
    later(m_desk.ask(question), this, [this](const Result<List<Preference>::Answer> &rows) {
        if (rows && !rows->isEmpty()) {
            for (const QJsonValue &key : rows->front()->value[QLatin1StringView(knownKey)].toArray())
                m_kept.append(key.toString());
        }
        m_told = QSet<QString>(m_kept.cbegin(), m_kept.cend());
        look();
    });
}

/// What they were told of once in this session is not told again: an answer that was taken back waits anew, and is no news.
void Announcer::look()
{
    if (!m_told || !m_unheard.isEmpty())
        return;
    QVector<Found> news;
    QStringList keys;
    for (auto it = m_answers.cbegin(); it != m_answers.cend(); ++it) {
        for (const Waiting &waiting : it.value()) {
            keys.append(waiting.key);
            if (!m_told->contains(waiting.key))
                news.append({it.key(), waiting});
        }
    }
    keys.sort();
    *m_told += QSet<QString>(keys.cbegin(), keys.cend());
    keep(keys);
    if (news.isEmpty()) {
        m_isGreeting = false;
        return;
    }
    waitingpreference::silent(m_desk, this, [this, news](const QVector<WaitingKind> &silent) {
        QVector<Found> wanted = news;
        wanted.removeIf([&silent](const Found &found) { return silent.contains(found.waiting.kind); });
        tell(wanted);
        m_isGreeting = false;
    });
}

void Announcer::keep(const QStringList &keys)
{
    if (keys == m_kept)
        return;
    m_kept = keys;
    const SetPreference known{QString::fromLatin1(preferenceName), {{QLatin1StringView(knownKey), QJsonArray::fromStringList(keys)}}};
    (void)m_desk.onWriterQuietly<Outcome>([known](Door &door, const Actor &actor) { return door.run(actor, known); });
}

void Announcer::tell(const QVector<Found> &news)
{
    if (news.isEmpty())
        return;
    QMap<WaitingKind, int> counts;
    for (const Found &found : news)
        ++counts[found.waiting.kind];
    const bool isOne = news.size() == 1;
    const QStringList lines = isOne ? QStringList() : waitingwords::several(counts);
    const QString title = isOne         ? waitingwords::one(news.front().waiting, Moments(m_desk, m_directory))
                          : m_isGreeting ? tr("New since you last looked")
                                         : tr("New for you");
    const QString sentence = isOne ? title : tr("%1: %2", "title, what is new").arg(title, lines.join(QStringLiteral(" · ")));
    if (!m_notifier)
        return sayInTheWindow(sentence);
    const auto first = std::min_element(news.cbegin(), news.cend(), [](const Found &a, const Found &b) { return a.waiting.kind < b.waiting.kind; });
    m_notifier->show({title, lines.join(u'\n'), tr("Open"), [this, found = *first] { open(found); }, [this, sentence] { sayInTheWindow(sentence); }});
}

void Announcer::sayInTheWindow(const QString &sentence)
{
    m_workspace.notices().say(sentence);
    QApplication::alert(m_workspace.window());
}

void Announcer::open(const Found &found)
{
    if (!found.place)
        return;
    m_workspace.goTo(found.place->placeId());
    found.place->showWaiting(found.waiting.kind);
    Q_EMIT windowWanted();
}

} // namespace praxis::ui
