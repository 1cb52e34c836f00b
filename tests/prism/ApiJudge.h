#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace praxis::test {

/// What Prism says of each request and its answer, where a test is run behind it (`behind_prism.py`): the request goes to Prism, and
/// what the server answered is what Prism gets from behind. Each difference from the description is written where the program that
/// runs the test looks for it. Requests that the server refuses may differ: that is what they are sent for; of each kind of them a few are looked at.
class ApiJudge {
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    struct Asked {
        QByteArray method, target;
        Headers headers;
        QByteArray body;
    };
    struct Answered {
        int status = 0;
        Headers headers;
        QByteArray body;
    };

    /// Null where no Prism is there. May be asked on any thread.
    static ApiJudge *there();
    void look(const Asked &asked, const Answered &answered);
    ~ApiJudge();

private:
    ApiJudge(int prism, int behind, QByteArray notes);
    void standBehind();
    void hand(int connection);
    void note(const QByteArray &line);

    int m_prism = 0;
    int m_listener = -1;
    QByteArray m_notes;
    std::mutex m_mutex;
    QHash<QByteArray, Answered> m_answers;
    QHash<QByteArray, int> m_refusals;
    int m_number = 0;
    std::thread m_behind;
};

} // namespace praxis::test
