#pragma once

#include "services/practice/retention/RemovalQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"
#include "ui/common/Waiting.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;
class QTreeWidget;

namespace praxis::ui {

class WaitingList;

/// Records that somebody asked to destroy, and holds that somebody asked to release, until a second person has decided.
class RemovalQueue : public QWidget {
    Q_OBJECT

public:
    explicit RemovalQueue(const UiContext &context, QWidget *parent = nullptr);

    void load();
    void takeFocus();
    [[nodiscard]] int count() const; ///< that wait for somebody
    [[nodiscard]] int toDecide() const; ///< that somebody else asked for
    [[nodiscard]] QTreeWidget &list() { return *m_list; }
    /// "Recording of 3 May, 9:00": what it is, without whom it is of.
    [[nodiscard]] static QString recordOf(const DueRecord &line, const Moments &moments);
    static void open(const DueRecord &line, const UiContext &context);

Q_SIGNALS:
    void counted();
    void waitingFound(const std::optional<QVector<praxis::ui::Waiting>> &found);

private:
    void layOut();
    void fill(const QVector<DueRecord> &lines);
    void showSteps();
    void openChosen();
    void approve();
    void reject();
    [[nodiscard]] QString destroyedWith(const QVector<DueRecord> &releases) const;
    void release();
    void refuseRelease();
    void askRelease();
    template <class Make> void run(const QString &title, const QVector<DueRecord> &lines, Make make);
    [[nodiscard]] bool isMine(const DueRecord &line) const;
    [[nodiscard]] bool isToDecide(const DueRecord &line) const;
    [[nodiscard]] QVector<DueRecord> chosen() const;
    [[nodiscard]] QVector<DueRecord> chosenToDecide() const;    ///< destructions
    [[nodiscard]] QVector<DueRecord> chosenReleases() const;    ///< releases of holds that somebody else asks for
    [[nodiscard]] QVector<DueRecord> chosenToAskFor() const;    ///< a hold is on them, and nobody asks for its release now
    [[nodiscard]] QString whyNoDestruction(const QVector<DueRecord> &lines) const;
    [[nodiscard]] bool isReleaseToDecide(const DueRecord &line) const;
    [[nodiscard]] QString whatOf(const DueRecord &line) const;
    [[nodiscard]] QString stateOf(const DueRecord &line) const;

    UiContext m_context;
    Moments m_moments;
    QVector<DueRecord> m_lines;    ///< the destructions, the releases after them, and last one's own that were refused
    QVector<DueRecord> m_heard;    ///< of these, what has come so far
    QTimer m_again{this};
    WaitingList *m_waiting;
    QTreeWidget *m_list;
    QPushButton *m_open;
    QPushButton *m_approve;
    QPushButton *m_reject;
    QPushButton *m_release;
    QPushButton *m_refuse;
    QPushButton *m_ask;
    Newest<Result<RowsPage<DueRecord>>> m_question;
    Newest<Result<RowsPage<DueRecord>>> m_releasesQuestion;
    Newest<Result<RowsPage<DueRecord>>> m_refusedQuestion;
};

} // namespace praxis::ui
