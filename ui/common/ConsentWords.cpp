#include "ui/common/ConsentWords.h"

#include <QCoreApplication>

namespace praxis::ui::consentwords {

namespace {

class ConsentTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::RecordingWords)
};

class Gaps {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::ConsentWords)
};

QString missingOf(const ConsentGap &gap)
{
    const bool withdrawn = gap.state == ConsentState::Withdrawn;
    switch (ruleOf(gap.act).kind) {
    case ConsentKind::Treatment: return withdrawn ? Gaps::tr("Consent to treatment withdrawn") : Gaps::tr("No consent to treatment");
    case ConsentKind::Telehealth: return withdrawn ? Gaps::tr("Consent to sessions by video withdrawn") : Gaps::tr("No consent to sessions by video");
    case ConsentKind::DataSharing: return withdrawn ? Gaps::tr("Consent to sharing with others withdrawn") : Gaps::tr("No consent to sharing with others");
    case ConsentKind::Recording: return withdrawn ? Gaps::tr("Consent to recording withdrawn") : Gaps::tr("No consent to recording");
    case ConsentKind::Messages:
    case ConsentKind::Marketing:
    case ConsentKind::All: break;
    }
    return withdrawn ? Gaps::tr("Consent to messages withdrawn") : Gaps::tr("No consent to messages");
}

} // namespace

QString kind(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::Treatment: return ConsentTexts::tr("Treatment");
    case ConsentKind::DataSharing: return ConsentTexts::tr("Sharing of data");
    case ConsentKind::Telehealth: return ConsentTexts::tr("Sessions by video");
    case ConsentKind::Recording: return ConsentTexts::tr("Recording");
    case ConsentKind::Messages: return ConsentTexts::tr("Messages");
    case ConsentKind::Marketing: return ConsentTexts::tr("News and offers");
    case ConsentKind::All: return ConsentTexts::tr("Everything");
    }
    return {};
}

QString how(ConsentHow how)
{
    switch (how) {
    case ConsentHow::Signed: return ConsentTexts::tr("signed");
    case ConsentHow::Verbal: return ConsentTexts::tr("said");
    case ConsentHow::Online: return ConsentTexts::tr("online");
    }
    return {};
}

QString missing(const ConsentGap &gap)
{
    return gap.personName.isEmpty() ? missingOf(gap) : Gaps::tr("%1: %2", "person: what consent is missing").arg(gap.personName, missingOf(gap));
}

QString follows(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::Treatment: return Gaps::tr("Without it, the day and this page say so, and who begins a session gives a reason.");
    case ConsentKind::Telehealth: return Gaps::tr("Without it, who books a session by video is told, and who goes in, or says that it was held, gives a reason. Withdrawn: the person is not let in.");
    case ConsentKind::DataSharing: return Gaps::tr("Without it, who gives a letter, a document or a copy of the record to somebody else gives a reason.");
    case ConsentKind::Recording: return Gaps::tr("Without it, nothing is recorded. Withdrawn: recordings close at once.");
    case ConsentKind::Messages: return Gaps::tr("Withdrawn: no message is sent, not even one that waits.");
    case ConsentKind::Marketing: return Gaps::tr("The program sends no news of the practice; what is sent by other ways goes to those who agree.");
    case ConsentKind::All: return Gaps::tr("It stands for every other kind; withdrawn, all of them are.");
    }
    return {};
}

} // namespace praxis::ui::consentwords
