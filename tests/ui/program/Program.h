#pragma once

#include "app/desktop/LocalBackups.h"
#include "app/desktop/LocalGate.h"
#include "app/desktop/LocalKeys.h"
#include "tests/support/MemoryKeychain.h"
#include "tests/support/TestNotifier.h"
#include "ui/common/Place.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Session.h"

#include <QTemporaryDir>
#include <QTest>

namespace praxis::test {

/// The gate of this computer, with a clock that a test can put forward.
class ClockedGate final : public ui::Gate {
public:
    explicit ClockedGate(app::LocalGate &gate) : m_gate(gate) {}

    void wait(int minutes) { m_minutes += minutes; }
    /// As the jobs find it out.
    void setClockAhead(qint64 ms)
    {
        m_aheadMs = ms;
        tellOfClock();
    }

    bool exists() const override { return m_gate.exists(); }
    std::optional<Error> trouble() const override { return m_gate.trouble(); }
    void look() override { m_gate.look(); }
    QString folder() const override { return m_gate.folder(); }
    QString practiceName() const override { return m_gate.practiceName(); }
    QVector<ui::GateUser> users() const override { return m_gate.users(); }
    Instant now() const override { return m_gate.now().plusMinutes(m_minutes); }
    QFuture<Result<>> openWithPassword(const QUuid &user, QString password) override { return m_gate.openWithPassword(user, std::move(password)); }
    QFuture<Result<>> openWithKeychain(const QUuid &user) override { return m_gate.openWithKeychain(user); }
    QFuture<Result<>> openWithSheet(const QString &code, const QUuid &user, QString newPassword) override
    {
        return m_gate.openWithSheet(code, user, std::move(newPassword));
    }
    Desk *desk() override { return m_gate.desk(); }
    QString userName() const override { return m_gate.userName(); }
    std::optional<Error> warning() const override { return m_gate.warning(); }
    qint64 clockAheadMs() const override { return m_aheadMs; }
    void close(const QString &event) override { m_gate.close(event); }
    QFuture<Result<QString>> create(ui::NewPractice practice, std::function<void(int)> progress) override
    {
        return m_gate.create(std::move(practice), std::move(progress));
    }
    QFuture<Result<>> openSample(std::function<void(int)> progress) override { return m_gate.openSample(std::move(progress)); }
    void stopSample() override { m_gate.stopSample(); }
    QString problemOf(const QString &password, const QStringList &names) const override { return m_gate.problemOf(password, names); }
    QFuture<Result<>> restore(const QString &backup) override { return m_gate.restore(backup); }
    QFuture<Result<>> acceptOlder(const QUuid &user, QString password) override { return m_gate.acceptOlder(user, std::move(password)); }

private:
    app::LocalGate &m_gate;
    int m_minutes = 0;
    qint64 m_aheadMs = 0;
};

/// The whole desktop over a folder of its own: a practice with an administrator (Ada), a receptionist (Rita) and two
/// practitioners, a few clients, and two appointments. Guesses at passwords are cheap here, so that signing in is quick.
class Program {
public:
    Program();
    ~Program();

    enum class Hours : quint8 { Weekdays, None }; ///< of the practitioners, 8:00-18:00
    /// Founds the practice and signs Ada in.
    void found(Hours hours = Hours::Weekdays);
    /// Closes the window and everything behind it; the files stay.
    void stop();
    /// As after a start of the program: at the first page.
    void start();
    void restart();
    /// What this computer knows apart from the files is gone.
    void forgetKeychain() { m_keychain.clear(); }
    /// Types the password of who is chosen in the sign-in and presses Enter.
    void typePassword(const QString &password);
    /// Chooses by the name's first letter, types, and waits for the work.
    void signIn(const QString &name, const QString &password);

    /// Another account; Dr Lee's own, where it is a psychologist. Needs Ada signed in.
    void addUser(const QString &name, const QString &login, Role role, const QString &password);

    /// Mo, a practice manager, and Lena, a psychologist, beside Ada and Rita.
    void addEveryRole();

    [[nodiscard]] ui::Session &session() { return *m_session; }
    [[nodiscard]] ui::Workspace &workspace() { return *m_session->workspace(); }
    [[nodiscard]] Desk &desk() { return *m_gate->desk(); }
    [[nodiscard]] ui::MainWindow &window() { return *m_session->window(); }
    [[nodiscard]] ClockedGate &gate() { return *m_clocked; }
    [[nodiscard]] app::LocalGate &localGate() { return *m_gate; }
    /// What the computer shows beside the window.
    [[nodiscard]] TestNotifier &notifier() { return m_notifier; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Answers the file dialog that is open.
    static void chooseFile(const QString &path);
    /// Presses the visible button with these words.
    static void pressButton(const QString &words);
    template <class W> [[nodiscard]] W *page() { return qobject_cast<W *>(window().centralWidget()); }
    template <class W> [[nodiscard]] W *place()
    {
        for (ui::Place *place : workspace().places()) {
            if (auto *found = qobject_cast<W *>(place))
                return found;
        }
        return nullptr;
    }
    /// The visible one of that name, in any window of the program.
    template <class W> [[nodiscard]] static W *shown(const char *name)
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->isVisible() && window->objectName() == QLatin1StringView(name)) {
                if (auto *found = qobject_cast<W *>(window))
                    return found;
            }
            for (W *found : window->findChildren<W *>(QLatin1StringView(name))) {
                if (found->isVisible())
                    return found;
            }
        }
        return nullptr;
    }
    template <class T> T wait(QFuture<Result<T>> answer)
    {
        if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }, 30'000))
            qFatal("no answer");
        if (!answer.result())
            qFatal("refused: %s", qPrintable(codeName(answer.result().error().code)));
        if constexpr (!std::is_void_v<T>)
            return *answer.result();
    }

    static const QString adasPassword;
    static const QString ritasPassword;
    static const QString mosPassword;
    static const QString lenasPassword;
    QString sheetCode;
    QDate day;             ///< today, or the Monday that comes
    QUuid lee;             ///< the practitioner whom Jane sees
    QUuid jane, tom, ana;  ///< clients; Jane and Ana come on that day
    QUuid janesAppointment; ///< at nine, with Dr Lee

private:
    void furnish(Hours hours);
    void begin();

    QTemporaryDir m_folder;
    MemoryKeychain m_keychain;
    TestNotifier m_notifier;
    std::unique_ptr<app::Machine> m_machine;
    std::unique_ptr<app::LocalGate> m_gate;
    std::unique_ptr<ClockedGate> m_clocked;
    std::unique_ptr<app::LocalKeys> m_keys;
    std::unique_ptr<app::LocalBackups> m_backups;
    std::unique_ptr<ui::Session> m_session;
};

} // namespace praxis::test
