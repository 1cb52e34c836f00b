#include "services/practice/sample/Lane.h"

namespace praxis::sample {

namespace {

constexpr int meetingDay = Qt::Wednesday;
constexpr int meetingStart = 9 * 60;

void cut(const Shift &shift, int colleague, const Colleague &who, QVector<Lane> &lanes)
{
    const int usual = who.offers == QVector{Offer::Brief} ? 30 : 60;
    for (int at = shift.startMinute; at + usual <= shift.endMinute;) {
        const int left = shift.endMinute - at;
        const int minutes = shift.group ? left : usual == 60 && left >= 90 && left < 120 ? 90 : usual;
        lanes.append({colleague, shift.location, shift.weekday, at, minutes, shift.group, false});
        at += minutes;
    }
}

} // namespace

QVector<int> teamOf(const Clinic &clinic)
{
    QVector<int> team;
    for (int i = 0; i < clinic.colleagues.size() && i < 6; ++i) {
        for (const Shift &shift : clinic.colleagues[i].shifts) {
            if (shift.location == 0 && shift.weekday == meetingDay && shift.startMinute == meetingStart)
                team.append(i);
        }
    }
    return team;
}

QVector<Lane> lanesOf(const Clinic &clinic)
{
    const QVector<int> team = teamOf(clinic);
    QVector<Lane> lanes;
    for (int i = 0; i < clinic.colleagues.size(); ++i) {
        QVector<Lane> own;
        for (const Shift &shift : clinic.colleagues[i].shifts)
            cut(shift, i, clinic.colleagues[i], own);
        for (Lane &lane : own) {
            const bool meets = team.contains(i) && lane.location == 0 && lane.weekday == meetingDay && lane.startMinute == meetingStart;
            if (meets && i != team.first())
                continue;
            lane.meeting = meets;
            lanes.append(lane);
        }
    }
    return lanes;
}

} // namespace praxis::sample
