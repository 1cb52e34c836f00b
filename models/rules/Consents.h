#pragma once

#include "models/records/Consent.h"

namespace praxis {

/// What is done with somebody that takes a consent of theirs. In this order in `consentRules`.
enum class ConsentAct : quint8 { BookVideo, JoinVideo, OwnJoin, Start, Share, Record, Message };
constexpr std::array<const char *, 7> enumNames(ConsentAct)
{
    return {"book_video", "join_video", "own_join", "start", "share", "record", "message"};
}

/// What follows where the consent is not there. Tells: who does it is told, and may go on. Asks: it goes on with a reason, which stands in
/// the trail (ActDespiteConsent). Stops: it does not happen.
enum class WithoutConsent : quint8 { Nothing, Tells, Asks, Stops };

/// For whom something leaves the practice: for somebody else, which takes a consent to sharing; or for the person themself, or to work with.
/// What nobody says is for somebody else.
enum class CopyFor : quint8 { Others, OwnUse };
constexpr std::array<const char *, 2> enumNames(CopyFor)
{
    return {"others", "own_use"};
}

struct ConsentRule {
    ConsentAct act{};
    ConsentKind kind{};
    WithoutConsent missing{};   ///< never given, or its time is over
    WithoutConsent withdrawn{};

    [[nodiscard]] constexpr WithoutConsent follows(ConsentState state) const
    {
        return state == ConsentState::Given ? WithoutConsent::Nothing : state == ConsentState::Withdrawn ? withdrawn : missing;
    }
};

/// Everything that a consent, or its absence, brings about. A patient who was never asked about video may come to the session they were
/// booked into; who takes messages back is sent none, and who was never asked about them is reached as their record says.
inline constexpr std::array consentRules{
    ConsentRule{ConsentAct::BookVideo, ConsentKind::Telehealth, WithoutConsent::Tells, WithoutConsent::Tells},
    ConsentRule{ConsentAct::JoinVideo, ConsentKind::Telehealth, WithoutConsent::Asks, WithoutConsent::Asks},
    ConsentRule{ConsentAct::OwnJoin, ConsentKind::Telehealth, WithoutConsent::Nothing, WithoutConsent::Stops},
    ConsentRule{ConsentAct::Start, ConsentKind::Treatment, WithoutConsent::Asks, WithoutConsent::Asks},
    ConsentRule{ConsentAct::Share, ConsentKind::DataSharing, WithoutConsent::Asks, WithoutConsent::Asks},
    ConsentRule{ConsentAct::Record, ConsentKind::Recording, WithoutConsent::Stops, WithoutConsent::Stops},
    ConsentRule{ConsentAct::Message, ConsentKind::Messages, WithoutConsent::Nothing, WithoutConsent::Stops},
};

[[nodiscard]] constexpr const ConsentRule &ruleOf(ConsentAct act)
{
    return consentRules[static_cast<std::size_t>(act)];
}
static_assert([] {
    for (std::size_t i = 0; i < consentRules.size(); ++i) {
        if (static_cast<std::size_t>(consentRules[i].act) != i)
            return false;
    }
    return true;
}());

} // namespace praxis
