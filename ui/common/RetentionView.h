#pragma once

#include "services/practice/door/Desk.h"
#include "services/practice/retention/RemovalQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/RunForEach.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace praxis::ui {

class EmptyState;

/// Records of one kind whose retention is over: one person asks, another decides, and what went stays in the register.
class RetentionView : public QWidget {
    Q_OBJECT

public:
    RetentionView(const UiContext &context, RetainedKind kind, QWidget *parent = nullptr);

    static constexpr int pageOfDue = 500;

    void load();
    [[nodiscard]] QTreeWidget &list() { return *m_list; }

Q_SIGNALS:
    void counted(int due); ///< as many as are listed
    void openWanted(const QUuid &record); ///< of documents and notes: a recording is looked at in its table

private:
    void build();
    void layOut();
    void show(const QVector<DueRecord> &due);
    void showRegister(const QVector<RemovalLine> &removals);
    void showSteps();
    void ask();
    void approve();
    void reject();
    [[nodiscard]] bool isOutOfSight() const;
    void showWhich();
    /// One command for each, with one result each.
    /// What keeps them (RetentionKeeping.cpp).
    void hold();
    void release();
    void keep();
    [[nodiscard]] QVector<DueRecord> toHold() const;
    [[nodiscard]] QVector<DueRecord> toRelease() const; ///< of the chosen: a hold is on them, and nobody asks for its release yet
    template <class ForRecording, class ForDocument, class ForNote> void runOfKind(const QString &title, const QVector<DueRecord> &lines, ForRecording recording, ForDocument document, ForNote note);
    template <class Make> void run(const QString &title, const QVector<DueRecord> &lines, Make make);
    [[nodiscard]] QVector<DueRecord> chosen() const;
    [[nodiscard]] QVector<DueRecord> toAsk() const;    ///< of the chosen: nobody has, and they are on no hold
    [[nodiscard]] QVector<DueRecord> toDecide() const; ///< of the chosen: somebody else asks
    [[nodiscard]] QString stateOf(const DueRecord &line) const;
    [[nodiscard]] QString whatOf(const DueRecord &line) const;
    [[nodiscard]] QString whatOf(const Removal &removal) const;
    /// The one of three that is of this view's kind.
    [[nodiscard]] QString ofKind(const QString &recordings, const QString &documents, const QString &notes) const;
    [[nodiscard]] bool hasTitles() const { return m_kind != RetainedKind::Recording; }

    UiContext m_context;
    RetainedKind m_kind;
    Moments m_moments;
    QVector<DueRecord> m_due;
    int m_most; ///< that are listed; whoever wants the rest asks for it
    QVector<RemovalLine> m_gone;
    QTreeWidget *m_list;
    QTreeWidget *m_register;
    QWidget *m_heading = nullptr;
    QWidget *m_steps = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_more;
    QString m_rules, m_outOfSight; ///< what stands where nothing is listed
    QComboBox *m_which; ///< retention over, or out of sight and kept
    QPushButton *m_hold;
    QPushButton *m_release;
    QPushButton *m_keep;
    QPushButton *m_ask;
    QPushButton *m_approve;
    QPushButton *m_reject;
    QPushButton *m_print;
    QPushButton *m_save;
    Newest<Result<QVector<DueRecord>>> m_question;
    Newest<Result<RowsPage<RemovalLine>>> m_done;
};

template <class Make> void RetentionView::run(const QString &title, const QVector<DueRecord> &lines, Make make)
{
    QStringList names;
    for (const DueRecord &line : lines)
        names.append(QStringLiteral("%1, %2").arg(line.people, m_kind == RetainedKind::Document ? whatOf(line) : m_moments.full(line.at)));
    runForEach(m_context, title, names, [lines, make](int item) { return make(lines[item]); }, window());
}

} // namespace praxis::ui
