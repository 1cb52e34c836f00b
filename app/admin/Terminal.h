#pragma once

#include "app/admin/Exit.h"
#include "services/secrets/SecretBytes.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace praxis::admin {

/// The person or the script at the other end. Results go to standard output (words, or one JSON object), all else to standard error.
class Terminal {
public:
    explicit Terminal(bool json) : m_json(json) {}

    [[nodiscard]] bool isJson() const { return m_json; }
    /// The result: `values` for a script, `words` for a person.
    Exit done(const QJsonObject &values, const QString &words, Exit exit = Exit::Done) const;
    /// `words`: a sentence of one's own, where the usual one would not say enough.
    Exit failed(const Error &error, const QString &words = {}) const;
    Exit usage(const QString &problem) const;
    /// Progress, only where a person is watching.
    void progress(const QString &what, int percent) const;
    void note(const QString &line) const;

    /// Whether a person is there to be asked: not where a script reads what is said, or writes what is typed.
    [[nodiscard]] bool hasPerson() const;
    /// Their answer; no to all that is not a yes, and as soon as `isStopped`.
    [[nodiscard]] bool agrees(const QString &question, const std::function<bool()> &isStopped) const;

    /// From `file` ("-": standard input), else typed without echo, else a line of standard input. Never from an argument,
    /// because other users of a computer see those. `twice`: typed again to be sure.
    [[nodiscard]] Result<SecretBytes> password(const QString &prompt, const QString &file, bool twice = false) const;

private:
    [[nodiscard]] static Result<QString> typed(const QString &prompt);

    bool m_json;
};

} // namespace praxis::admin
