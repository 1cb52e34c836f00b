#include "app/admin/Subcommand.h"
#include "app/common/SampleDocuments.h"
#include "app/common/SampleNotes.h"
#include "app/common/SampleMedia.h"
#include "services/practice/sample/SamplePractice.h"

#include <QElapsedTimer>
#include <QFile>

#include <optional>

namespace praxis::admin {

namespace {

/// Everybody knows these passwords, so nothing is gained by making them costly to guess.
constexpr Argon2Cost sampleCost{1, 8 * 1024};

Result<> addPasswords(app::PracticeFile &practice, StoreSession &session)
{
    Door door(session, practice.parts());
    PRAXIS_TRY(const auto users, door.ask(practice.actor(), List<User>{}));
    for (const auto &user : users) {
        QString typed = sample::passwordOf(user->login);
        const SecretBytes password = SecretBytes::takePassword(typed);
        if (user->id != practice.actor().user)
            PRAXIS_CHECK(practice.header().addPasswordSlot({user->id, user->displayName, user->login}, password, practice.dataKey()));
    }
    return {};
}

Result<sample::Counts> make(const Invocation &call, const sample::Options &options, std::optional<int> &recordings)
{
    PRAXIS_TRY(const auto machine, app::Machine::make(nullptr, sampleCost));
    sample::Counts counts;
    const sample::Watch watch = [&call](double done) {
        call.terminal.progress(QStringLiteral("Sample practice"), static_cast<int>(done * 100));
        return !isInterrupted();
    };
    app::PracticeFile::Founding founding;
    founding.practice = sample::organization();
    founding.login = sample::founder().login;
    founding.displayName = sample::founder().displayName;
    founding.furnish = [&](StoreSession &session, const Parts &parts, const Actor &founder) -> Result<> {
        PRAXIS_TRY(counts, sample::fill(session, parts, founder, options, watch));
        return {};
    };
    QString typed = sample::passwordOf(founding.login);
    PRAXIS_TRY(auto created, app::PracticeFile::create(call.folder, *machine, std::move(founding), SecretBytes::takePassword(typed)));
    wipe(created.sheet.code);
    PRAXIS_TRY(const auto session, created.practice->store().session());
    PRAXIS_CHECK(addPasswords(*created.practice, *session));
    if (options.size == sample::Size::Small) {
        PRAXIS_TRY(const int made, app::addSampleMedia(*created.practice));
        recordings = made;
        PRAXIS_CHECK(app::addSampleDocuments(*created.practice));
        PRAXIS_CHECK(app::openSampleNote(*created.practice));
    }
    return counts;
}

QString describeRecordings(std::optional<int> recordings)
{
    if (!recordings)
        return {};
    if (*recordings == 0)
        return QStringLiteral("\nNo recordings: ffmpeg, which makes their pictures and voices, is not installed or did not run.\n");
    return QStringLiteral("\n%1 recordings of sessions.\n").arg(*recordings);
}

QString describe(const sample::Counts &counts, double seconds, const QString &folder)
{
    QString text = QStringLiteral("Harbourside Psychology, a sample: %1 people, %2 practitioners, %3 appointments, in %4 s\n%5\n\nSign in as:\n")
                       .arg(counts.people).arg(counts.practitioners).arg(counts.appointments).arg(seconds, 0, 'f', 1).arg(folder);
    for (const sample::Account &account : sample::accounts())
        text += QStringLiteral("  %1 %2 %3\n").arg(account.login, -8).arg(enumName(account.role), -18).arg(sample::passwordOf(account.login));
    return text;
}

} // namespace

Exit runDemo(const Invocation &call)
{
    sample::Options options;
    if (call.value("size") != u"small" && call.value("size") != u"large")
        return call.terminal.usage(QStringLiteral("--size is small or large"));
    options.size = call.value("size") == u"large" ? sample::Size::Large : sample::Size::Small;
    bool ok = false;
    options.seed = call.value("seed").toULongLong(&ok);
    if (!ok)
        return call.terminal.usage(QStringLiteral("--seed is a number"));
    options.today = call.has("today") ? QDate::fromString(call.value("today"), Qt::ISODate) : QDate::currentDate();
    if (!options.today.isValid())
        return call.terminal.usage(QStringLiteral("--today is a date such as 2026-11-24"));
    QElapsedTimer timer;
    timer.start();
    std::optional<int> recordings;
    const auto counts = make(call, options, recordings);
    if (!counts)
        return call.terminal.failed(counts.error());
    QJsonObject logins;
    for (const sample::Account &account : sample::accounts())
        logins.insert(account.login, sample::passwordOf(account.login));
    return call.terminal.done({{QStringLiteral("people"), counts->people}, {QStringLiteral("practitioners"), counts->practitioners},
                               {QStringLiteral("appointments"), counts->appointments}, {QStringLiteral("completed"), counts->completed},
                               {QStringLiteral("cancelled"), counts->cancelled}, {QStringLiteral("no_shows"), counts->noShows},
                               {QStringLiteral("recordings"), recordings.value_or(0)}, {QStringLiteral("milliseconds"), timer.elapsed()}, {QStringLiteral("passwords"), logins}},
                              describe(*counts, static_cast<double>(timer.elapsed()) / 1000.0, call.folder) + describeRecordings(recordings));
}

} // namespace praxis::admin
