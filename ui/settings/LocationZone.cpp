#include "ui/settings/LocationZone.h"

#include "models/records/Location.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/ClashQuestion.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPointer>

namespace praxis::ui {

namespace {

struct LocationZoneWords {
    Q_DECLARE_TR_FUNCTIONS(LocationZone)
};

constexpr int mostZones = 8;

AnyCommand editOf(const Record &before, const QJsonObject &changes)
{
    return AnyCommand::of(EditRecord{typeOf<Location>().key(), before.id, changes, before.version});
}

/// "Jane Nguyen, Tue 24 Nov, 9:00: 180 minutes later", the first few.
QString preview(const UiContext &context, const QVector<ZoneMove> &moves)
{
    const Moments moments(context.desk, context.directory);
    QStringList lines;
    for (const ZoneMove &move : moves.first(std::min<qsizetype>(moves.size(), mostZones))) {
        const qint64 minutes = (move.then.ms - move.now.ms) / 60'000;
        const QString shift = minutes > 0 ? LocationZoneWords::tr("%n minutes later", nullptr, static_cast<int>(minutes))
                                          : LocationZoneWords::tr("%n minutes earlier", nullptr, static_cast<int>(-minutes));
        lines.append(LocationZoneWords::tr("%1, %2: %3", "person, time: how far it moves").arg(move.people, moments.full(move.start), shift));
    }
    if (moves.size() > mostZones)
        lines.append(LocationZoneWords::tr("and %n more", nullptr, static_cast<int>(moves.size()) - mostZones));
    return lines.join(u'\n');
}

} // namespace

void askAboutZone(const UiContext &context, QWidget *parent, const Record &before, const QJsonObject &changes,
                  std::function<void(const QVector<AnyCommand> &)> go, std::function<void()> stay)
{
    const AnyCommand edit = editOf(before, changes);
    const QString zone = changes.value(QStringLiteral("zone")).toString();
    if (zone.isEmpty())
        return go({edit});
    QJsonObject rest = changes;
    rest.remove(QStringLiteral("zone"));
    QVector<AnyCommand> moving;
    if (!rest.isEmpty())
        moving.append(editOf(before, rest));
    moving.append(AnyCommand::of(ChangeLocationZone{before.id, zone, true}));
    later(context.desk.ask(PreviewZoneChange{before.id, zone}), parent, [=, &context](const Result<QVector<ZoneMove>> &moves) {
        if (!moves) {
            context.notices.failed(moves.error());
            return stay();
        }
        if (moves->isEmpty())
            return go({edit});
        auto chosen = std::make_shared<bool>(false);
        QDialog *dialog = ask::choose(parent, LocationZoneWords::tr("%n appointments are still to come here", nullptr, static_cast<int>(moves->size())),
                                      LocationZoneWords::tr("What is over is not touched. On the clock of the new zone these would move:") + QStringLiteral("\n\n") + preview(context, *moves),
                                      {LocationZoneWords::tr("Move them: the same time on the new clock"), LocationZoneWords::tr("Keep the moment that was promised")}, [=](int which) {
                                          *chosen = true;
                                          go(which == 0 ? moving : QVector<AnyCommand>{edit});
                                      });
        QObject::connect(dialog, &QDialog::finished, parent, [chosen, stay] {
            if (!*chosen)
                stay();
        }, Qt::QueuedConnection);
    });
}

bool askAboutClashes(const UiContext &context, QWidget *parent, const Error &error, const QVector<AnyCommand> &commands,
                     std::function<void(const QVector<AnyCommand> &)> go)
{
    const auto goOn = [commands, go = std::move(go)](const QString &why) {
        QVector<AnyCommand> again;
        for (const AnyCommand &one : commands) {
            if (one.type->name != QLatin1StringView(ChangeLocationZone::name)) {
                again.append(one);
                continue;
            }
            ChangeLocationZone moving = *static_cast<const ChangeLocationZone *>(one.data.get());
            moving.despiteClash = why;
            again.append(AnyCommand::of(moving));
        }
        go(again);
    };
    return ClashQuestion::refused(context, error, parent, goOn, ClashQuestion::Doing::ChangingZone);
}

} // namespace praxis::ui
