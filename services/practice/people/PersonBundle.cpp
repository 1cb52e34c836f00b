#include "services/practice/people/PersonBundle.h"

#include "services/practice/people/BundleRun.h"
#include "services/practice/people/ConsentQueries.h"
#include "services/practice/office/PracticeCommands.h"

#include <algorithm>

namespace praxis {

PersonBundle::PersonBundle(Door &door, const Parts &parts, const Paper &paper, const Actor &actor) : m_door(door), m_parts(parts), m_paper(paper), m_actor(actor) {}

Result<> PersonBundle::checkSharing(const QUuid &person)
{
    PRAXIS_TRY(const auto gaps, m_door.ask(m_actor, ShowConsentGaps{ConsentAct::Share, {}, person}));
    if (std::ranges::all_of(gaps, &ConsentGap::answered))
        return {};
    return fail(ErrorCode::ConsentMissing, {{QStringLiteral("act"), enumName(ConsentAct::Share)}, {QStringLiteral("kind"), enumName(ConsentKind::DataSharing)}, {QStringLiteral("people"), QStringList{idText(person)}}});
}

Result<BundleReport> PersonBundle::write(const QUuid &person, const QString &path, const QString &why, const ImportWatch &watch, bool toOthers)
{
    const QString action = QStringLiteral("person.export");
    if (m_parts.matrix.cell(m_actor.role, action) == Cell::No || why.trimmed().isEmpty())
        return m_door.refuse(m_actor, QStringLiteral("PersonBundle"), action);
    if (toOthers)
        PRAXIS_CHECK(checkSharing(person));
    const CopyFor copyFor = toOthers ? CopyFor::Others : CopyFor::OwnUse;
    BundleRun run(m_door, m_parts, m_paper, m_actor, person, why.trimmed(), copyFor, watch);
    PRAXIS_CHECK(inNewPlace(path, [&](BundlePlace &place) -> Result<> {
        PRAXIS_CHECK(run.fill(place));
        // The trail knows of it before it has its name; where the trail cannot be written there is no bundle.
        PRAXIS_CHECK(m_door.run(m_actor, RecordEvent{QStringLiteral("export"), QStringLiteral("Contact"), person, person, why.trimmed(), run.report().files, copyFor}));
        return {};
    }));
    BundleReport report = run.report();
    report.path = path;
    return report;
}

} // namespace praxis
