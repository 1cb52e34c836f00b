#include "tests/store/PowerWork.h"

#include "services/secrets/PracticeSeal.h"
#include "services/store/SqliteCopies.h"

namespace praxis::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int peopleAtFirst = 5;

Instant hour(int number)
{
    return Instant{monday + number * 3'600'000LL};
}

std::unexpected<Error> half(const QString &detail)
{
    return fail(ErrorCode::StoreDamaged, {{u"detail"_s, detail}});
}

/// The practice's signing key, the same in the program that is killed and in the one that looks.
PracticeSeal &practiceSeal()
{
    static PracticeSeal seal(SecretBytes::copyOf(QByteArray(32, 'k')), SecretBytes::copyOf(QByteArray(32, 'k')));
    return seal;
}

Result<> signEnd(StoreSession &session, Instant at)
{
    PRAXIS_TRY(AuditHead head, session.auditEnd());
    head.at = at;
    head.signature = practiceSeal().sign(auditHeadMessage(PowerWork::practice().organization, head));
    return session.keepAuditHead(head);
}

} // namespace

Result<> PowerWork::commit(StoreSession &session, int number)
{
    const Practice clinic = practice();
    PRAXIS_CHECK(session.begin(clinic.organization, true));
    const auto work = [&]() -> Result<> {
        const auto one = static_cast<quint32>(number);
        QUuid about = clinic.organization;
        if (number == 0) {
            PRAXIS_CHECK(clinic.insertInto(session));
            for (quint32 i = 0; i < peopleAtFirst; ++i)
                PRAXIS_CHECK(session.insert(typeOf<Contact>(), clinic.person(1000 + i, u"Ana"_s, u"Silva%1"_s.arg(i))));
        } else {
            about = idOf(1000 + one % peopleAtFirst, 5);
            PRAXIS_CHECK(clinic.book(session, clinic.appointment(one, hour(number)), about));
        }
        if (number > 0 && number % 3 == 0) {
            Contact person = clinic.person(2000 + one, u"Tom"_s, u"Okafor%1"_s.arg(number));
            person.note = QString(u"prefers mornings "_s).repeated(number % 7 * 60);
            PRAXIS_CHECK(session.insert(typeOf<Contact>(), person));
        }
        if (number > 0 && number % 4 == 0)
            PRAXIS_CHECK(cancel(session, number - 2));
        PRAXIS_CHECK(session.numberChange(typeOf<Appointment>(), number == 0 ? clinic.organization : idOf(one, 6)));
        AuditEntry entry;
        entry.at = hour(number);
        entry.action = u"create"_s;
        entry.outcome = u"done"_s;
        entry.persons = {about};
        PRAXIS_CHECK(session.appendAudit(entry));
        if (number % 3 == 2) // in the transaction of what it signs, as short of a cut as can be
            PRAXIS_CHECK(signEnd(session, hour(number)));
        return session.commit();
    };
    Result<> done = work();
    if (!done)
        session.rollback();
    return done;
}

Result<> PowerWork::cancel(StoreSession &session, int number)
{
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(session, idOf(static_cast<quint32>(number), 6)));
    if (!appointment)
        return half(u"appointment %1 is missing"_s.arg(number));
    appointment->status = AppointmentStatus::Cancelled;
    ++appointment->version;
    PRAXIS_CHECK(session.update(typeOf<Appointment>(), *appointment));
    return session.release(appointment->id);
}

Result<int> PowerWork::agreement(StoreSession &session)
{
    PRAXIS_TRY(const AuditHead end, session.auditEnd());
    const int last = static_cast<int>(end.number) - 1;
    const auto has = [&](const RecordType &type, const Selection &which, int expected) -> Result<> {
        PRAXIS_TRY(const qint64 found, session.count(type, which));
        if (found != expected)
            return half(u"after change %1: %2 of %3 %4"_s.arg(last).arg(found).arg(expected).arg(type.key()));
        return {};
    };
    const int booked = std::max(last, 0);
    PRAXIS_CHECK(has(typeOf<Organization>(), {}, last >= 0 ? 1 : 0));
    PRAXIS_CHECK(has(typeOf<Appointment>(), {}, booked));
    PRAXIS_CHECK(has(typeOf<Appointment>(), {{{"status", Condition::Equal, u"cancelled"_s}}, {}, 0, Deleted::Hide}, booked / 4));
    PRAXIS_CHECK(has(typeOf<Participant>(), {}, booked));
    PRAXIS_CHECK(has(typeOf<Contact>(), {}, last >= 0 ? peopleAtFirst + booked / 3 : 0));
    PRAXIS_TRY(const QVector<Change> changes, session.changesAfter(0, 10'000));
    if (changes.size() != last + 1)
        return half(u"after change %1: %2 change numbers"_s.arg(last).arg(changes.size()));
    PRAXIS_TRY(const QVector<Occupation> occupied,
               session.occupied({{ActorKind::Practitioner, practice().practitioner}}, {Instant{1}, Instant{monday * 2}}));
    if (occupied.size() != booked - booked / 4)
        return half(u"after change %1: %2 occupations"_s.arg(last).arg(occupied.size()));
    return last;
}

Result<int> PowerWork::lastChangeOnEither(Store &store)
{
    int last = -1;
    {
        PRAXIS_TRY(const auto session, store.session());
        PRAXIS_CHECK(session->begin(practice().organization, false));
        PRAXIS_TRY(last, agreement(*session));
    }
    PRAXIS_CHECK(store.verifyAudit(practice().organization, [](const AuditHead &head) {
        return practiceSeal().verify(auditHeadMessage(practice().organization, head), head.signature);
    }));
    return last;
}

Result<int> PowerWork::lastChange(store::SqliteStore &store)
{
    PRAXIS_TRY(const int last, lastChangeOnEither(store));
    PRAXIS_TRY(const QStringList problems, store::verifyDatabase(store.access()));
    if (!problems.isEmpty())
        return half(problems.join(u"; "_s));
    return last;
}

} // namespace praxis::test
