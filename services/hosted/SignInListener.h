#pragma once

#include "models/ports/Clock.h"
#include "services/hosted/HttpServer.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace praxis::hosted {

/// What the browser shows, as text.
struct SignInPages {
    QString language = QStringLiteral("en");
    QString done = QStringLiteral("You are signed in");
    QString refused = QStringLiteral("You are not signed in");
    QString over = QStringLiteral("This sign-in is over");
    QString close = QStringLiteral("You can close this window and go back to Praxis.");
};

/// Where the browser brings the answer of an identity service to a program of this computer (RFC 8252, section 7.3): an address on 127.0.0.1
/// that is there for one answer, or for two minutes. Nothing that is sent to it stands in what it shows.
///
/// Whoever calls it by another name (a page that had its name lead here), and what a page fetched without the person seeing it, is no answer.
/// Nor is what has not the state that is expected: others of this computer can call it, too, and are not to use up the one answer.
class SignInListener {
public:
    struct Answer {
        QByteArray query; ///< as it came
        Instant came;
    };
    static constexpr qint64 patienceMs = 120'000;
    static constexpr int patienceWithStrangers = 5; ///< so many answers to something else, and nobody listens any more

    /// `port`: 0 for any that is free; another only where the service wants one that it knows.
    explicit SignInListener(const Clock &clock, quint16 port = 0, SignInPages pages = {});
    ~SignInListener();
    Q_DISABLE_COPY_MOVE(SignInListener)

    /// StoreBusy where another program listens at this port.
    [[nodiscard]] Result<> open();
    /// What the answer has to say in `state`. Before it is known nothing is an answer.
    void expect(const QByteArray &state);
    /// The redirect address: "http://127.0.0.1:PORT/signed-in".
    [[nodiscard]] QString address() const;
    /// The one answer: its browser waits for finish(). Cancelled as soon as `isStopped`; NotAvailable two minutes after open(); Denied
    /// (problem: "state") where others have tried too often. Nobody listens after any of these.
    [[nodiscard]] Result<Answer> wait(const std::function<bool()> &isStopped);
    /// What the browser shows now: that the person is signed in, or `why` not. Then nobody listens any more.
    void finish(bool isSignedIn, const QString &why = {});

private:
    struct Outcome {
        bool isSignedIn;
        QString why;
    };
    [[nodiscard]] HttpAnswer answer(const HttpRequest &request);
    [[nodiscard]] HttpAnswer answerOnce(const QByteArray &query);
    [[nodiscard]] HttpAnswer page(int status, const QString &title, const QString &why = {}) const;

    const Clock &m_clock;
    const SignInPages m_pages;
    HttpServer m_http;
    Instant m_opened;
    std::mutex m_mutex; ///< of what follows
    std::condition_variable m_changed;
    QByteArray m_expected;
    int m_strangers = 0; ///< answers to something else
    std::optional<Answer> m_answer;
    std::optional<Outcome> m_outcome;
};

} // namespace praxis::hosted
