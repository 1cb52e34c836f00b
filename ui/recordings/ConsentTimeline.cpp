#include "ui/recordings/ConsentTimeline.h"

#include "services/practice/door/Desk.h"
#include "ui/common/ConsentWords.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"

#include <algorithm>

namespace praxis::ui {

namespace {

auto keyOf(const TimelineEntry &entry)
{
    return std::pair(entry.at, entry.id);
}

} // namespace

TimelineSource *ConsentTimeline::make(const UiContext &context, QObject *parent)
{
    return context.desk.may(QStringLiteral("consent.read")) == Cell::No ? nullptr : new ConsentTimeline(context, parent);
}

void ConsentTimeline::ask(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then)
{
    later(m_context.desk.ask(PersonConsents{person}), this, [this, before, beforeId, limit, then = std::move(then)](const Result<QVector<ConsentLine>> &lines) {
        if (!lines)
            return then(fail(lines.error()));
        QVector<TimelineEntry> entries;
        for (const ConsentLine &line : *lines) {
            entries.append(given(line));
            if (!line.consent.withdrawnAt.isNull())
                entries.append(withdrawn(line));
        }
        if (!before.isNull())
            entries.removeIf([key = std::pair(before, beforeId)](const TimelineEntry &entry) { return keyOf(entry) >= key; });
        std::ranges::sort(entries, [](const TimelineEntry &a, const TimelineEntry &b) { return keyOf(a) > keyOf(b); });
        then(entries.first(std::min<qsizetype>(limit, entries.size())));
    });
}

TimelineEntry ConsentTimeline::given(const ConsentLine &line)
{
    TimelineEntry entry;
    entry.id = line.consent.id;
    entry.at = line.consent.givenAt;
    entry.icon = QStringLiteral("dialog-ok");
    entry.title = tr("Agreed: %1", "to what").arg(consentwords::kind(line.consent.kind));
    QStringList detail{consentwords::how(line.consent.how)};
    if (!line.consent.formVersion.isEmpty())
        detail << tr("version %1").arg(line.consent.formVersion);
    if (!line.guardianName.isEmpty())
        detail << tr("by %1", "name of a guardian").arg(line.guardianName);
    const Moments moments(m_context.desk, m_context.directory);
    const bool over = line.consent.expiresOn.isValid() && line.consent.expiresOn <= moments.today();
    if (line.consent.expiresOn.isValid() && line.consent.withdrawnAt.isNull())
        detail << (over ? tr("ended %1", "date") : tr("until %1", "date")).arg(moments.day(line.consent.expiresOn));
    entry.detail = detail.join(QStringLiteral(" · "));
    entry.isStruck = over || !line.consent.withdrawnAt.isNull();
    entry.open = [this] { Q_EMIT sectionWanted(QStringLiteral("consents")); };
    return entry;
}

TimelineEntry ConsentTimeline::withdrawn(const ConsentLine &line)
{
    TimelineEntry entry;
    entry.id = QUuid::createUuidV5(line.consent.id, QByteArrayLiteral("withdrawn")); // two moments of one consent
    entry.at = line.consent.withdrawnAt;
    entry.icon = QStringLiteral("dialog-cancel");
    entry.title = tr("Withdrawn: %1", "consent to what").arg(consentwords::kind(line.consent.kind));
    QStringList detail{line.withdrawnBy.isEmpty() ? QString() : tr("written down by %1", "name").arg(line.withdrawnBy), line.consent.withdrawnWhy};
    detail.removeAll(QString());
    entry.detail = detail.join(QStringLiteral(" · "));
    entry.open = [this] { Q_EMIT sectionWanted(QStringLiteral("consents")); };
    return entry;
}

} // namespace praxis::ui
