#include "services/practice/sample/MoneyWriter.h"

#include "services/practice/ledger/LedgerCommands.h"
#include "services/practice/ledger/LedgerQueries.h"

#include <algorithm>

namespace praxis::sample {

namespace {

/// The same in every run, and with no pattern that one would see.
unsigned ticketOf(const QUuid &id, unsigned of)
{
    unsigned sum = 17;
    for (const char byte : id.toRfc4122())
        sum = sum * 31U + static_cast<unsigned char>(byte);
    return sum / 7U % of;
}

PaymentMethod methodOf(unsigned ticket)
{
    return ticket < 70 ? PaymentMethod::Card : ticket < 82 ? PaymentMethod::BankTransfer : ticket < 92 ? PaymentMethod::Cash : PaymentMethod::Insurance;
}

bool attended(AppointmentStatus status)
{
    return status == AppointmentStatus::Completed || status == AppointmentStatus::Cancelled || status == AppointmentStatus::NoShow;
}

} // namespace

QDate firstMoneyDay(const Options &options)
{
    return options.today.addDays(options.size == Size::Large ? -21 : -70);
}

Result<> MoneyWriter::write(const QVector<CalendarEntry> &all)
{
    QVector<CalendarEntry> sessions;
    std::copy_if(all.begin(), all.end(), std::back_inserter(sessions), [&](const CalendarEntry &entry) {
        return entry.personCount > 0 && attended(entry.status) && entry.start.date >= firstMoneyDay(m_options) && entry.start.date <= m_options.today;
    });
    PRAXIS_CHECK(charge(sessions));
    return pay(sessions);
}

Result<> MoneyWriter::charge(const QVector<CalendarEntry> &sessions)
{
    QVector<AnyCommand> commands;
    for (const CalendarEntry &session : sessions) {
        PRAXIS_TRY(const auto lines, m_door.ask(m_actor, AppointmentAccount{session.id}));
        const bool owed = std::any_of(lines.begin(), lines.end(), [](const AppointmentAccountLine &line) { return line.priceMinor > 0; });
        const bool notYet = session.start.date == m_options.today && ticketOf(session.id, 3) == 0; // reception is still at it
        if (owed && !notYet)
            commands.append(AnyCommand::of(ChargeAppointment{.appointment = session.id, .bookedOn = session.start.date}));
    }
    return commands.isEmpty() ? Result<>() : m_run(commands);
}

Result<> MoneyWriter::pay(const QVector<CalendarEntry> &sessions)
{
    QVector<AnyCommand> commands;
    for (const CalendarEntry &session : sessions) {
        PRAXIS_TRY(const auto lines, m_door.ask(m_actor, AppointmentAccount{session.id}));
        for (const AppointmentAccountLine &line : lines) {
            const unsigned ticket = ticketOf(session.id, 100);
            const qint64 age = session.start.date.daysTo(m_options.today);
            if (line.openMinor == 0 || ticket >= (age > 21 ? 95U : 84U))
                continue; // still owed
            RecordPayment payment{.payer = line.payer, .person = line.person, .appointment = session.id, .amountMinor = line.openMinor, .currency = line.currency,
                                  .method = methodOf(ticketOf(line.payer, 100)), .bookedOn = session.start.date};
            if (ticket % 23 == 0)
                payment.amountMinor = line.openMinor / 2; // so much for now
            payment.status = payment.method == PaymentMethod::Insurance && age < 14 ? LedgerStatus::Pending : LedgerStatus::Completed;
            payment.receiptWanted = ticket % 11 == 0;
            if (payment.method == PaymentMethod::Card)
                payment.reference = QString::number(100000 + ticketOf(session.id, 899999));
            commands.append(AnyCommand::of(payment));
        }
    }
    return commands.isEmpty() ? Result<>() : m_run(commands);
}

Result<> MoneyWriter::correct()
{
    TransactionFilter cards;
    cards.kinds = {QStringLiteral("payment")};
    cards.statuses = {QStringLiteral("completed")};
    cards.until = m_options.today.addDays(-10);
    cards.limit = 4;
    PRAXIS_TRY(const auto payments, m_door.ask(m_actor, ShowTransactions{cards}));
    TransactionFilter owed;
    owed.onlyOpen = true;
    owed.descending = false;
    owed.limit = 3;
    PRAXIS_TRY(const auto open, m_door.ask(m_actor, ShowTransactions{owed}));
    QVector<AnyCommand> commands;
    if (payments.size() > 3) {
        commands.append(AnyCommand::of(RecordRefund{.payment = payments[1].id, .amountMinor = qAbs(payments[1].amountMinor) / 2, .why = QStringLiteral("Session was cut short")}));
        commands.append(AnyCommand::of(ReverseEntry{payments[3].id, QStringLiteral("Entered for the wrong client")}));
    }
    if (open.size() > 2) {
        commands.append(AnyCommand::of(WriteOff{.charge = open[0].id, .why = QStringLiteral("Moved abroad, not reachable")}));
        commands.append(AnyCommand::of(RecordAdjustment{.charge = open[2].id, .amountMinor = -open[2].left() / 4, .why = QStringLiteral("Concession was agreed")}));
    }
    return commands.isEmpty() ? Result<>() : m_run(commands);
}

} // namespace praxis::sample
