#include "services/notify/DesktopNotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMetaObject>
#include <QVariantMap>

#include <utility>

namespace praxis {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
constexpr auto openAction = "default"; // what pressing the notice itself means, as the specification has it
constexpr int asTheServiceThinks = -1;
constexpr int patienceMs = 10'000;

QDBusMessage callOf(const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, method);
    call.setArguments(arguments);
    return call;
}

} // namespace

DesktopNotifier::DesktopNotifier(QString program, QString desktopFile, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_desktopFile(std::move(desktopFile))
{
}

DesktopNotifier::~DesktopNotifier()
{
    withdrawAll();
}

bool DesktopNotifier::listen()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    if (!std::exchange(m_listens, true)) {
        bus.connect(service, path, service, u"ActivationToken"_s, this, SLOT(onToken(uint,QString)));
        bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(onAction(uint,QString)));
        bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(onClosed(uint,uint)));
    }
    return true;
}

void DesktopNotifier::show(DesktopNotice notice)
{
    if (!listen()) {
        const auto tell = [this, notShown = std::move(notice.notShown), turn = m_turn] {
            if (turn == m_turn && notShown)
                notShown();
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        return;
    }
    const QVariantMap hints{{u"desktop-entry"_s, m_desktopFile}, {u"urgency"_s, QVariant::fromValue<uchar>(1)}};
    const QStringList actions{QLatin1StringView(openAction), notice.openWords};
    const QDBusMessage call = callOf(u"Notify"_s, {m_program, 0U, m_desktopFile, notice.title, notice.text, actions, hints, asTheServiceThinks});
    ++m_asked;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, patienceMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, notice = std::move(notice), turn = m_turn](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        answered(*done, notice, turn);
    });
}

void DesktopNotifier::answered(QDBusPendingCallWatcher &call, DesktopNotice notice, quint64 turn)
{
    const QDBusPendingReply<uint> id = call;
    const bool isWanted = turn == m_turn;
    --m_asked;
    if (id.isError()) {
        if (isWanted && notice.notShown)
            notice.notShown();
    } else if (isWanted) {
        m_shown.insert(id.value(), std::move(notice));
        if (m_early.contains(id.value()))
            press(id.value());
    } else {
        close(id.value());
    }
    if (m_asked == 0)
        m_early.clear(); // others' notices
}

void DesktopNotifier::close(uint id)
{
    QDBusConnection::sessionBus().call(callOf(u"CloseNotification"_s, {id}), QDBus::NoBlock);
}

void DesktopNotifier::withdrawAll()
{
    ++m_turn;
    for (const uint id : std::exchange(m_shown, {}).keys())
        close(id);
}

/// Comes before the press itself. A window may come to the front only with a word of who was pressed: Qt reads it from here.
void DesktopNotifier::onToken(uint id, const QString &token)
{
    if (m_shown.contains(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void DesktopNotifier::onAction(uint id, const QString &action)
{
    if (action != QLatin1StringView(openAction))
        return;
    if (m_shown.contains(id))
        press(id);
    else if (m_asked > 0)
        m_early.insert(id);
}

void DesktopNotifier::press(uint id)
{
    const DesktopNotice notice = m_shown.take(id);
    close(id);
    if (notice.opened)
        notice.opened();
}

void DesktopNotifier::onClosed(uint id, uint)
{
    m_shown.remove(id);
}

} // namespace praxis
