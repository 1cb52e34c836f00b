#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QUuid>

namespace praxis {
class Desk;
}

namespace praxis::ui {

/// What somebody was in the middle of when the program locked. It is sealed with a key that the practice's own key wraps: while
/// that one is gone nobody reads it, and nobody but who left it gets it back.
class LeftWork {
public:
    ~LeftWork() { forget(); }

    void keep(const Desk &desk, const QJsonObject &work);
    /// Once, and for whoever left it; anybody else makes it forgotten.
    [[nodiscard]] QJsonObject take(const Desk &desk);
    void forget();
    [[nodiscard]] bool isEmpty() const { return m_sealed.isEmpty(); }

private:
    QUuid m_user;
    QByteArray m_key; ///< wrapped
    QByteArray m_sealed;
};

} // namespace praxis::ui
