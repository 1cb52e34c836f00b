#pragma once

#include "services/practice/door/OwnAnswers.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"
#include "ui/common/Waiting.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QListWidget;
class QPushButton;

namespace praxis {
struct Preference;
}

namespace praxis::ui {

class PlainLabel;

/// Above a list: what others answered to who is signed in, what of theirs is to be destroyed, or what the program could not take in, until they have seen it. What they saw
/// is a preference of theirs.
class AnswerStrip : public QWidget {
    Q_OBJECT

public:
    AnswerStrip(const UiContext &context, WaitingKind kind, QWidget *parent = nullptr);

    /// All answers, as the place found them; an error leaves those that are shown.
    void fill(const Result<QVector<AnswerLine>> &lines);
    /// Opened, here or elsewhere: it is seen.
    void saw(const QUuid &record);
    [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
    /// What is to be told; none: not known yet.
    [[nodiscard]] std::optional<QVector<Waiting>> waiting() const;
    void takeFocus();

Q_SIGNALS:
    void counted();
    void openWanted(const QUuid &record);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void askWhatWasSeen();
    void refill();
    void putAside(const QVector<AnswerLine> &lines);
    void openCurrent();
    void follow();
    [[nodiscard]] bool hasAdvice() const;
    [[nodiscard]] const AnswerLine *current() const;
    [[nodiscard]] QString keyOf(const AnswerLine &line) const;
    [[nodiscard]] QString titleOf(const AnswerLine &line) const;
    [[nodiscard]] QString adviceOf(const AnswerLine &line) const;
    [[nodiscard]] QString sentence(const AnswerLine &line) const;
    [[nodiscard]] QString preferenceName() const;

    UiContext m_context;
    WaitingKind m_kind;
    Moments m_moments;
    std::optional<QVector<AnswerLine>> m_lines;
    std::optional<QSet<QString>> m_seen; ///< keys; none: not read yet
    QVector<AnswerLine> m_shown;         ///< not seen yet, newest first
    PlainLabel *m_title;
    PlainLabel *m_advice; ///< what is to be done about the chosen line
    QPushButton *m_open;
    QPushButton *m_one;
    QPushButton *m_all;
    QListWidget *m_list;
    Newest<Result<QVector<std::shared_ptr<Preference>>>> m_asking;
};

} // namespace praxis::ui
