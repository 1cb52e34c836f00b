#pragma once

#include "app/common/StandardMessages.h"
#include "models/records/User.h"
#include "services/hosted/identity/Upkeep.h"
#include "services/hosted/jobs/AccountMails.h"
#include "services/practice/messages/MessageCommands.h"
#include "tests/hosted/Backend.h"
#include "tests/support/TestPost.h"

namespace praxis::test {

/// A hosted backend that sends e-mail, with a patient who has an account.
struct SendingBackend : Post {
    inline static const QString ada = QStringLiteral("ada@harbour.example"), rosa = QStringLiteral("rosa@mail.example");

    explicit SendingBackend(const QString &kind, std::function<bool()> gate = {}) : b(kind, std::move(gate)), upkeep(b.database.store(), b.identities, b.practices, b.clock)
    {
        hosted::AccountMails{b.identities, b.signIns, std::make_shared<MessageSender>(MessageSender::Adapters{templates, [this](const OpenedMessageService &) { return std::make_unique<TestMailer>(*this); }, {}}),
                     QStringLiteral("https://praxis.test/me/")}.addTo(jobs);
        b.addAccount(b.own.admin, ada);
        for (TestPractice *practice : {&b.own, &b.other})
            practice->mustRun(SetMessageService{.channel = ContactBy::Email, .host = QStringLiteral("mail.example"), .sender = QStringLiteral("practice@harbour.example")});
        patient = b.own.mustRun(AddUser{.login = rosa, .displayName = QStringLiteral("Rosa Silva"), .role = Role::Patient, .contactId = b.own.addPerson(QStringLiteral("Rosa"), QStringLiteral("Silva"))}).firstOf(u"User");
        b.addAccount(b.own.admin.organization, patient, rosa);
    }
    /// As an invitation does it: the account is called what their card says.
    void invited(TestPractice &practice, const Actor &actor, const QString &login)
    {
        TestPractice::must(practice.session().begin(actor.organization, true));
        const auto card = TestPractice::must(findAs<User>(practice.session(), actor.user));
        card->login = card->loginKey = login;
        card->version += 1;
        TestPractice::must(practice.session().update(typeOf<User>(), *card));
        TestPractice::must(practice.session().commit());
    }
    int say(const QString &login, const QString &from = QStringLiteral("192.0.2.1"))
    {
        return b.ask("POST", "/api/v1/auth/forgotten-password", {{QStringLiteral("login"), login}}, {}, {}, from).status;
    }
    /// What the server does by itself.
    void work()
    {
        TestPractice::must(upkeep.round());
        deliver();
    }
    void deliver()
    {
        for (TestPractice *practice : {&b.own, &b.other}) {
            for (const Job::Lane lane : {Job::Lane::Quick, Job::Lane::Post}) {
                const auto round = jobs.queue(lane, practice->session(), practice->parts, practice->admin.organization, practice->ids.next(), [] { return true; });
                if (!round.problems.isEmpty())
                    qFatal("%s", qPrintable(round.problems.join(QLatin1Char(' '))));
            }
        }
    }
    [[nodiscard]] QString tokenIn(const Mail &mail) const { return mail.text.section(QStringLiteral("#reset="), 1).section(u'\n', 0, 0).trimmed(); }
    int set(const QString &token, const QString &login, const QString &password)
    {
        return b.ask("POST", "/api/v1/auth/reset-password", {{QStringLiteral("reset"), token}, {QStringLiteral("login"), login}, {QStringLiteral("password"), password}}).status;
    }

    Backend b;
    app::StandardMessages templates;
    Jobs jobs;
    hosted::Upkeep upkeep;
    QUuid patient;
};

} // namespace praxis::test
