#pragma once

#include "models/records/Allocation.h"
#include "services/practice/ledger/LedgerCommands.h"
#include "services/practice/ledger/LedgerQueries.h"
#include "services/store/SqlSession.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include <QTest>

namespace praxis::test {

/// A practice on either database whose sessions cost 220.00. Dr Lee sees Jane, and Ben, for whom Jane pays; Dr Okafor sees Tom.
class MoneyClinic {
public:
    explicit MoneyClinic(const QString &kind) : database(kind), p(database.store(), {}), jane(p.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"), p.lee)),
        ben(p.addPerson(QStringLiteral("Ben"), QStringLiteral("Nguyen"), p.lee)), tom(p.addPerson(QStringLiteral("Tom"), QStringLiteral("Silva"), p.okafor))
    {
    }

    template <class C> Outcome run(const Actor &who, const C &command) { return TestPractice::must(p.door().run(who, command)); }
    template <class C> [[nodiscard]] ErrorCode refusal(const Actor &who, const C &command)
    {
        const auto result = p.door().run(who, command);
        return result ? ErrorCode::None : result.error().code;
    }
    template <class Q> typename Q::Answer ask(const Actor &who, const Q &query) { return TestPractice::must(p.door().ask(who, query)); }

    /// Somebody came at this hour.
    QUuid visit(int hour, const QUuid &patient, const QUuid &payer = {}, const QUuid &practitioner = {})
    {
        BookAppointment booking = p.at(hour, 0, patient);
        booking.serviceId = p.service;
        booking.payerId = payer;
        if (!practitioner.isNull()) {
            booking.practitionerId = practitioner;
            booking.roomId = p.otherRoom;
        }
        const QUuid id = p.mustRun(booking).firstOf(u"Appointment");
        p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Arrived});
        return id;
    }
    QUuid charge(const QUuid &person, qint64 amount, const QUuid &payer = {}, const QString &currency = {})
    {
        return run(p.receptionist, RecordCharge{.person = person, .payer = payer, .amountMinor = amount, .currency = currency}).firstOf(u"LedgerEntry");
    }
    QUuid pay(const Actor &who, const QUuid &payer, qint64 amount, const QString &currency = {})
    {
        return run(who, RecordPayment{.payer = payer, .amountMinor = amount, .currency = currency, .method = PaymentMethod::Card}).firstOf(u"LedgerEntry");
    }
    [[nodiscard]] AccountBalance balance(const QUuid &person) { return ask(p.manager, OpenAccount{person}).balances.first(); }
    [[nodiscard]] QVector<TransactionEntry> list(const Actor &who, const TransactionFilter &filter = {}) { return ask(who, ShowTransactions{filter}); }
    [[nodiscard]] TransactionEntry entry(const QUuid &id)
    {
        for (const TransactionEntry &candidate : list(p.manager, {.limit = 100})) {
            if (candidate.id == id)
                return candidate;
        }
        return {};
    }

    /// A statement past the port, by the program's own user; what the database says to it, or nothing.
    [[nodiscard]] QString sql(const QString &text)
    {
        auto &connection = static_cast<store::SqlSession &>(p.session()).connection();
        TestPractice::must(p.session().begin(p.admin.organization, true));
        const Result<> done = connection.execute(text);
        p.session().rollback();
        return done ? QString() : done.error().data.value(QStringLiteral("detail"), codeName(done.error().code)).toString();
    }

    TestDatabase database;
    TestPractice p;
    QUuid jane, ben, tom;
};

} // namespace praxis::test
