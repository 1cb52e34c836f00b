#pragma once

#include "models/kernel/Time.h"
#include "models/rules/VideoSwitches.h"
#include "services/practice/door/Queries.h"

/// What concerns a practitioner's own sessions by video and was done by somebody else, or comes to its end: it is told to them by e-mail, with
/// nothing of any person in it. It goes by the queue, as the record is when it is sent: what was switched off and on again in between is told once.
namespace praxis {

class Work;

namespace practitionernews {
inline const QString job = QStringLiteral("practitioner_news"); ///< key: "video:PRACTITIONER", "link:LINK", "link_end:LINK"
inline const QString video = QStringLiteral("video");
inline const QString link = QStringLiteral("link");
inline const QString linkEnd = QStringLiteral("link_end");
} // namespace practitionernews

/// `about`: the practitioner, or the link. Nothing where who acts is the practitioner. `at`: not before.
[[nodiscard]] Result<> tellPractitioner(Work &work, const QUuid &practitioner, const QString &what, const QUuid &about, Instant at = {});

/// For what sends, inside the program: no route of an API answers it.
struct FindPractitionerNews {
    struct Found {
        QString name;
        QString email;         ///< blank: nobody can be told
        VideoState video{};    ///< whether they may hold sessions by video now
        QString host;          ///< of the link
        bool linkIsThere = false;
        bool linkIsNew = false; ///< never changed since it was made
        Instant expiresAt;     ///< of the link
        WallTime expiresWall;  ///< as the practice's clocks say it
        QString practice;
        QString contact;       ///< how it is reached
        QString language;
    };
    using Answer = Found;
    static constexpr bool audited = false;
    QString what;
    QUuid about;
    [[nodiscard]] static QString queryName() { return QStringLiteral("FindPractitionerNews"); }
};

class Reading;
[[nodiscard]] Result<FindPractitionerNews::Found> answer(Reading &reading, const FindPractitionerNews &query);

} // namespace praxis
