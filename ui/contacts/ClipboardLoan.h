#pragma once

#include <QObject>
#include <QString>

class QTimer;

namespace praxis::ui {

/// Puts a phone number on the clipboard for a minute: what is still there then is taken away again.
class ClipboardLoan : public QObject {
    Q_OBJECT

public:
    static constexpr int loanMs = 60'000;

    explicit ClipboardLoan(QObject *parent = nullptr);
    ~ClipboardLoan() override;

    void lend(const QString &text, int forMs = loanMs);
    [[nodiscard]] bool isLent() const { return !m_text.isEmpty(); }

private:
    void takeBack();

    QString m_text;
    QTimer *m_timer;
};

} // namespace praxis::ui
