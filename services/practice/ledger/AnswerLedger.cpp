#include "models/rules/People.h"
#include "models/rules/SessionPrice.h"
#include "services/practice/ledger/LedgerParts.h"
#include "services/practice/ledger/LedgerQueries.h"
#include "services/practice/door/Reading.h"

namespace praxis {

namespace {

/// As far as who asks may see.
Result<TransactionFilter> within(Reading &reading, TransactionFilter filter)
{
    filter.ofPractitioner = filter.ofContact = {};
    if (!reading.ownOnly())
        return filter;
    const Scope scope = reading.scope();
    if (scope.kind == Scope::Nothing)
        return reading.denied();
    (scope.kind == Scope::OfContact ? filter.ofContact : filter.ofPractitioner) = scope.id;
    return filter;
}

Result<QVector<TransactionEntry>> entries(Reading &reading, const TransactionFilter &filter)
{
    PRAXIS_TRY(const TransactionFilter permitted, within(reading, filter));
    return reading.session().transactions(permitted);
}

/// One of the practice, whom the reader may know of: their own people only, where the matrix says so.
Result<> checkPerson(Reading &reading, const QUuid &person)
{
    PRAXIS_CHECK(reading.one(typeOf<Contact>(), person));
    return {};
}

QVector<AccountBalance> balancesOf(const LedgerBook &book, const QString &own)
{
    QStringList currencies{own};
    for (auto it = book.balances().cbegin(); it != book.balances().cend(); ++it) {
        if (it.key() != own)
            currencies.append(it.key());
    }
    QVector<AccountBalance> balances;
    for (const QString &currency : std::as_const(currencies)) {
        AccountBalance balance{currency, book.balance(currency), 0, 0};
        for (const QUuid &charge : book.openCharges(currency))
            balance.openMinor += book.open(charge);
        for (const QUuid &credit : book.openCredits(currency))
            balance.availableMinor += book.available(credit);
        balances.append(balance);
    }
    return balances;
}

} // namespace

Result<QVector<TransactionEntry>> answer(Reading &reading, const ShowTransactions &query)
{
    return entries(reading, query.filter);
}

Result<PayerAccount> answer(Reading &reading, const OpenAccount &query)
{
    PRAXIS_CHECK(checkPerson(reading, query.person));
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PayerAccount account;
    account.partial = reading.ownOnly() && reading.actor().role != Role::Patient;
    TransactionFilter open;
    open.onlyOpen = true;
    open.descending = false;
    open.limit = 100;
    open.payer = query.person;
    PRAXIS_TRY(account.open, entries(reading, open));
    open.payer = {};
    open.person = query.person;
    PRAXIS_TRY(const QVector<TransactionEntry> about, entries(reading, open));
    for (const TransactionEntry &entry : about) {
        if (entry.payer != query.person)
            account.paidByOthers.append(entry);
    }
    PRAXIS_TRY(const LedgerBook whole, bookOf(reading.session(), query.person, [] { return QUuid(); }));
    if (!account.partial) {
        account.balances = balancesOf(whole, practice->currency);
        return account;
    }
    LedgerBook own([] { return QUuid(); }); // what is owed of their own sessions, and nothing of what else this person pays
    for (const LedgerEntry &entry : whole.entries()) {
        if (entry.practitionerId == reading.actor().practitioner && isOwed(entry) && whole.open(entry.id) > 0) {
            LedgerEntry left = entry;
            left.amountMinor = whole.open(entry.id);
            own.add(left);
        }
    }
    account.balances = balancesOf(own, practice->currency);
    return account;
}

Result<QVector<AppointmentAccountLine>> answer(Reading &reading, const AppointmentAccount &query)
{
    PRAXIS_TRY(const RecordPtr record, reading.one(typeOf<Appointment>(), query.appointment));
    const auto &appointment = static_cast<const Appointment &>(*record);
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const auto people, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::Equal, idText(appointment.id)}}}));
    TransactionFilter ofIt;
    ofIt.appointment = appointment.id;
    ofIt.limit = 100;
    PRAXIS_TRY(const QVector<TransactionEntry> money, entries(reading, ofIt));
    const QVector<SessionPrice> prices = pricesOf(appointment, people);
    QVector<AppointmentAccountLine> lines;
    for (const auto &participant : people) {
        const auto person = findAs<Contact>(reading.session(), participant->contactId);
        if (!person || !*person)
            continue;
        if (reading.actor().role == Role::Patient && participant->contactId != reading.actor().contact)
            continue; // who else was there is not theirs to see
        AppointmentAccountLine line;
        line.person = participant->contactId;
        line.personName = fullName(**person);
        line.payer = participant->payerId.isNull() ? participant->contactId : participant->payerId;
        line.currency = appointment.currency.isEmpty() ? practice->currency : appointment.currency;
        bool charged = false;
        for (const TransactionEntry &entry : money) {
            const bool charges = entry.person == line.person && entry.amountMinor > 0 && entry.kind != LedgerKind::Refund && entry.reverses.isNull() && !entry.reversed;
            if (!charges || !isPosted(entry.status))
                continue;
            charged = charged || entry.kind == LedgerKind::Charge || entry.kind == LedgerKind::Fee;
            line.payer = entry.payer;
            line.kind = entry.kind;
            line.currency = entry.currency;
            line.chargedMinor += entry.amountMinor;
            line.openMinor += entry.left();
        }
        for (const SessionPrice &price : prices) {
            if (price.person == line.person && !charged) {
                line.kind = price.kind;
                line.priceMinor = price.minor;
            }
        }
        PRAXIS_TRY(const auto payer, findAs<Contact>(reading.session(), line.payer, Deleted::Include));
        line.payerName = payer ? fullName(*payer) : QString();
        lines.append(line);
    }
    return lines;
}

} // namespace praxis
