#include "ui/common/BulkRun.h"

#include "ui/common/Later.h"

#include <QTimer>

namespace praxis::ui {

BulkRun::BulkRun(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk), m_poll(new QTimer(this))
{
    m_poll->setInterval(100);
    connect(m_poll, &QTimer::timeout, this, [this] {
        if (m_watch)
            Q_EMIT progressed(m_watch->done, m_total);
    });
}

void BulkRun::tryOut(const QVector<AnyCommand> &commands)
{
    ManyOptions options;
    options.allOrNothing = false;
    options.dryRun = true;
    start(commands, options);
}

void BulkRun::run(const QVector<AnyCommand> &commands, const QJsonObject &summary, bool allOrNothing)
{
    ManyOptions options;
    options.allOrNothing = allOrNothing;
    options.summary = summary;
    start(commands, options);
}

void BulkRun::start(const QVector<AnyCommand> &commands, ManyOptions options)
{
    stop();
    m_watch = std::make_shared<Watch>();
    m_total = static_cast<int>(commands.size());
    options.goOn = [watch = m_watch](int done) {
        watch->done = done;
        return !watch->stop;
    };
    Q_EMIT progressed(0, m_total);
    m_poll->start();
    const bool dryRun = options.dryRun;
    later(m_desk.runMany(commands, options), this, [this, watch = m_watch, dryRun](const Result<ManyResult> &result) {
        if (watch != m_watch)
            return;
        m_watch.reset();
        m_poll->stop();
        if (!result)
            Q_EMIT failed(result.error());
        else if (dryRun)
            Q_EMIT triedOut(*result);
        else
            Q_EMIT finished(*result);
    });
}

void BulkRun::stop()
{
    if (m_watch)
        m_watch->stop = true;
}

} // namespace praxis::ui
