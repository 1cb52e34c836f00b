// Money: the ledger, how somebody stands, and what an appointment comes to. Amounts are whole numbers of the currency's smallest unit.
#include "services/hosted/api/RowTables.h"
#include "services/hosted/api/Rows.h"
#include "services/practice/ledger/LedgerQueries.h"

#include <algorithm>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array transactionTable{
    field<&TransactionEntry::id>("id"), field<&TransactionEntry::version>("version"), field<&TransactionEntry::kind>("kind"), field<&TransactionEntry::status>("status"),
    field<&TransactionEntry::method>("method"), field<&TransactionEntry::person>("contact_id"), field<&TransactionEntry::personName>("person_name"),
    field<&TransactionEntry::payer>("payer_id"), field<&TransactionEntry::payerName>("payer_name"), field<&TransactionEntry::appointment>("appointment_id"),
    field<&TransactionEntry::start>("start_wall"), field<&TransactionEntry::practitionerName>("practitioner_name"), field<&TransactionEntry::currency>("currency"),
    field<&TransactionEntry::amountMinor>("amount_minor"), field<&TransactionEntry::taxMinor>("tax_minor"), field<&TransactionEntry::settledMinor>("settled_minor"),
    field<&TransactionEntry::bookedOn>("booked_on"), field<&TransactionEntry::dueOn>("due_on"), field<&TransactionEntry::periodFrom>("period_from"),
    field<&TransactionEntry::periodUntil>("period_until"), field<&TransactionEntry::description>("description"), field<&TransactionEntry::billingCode>("billing_code"),
    field<&TransactionEntry::reference>("reference"), field<&TransactionEntry::invoiceNumber>("invoice_number"), field<&TransactionEntry::why>("why"),
    field<&TransactionEntry::of>("of_id"), field<&TransactionEntry::reverses>("reverses_id"), field<&TransactionEntry::reversed>("is_reversed"),
    field<&TransactionEntry::receiptWanted>("receipt_wanted"), field<&TransactionEntry::receiptSentAt>("receipt_sent_at"), field<&TransactionEntry::createdBy>("created_by"),
    field<&TransactionEntry::createdByName>("created_by_name"), field<&TransactionEntry::approvedByName>("approved_by_name"), field<&TransactionEntry::createdAt>("created_at")};

constexpr std::array balanceTable{field<&AccountBalance::currency>("currency"), field<&AccountBalance::balanceMinor>("balance_minor"), field<&AccountBalance::openMinor>("open_minor"),
                                  field<&AccountBalance::availableMinor>("available_minor")};

constexpr std::array accountLineTable{
    field<&AppointmentAccountLine::person>("contact_id"), field<&AppointmentAccountLine::personName>("person_name"), field<&AppointmentAccountLine::payer>("payer_id"),
    field<&AppointmentAccountLine::payerName>("payer_name"), field<&AppointmentAccountLine::kind>("kind"), field<&AppointmentAccountLine::currency>("currency"),
    field<&AppointmentAccountLine::priceMinor>("price_minor"), field<&AppointmentAccountLine::chargedMinor>("charged_minor"), field<&AppointmentAccountLine::openMinor>("open_minor")};

constexpr int longestSearch = 100; ///< characters
constexpr int mostWords = 8;

/// Words of an enum, with commas between them.
template <class E> QStringList wordsOf(Values &values, const QString &name)
{
    QStringList known;
    for (const char *word : enumNames(E{}))
        known.append(QString::fromLatin1(word));
    const QStringList all = values.text(name).split(u',', Qt::SkipEmptyParts);
    if (!std::ranges::all_of(all, [&](const QString &one) { return known.contains(one); }) || all.size() > known.size())
        values.refuse(name);
    return all;
}

QString search(Values &values, const QString &name)
{
    const QString text = values.text(name).simplified();
    if (text.size() > longestSearch || text.count(u' ') >= mostWords)
        values.refuse(name);
    return text;
}

