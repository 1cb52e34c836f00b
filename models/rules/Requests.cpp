#include "models/rules/Requests.h"

#include <QStringList>

namespace praxis {

namespace {

bool isUnderTheGdpr(const QString &country)
{
    static const QStringList countries{
        QStringLiteral("AT"), QStringLiteral("BE"), QStringLiteral("BG"), QStringLiteral("CY"), QStringLiteral("CZ"), QStringLiteral("DE"), QStringLiteral("DK"),
        QStringLiteral("EE"), QStringLiteral("ES"), QStringLiteral("FI"), QStringLiteral("FR"), QStringLiteral("GB"), QStringLiteral("GR"), QStringLiteral("HR"),
        QStringLiteral("HU"), QStringLiteral("IE"), QStringLiteral("IS"), QStringLiteral("IT"), QStringLiteral("LI"), QStringLiteral("LT"), QStringLiteral("LU"),
        QStringLiteral("LV"), QStringLiteral("MT"), QStringLiteral("NL"), QStringLiteral("NO"), QStringLiteral("PL"), QStringLiteral("PT"), QStringLiteral("RO"),
        QStringLiteral("SE"), QStringLiteral("SI"), QStringLiteral("SK")};
    return countries.contains(country);
}

QDate afterWorkingDays(QDate day, int days)
{
    while (days > 0) {
        day = day.addDays(1);
        days -= day.dayOfWeek() < Qt::Saturday ? 1 : 0;
    }
    return day;
}

} // namespace

QDate answerDue(const QDate &received, const QString &country)
{
    constexpr int days = 30, workingDays = 20;
    if (isUnderTheGdpr(country.toUpper()))
        return received.addMonths(1); // of a shorter month its last day (Regulation 1182/71, article 3)
    return country.toUpper() == u"NZ" ? afterWorkingDays(received, workingDays) : received.addDays(days);
}

QVector<RefusalGround> groundsFor(RequestKind kind)
{
    using enum RefusalGround;
    switch (kind) {
    case RequestKind::Access:
        return {DangerToSomebody, PrivacyOfOthers, LegalProceedings, UnlawfulToGive, Unfounded, IdentityNotProven};
    case RequestKind::Correction:
        return {IsCorrect, DutyToKeep, LegalProceedings, Unfounded, IdentityNotProven};
    case RequestKind::Deletion:
        return {DutyToKeep, LegalHold, LegalProceedings, Unfounded, IdentityNotProven};
    }
    return {};
}

Result<> checkRequestStep(RequestStatus from, RequestStatus to, RequestKind kind)
{
    const bool ends = to == RequestStatus::Decided || to == RequestStatus::Withdrawn;
    const bool fits = (from == RequestStatus::Received && ends) || (from == RequestStatus::Decided && (ends || to == RequestStatus::Answered))
        || (from == RequestStatus::Answered && ends && kind == RequestKind::Deletion); // what was granted may still be waiting for its day
    return fits ? Result<>() : fail(ErrorCode::BadTransition, {{QStringLiteral("type"), typeOf<RecordRequest>().key()},
                                                               {QStringLiteral("from"), enumName(from)}, {QStringLiteral("to"), enumName(to)}});
}

} // namespace praxis
