// What there is about recordings besides themselves: shares, markers, sums and figures.
#include "services/hosted/api/RowTables.h"
#include "services/hosted/api/Rows.h"
#include "services/practice/recordings/ShareQueries.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array markerTable{field<&MarkerLine::id>("id"), field<&MarkerLine::positionMs>("position_ms"), field<&MarkerLine::colour>("colour"), field<&MarkerLine::shared>("shared"),
                                 field<&MarkerLine::own>("own"), field<&MarkerLine::note>("note"), field<&MarkerLine::authorName>("author_name")};
constexpr std::array sumTable{field<&RecordingSums::count>("count"), field<&RecordingSums::durationMs>("duration_ms"), field<&RecordingSums::sizeBytes>("size_bytes")};
constexpr std::array waitingTable{field<&WaitingShare::share>("share_id"), field<&WaitingShare::expiresAt>("expires_at")};

/// A look at the recording: what was marked in it says what was said in it.
HttpAnswer markers(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, OpenRecording{idIn(asked), asked.query.value(u"why"_s)}, [](const OpenedRecording &opened) { return items(opened.markers, markerTable); });
}

HttpAnswer shares(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, RecordingShares{idIn(asked)}, [&](const QVector<ShareLine> &rows) {
        QJsonArray all;
        for (const ShareLine &line : rows) {
            QJsonObject one = rowJson(typeOf<RecordingShare>().fields, &line.share);
            one.insert(u"user_name"_s, line.userName);
            one.insert(u"shared_by_name"_s, line.sharedByName);
            one.insert(u"is_open"_s, line.isOpen);
            if (asked.actor->user != line.share.sharedBy && asked.actor->user != line.share.userId) { // what they said of the session is theirs
                one.insert(u"question"_s, QJsonValue());
                one.insert(u"answer"_s, QJsonValue());
            }
            all.append(one);
        }
        return json({{u"items"_s, all}});
    });
}

HttpAnswer toReview(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, SharesToReview{}, [](const QVector<WaitingShare> &rows) { return items(rows, waitingTable); });
}

HttpAnswer sums(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    SumRecordings query;
    query.filter = recordingFilter(values);
    return told(parts, asked, values.check(), query, [](const RecordingSums &sums) { return json(rowJson(sumTable, &sums)); });
}

HttpAnswer figures(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    return told(parts, asked, values.check(), RecordingFigures{values.number(u"months"_s, 12)}, [](const RecordingFiguresAnswer &figures) {
        QJsonArray months, uses;
        for (const RecordingMonth &month : figures.months) {
            QJsonObject one = rowJson(sumTable, &month.sums);
            one.insert(u"month"_s, month.month.toString(u"yyyy-MM"));
            months.append(one);
        }
        for (const RecordingUse &use : figures.uses)
            uses.append(QJsonObject{{u"user_id"_s, idText(use.userId)}, {u"user_name"_s, use.user}, {u"action"_s, use.action}, {u"times"_s, use.times}});
        return json({{u"all"_s, rowJson(sumTable, &figures.all)}, {u"months"_s, months}, {u"uses"_s, uses}});
    });
}

} // namespace

void addShareRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    using namespace schema;
    schemas.insert(u"RecordingSums"_s, rowSchema<RecordingSums>(sumTable));
    const QJsonObject sum = rowSchema<RecordingSums>(sumTable);
    addReading(router, parts, {u"recordings/{id}/markers"_s, "OpenRecording", u"What was marked in a recording, in order of time."_s, &markers, itemsOf(rowSchema<MarkerLine>(markerTable)), {u"why"_s}});
    addReading(router, parts, {u"recordings/{id}/shares"_s, "RecordingShares", u"With whom a recording was shared, newest first."_s, &shares,
                               itemsOf(with(ofRecord(typeOf<RecordingShare>()), {{u"user_name"_s, text()}, {u"shared_by_name"_s, text()}, {u"is_open"_s, boolean()}}))});
    addReading(router, parts, {u"recordings-to-review"_s, "SharesToReview", u"How many recordings wait for one's answer, and until when."_s, &toReview, itemsOf(rowSchema<WaitingShare>(waitingTable))});
    addReading(router, parts, {u"recordings-sum"_s, "SumRecordings", u"How much a list of recordings comes to."_s, &sums, reference(u"RecordingSums"_s), recordingFilterNames()});
    addReading(router, parts, {u"recordings-figures"_s, "RecordingFigures", u"Recordings by month, at most 60, and who plays and downloads them most, at most 100."_s, &figures,
                               object({{u"all"_s, sum}, {u"months"_s, list(with(sum, {{u"month"_s, text()}}))}, {u"uses"_s, list(object({{u"user_id"_s, text(u"uuid"_s)}, {u"user_name"_s, text()}, {u"action"_s, text()}, {u"times"_s, integer()}}))}}),
                               {{u"months"_s, Parameter::Whole, 1, 60}}});
}

} // namespace praxis::hosted