/// To a patient: their money, and not how the practice keeps its books.
QVector<TransactionEntry> forWhoAsks(const Asked &asked, QVector<TransactionEntry> rows)
{
    if (asked.actor->role == Role::Patient) {
        for (TransactionEntry &row : rows) {
            row.why.clear();
            row.createdBy = {};
            row.createdByName.clear();
            row.approvedByName.clear();
        }
    }
    return rows;
}

HttpAnswer transactions(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    ShowTransactions query;
    TransactionFilter &filter = query.filter;
    filter.person = values.uuid(u"contact_id"_s);
    filter.payer = values.uuid(u"payer_id"_s);
    filter.either = values.uuid(u"either_id"_s);
    filter.appointment = values.uuid(u"appointment_id"_s);
    filter.kinds = wordsOf<LedgerKind>(values, u"kind"_s);
    filter.statuses = wordsOf<LedgerStatus>(values, u"status"_s);
    filter.methods = wordsOf<PaymentMethod>(values, u"method"_s);
    filter.currency = values.text(u"currency"_s);
    filter.from = values.date(u"from"_s);
    filter.until = values.date(u"until"_s);
    filter.text = search(values, u"q"_s);
    filter.onlyOpen = values.text(u"open"_s) == u"true";
    filter.receiptsToSend = values.text(u"receipts_to_send"_s) == u"true";
    if (const QDate before = values.date(u"before"_s); before.isValid())
        filter.after = before;
    filter.afterId = values.uuid(u"before_id"_s);
    filter.limit = values.number(u"limit"_s, 50);
    return told(parts, asked, values.check(), query, [&](const QVector<TransactionEntry> &rows) { return items(forWhoAsks(asked, rows), transactionTable); });
}

HttpAnswer payerAccount(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, OpenAccount{idFrom(asked.path.value(u"id"_s))}, [&](const PayerAccount &account) {
        return json({{u"balances"_s, rowsJson(account.balances, balanceTable)}, {u"open"_s, rowsJson(forWhoAsks(asked, account.open), transactionTable)},
                     {u"paid_by_others"_s, rowsJson(forWhoAsks(asked, account.paidByOthers), transactionTable)}, {u"partial"_s, account.partial}});
    });
}

HttpAnswer appointmentAccount(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, AppointmentAccount{idFrom(asked.path.value(u"id"_s))}, [](const QVector<AppointmentAccountLine> &rows) { return items(rows, accountLineTable); });
}

} // namespace

void addMoneyRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    using namespace schema;
    schemas.insert(u"Transaction"_s, rowSchema<TransactionEntry>(transactionTable));
    const QJsonObject transaction = reference(u"Transaction"_s);
    addReading(router, parts, {u"transactions"_s, "ShowTransactions", u"Entries of the ledger, newest first; `before` and `before_id` are the `booked_on` and `id` of the last row."_s, &transactions,
                               itemsOf(transaction), {u"contact_id"_s, u"payer_id"_s, u"either_id"_s, u"appointment_id"_s, u"kind"_s, u"status"_s, u"method"_s, u"currency"_s, {u"from"_s, Parameter::Day}, {u"until"_s, Parameter::Day},
                                                      u"q"_s, u"open"_s, u"receipts_to_send"_s, {u"before"_s, Parameter::Day}, u"before_id"_s, u"limit"_s}});
    addReading(router, parts, {u"contacts/{id}/account"_s, "OpenAccount", u"How somebody stands, in each currency, and what is open."_s, &payerAccount,
                               object({{u"balances"_s, list(rowSchema<AccountBalance>(balanceTable))}, {u"open"_s, list(transaction)}, {u"paid_by_others"_s, list(transaction)}, {u"partial"_s, boolean()}})});
    addReading(router, parts, {u"appointments/{id}/account"_s, "AppointmentAccount", u"What an appointment comes to for each of its people."_s, &appointmentAccount,
                               itemsOf(rowSchema<AppointmentAccountLine>(accountLineTable))});
}

} // namespace praxis::hosted
