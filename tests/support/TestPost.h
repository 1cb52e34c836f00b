#pragma once

#include "services/practice/messages/MessageSender.h"

#include <QVector>

#include <functional>

namespace praxis::test {

/// Says what it was given to send, and answers as it is told.
struct Post {
    QVector<Mail> mails;
    QVector<TextMessage> texts;
    QVector<Result<>> answers; ///< one after another; then all is well
    bool isClosed = false;     ///< takes nothing, for as long as that
    std::function<void()> afterwards = {}; ///< once it has an e-mail, and before it says so
    [[nodiscard]] Result<> next() { return answers.isEmpty() ? Result<>() : answers.takeFirst(); }
};

class TestMailer final : public Mailer {
public:
    explicit TestMailer(Post &post) : m_post(post) {}
    Result<> send(const Mail &mail) override
    {
        if (m_post.isClosed)
            return fail(ErrorCode::NotAvailable);
        m_post.mails.append(mail);
        if (m_post.afterwards)
            m_post.afterwards();
        return m_post.next();
    }

private:
    Post &m_post;
};

class TestTexts final : public TextMessages {
public:
    explicit TestTexts(Post &post) : m_post(post) {}
    Result<QString> send(const TextMessage &message) override
    {
        m_post.texts.append(message);
        const Result<> said = m_post.next();
        return said ? Result<QString>(QStringLiteral("SM%1").arg(m_post.texts.size(), 32, 16, QLatin1Char('0'))) : Result<QString>(fail(said.error()));
    }

private:
    Post &m_post;
};

} // namespace praxis::test
