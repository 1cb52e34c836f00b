#pragma once

#include "services/practice/door/Queries.h"

/// What is asked of money.
namespace praxis {

/// Entries of the ledger, a page at a time.
struct ShowTransactions {
    using Answer = QVector<TransactionEntry>;
    static constexpr bool audited = false;
    TransactionFilter filter;
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowTransactions"); }
};

/// How somebody stands in one currency.
struct AccountBalance {
    QString currency;
    qint64 balanceMinor = 0;   ///< what they owe; less than nothing: they have so much to their credit
    qint64 openMinor = 0;      ///< of charges
    qint64 availableMinor = 0; ///< of payments that settle nothing yet
};
struct PayerAccount {
    QVector<AccountBalance> balances; ///< the practice's own currency first; never empty
    QVector<TransactionEntry> open;   ///< what they pay for, due first first
    QVector<TransactionEntry> paidByOthers; ///< open charges about them that somebody else pays
    bool partial = false;             ///< only one's own sessions, and no money that came
};
/// The account of one payer.
struct OpenAccount {
    using Answer = PayerAccount;
    static constexpr bool audited = false;
    QUuid person;
    [[nodiscard]] static QString queryName() { return QStringLiteral("OpenAccount"); }
};

/// What an appointment comes to for one of its people.
struct AppointmentAccountLine {
    QUuid person;
    QString personName;
    QUuid payer;
    QString payerName;
    LedgerKind kind{};
    QString currency;
    qint64 priceMinor = 0;   ///< not charged yet; nothing where there is nothing to charge
    qint64 chargedMinor = 0;
    qint64 openMinor = 0;    ///< of what was charged
};
struct AppointmentAccount {
    using Answer = QVector<AppointmentAccountLine>;
    static constexpr bool audited = false;
    QUuid appointment;
    [[nodiscard]] static QString queryName() { return QStringLiteral("AppointmentAccount"); }
};

class Reading;
[[nodiscard]] Result<QVector<TransactionEntry>> answer(Reading &reading, const ShowTransactions &query);
[[nodiscard]] Result<PayerAccount> answer(Reading &reading, const OpenAccount &query);
[[nodiscard]] Result<QVector<AppointmentAccountLine>> answer(Reading &reading, const AppointmentAccount &query);

} // namespace praxis
