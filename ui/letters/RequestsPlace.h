#pragma once

#include "services/practice/retention/RemovalQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Place.h"
#include "ui/common/UiContext.h"
#include "ui/common/Waiting.h"

#include <QTimer>

#include <optional>

class QStackedWidget;
class QTabBar;

namespace praxis::ui {

class AnswerStrip;
class RemovalQueue;
class RequestQueue;

/// What people have asked of their records and is not answered yet, what is to be destroyed and waits for a second person, and what of
/// one's own goes at the end of its notice.
class RequestsPlace : public Place {
    Q_OBJECT

public:
    explicit RequestsPlace(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString placeId() const override { return QStringLiteral("requests"); }
    [[nodiscard]] QString title() const override { return tr("Requests"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("view-calendar-tasks"); }
    [[nodiscard]] QWidget *bar() override { return m_bar; }
    void enter() override;
    void search() override;
    [[nodiscard]] bool tellsWaiting() const override { return m_removals || m_ending; }
    void showWaiting(WaitingKind kind) override;
    [[nodiscard]] QVector<Scene> scenes() override;
    /// Letters too, wherever somebody began to write them.
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override;

    [[nodiscard]] RequestQueue &requests() { return *m_requests; }
    [[nodiscard]] RemovalQueue *removals() { return m_removals; } ///< null: not for who is signed in

private:
    void makeBar();
    void addActions();
    void showTab();
    void tellCount();
    void tellWaiting();
    void followEnding();
    void loadEnding();
    [[nodiscard]] bool decides() const;

    UiContext m_context;
    QWidget *m_bar;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    RequestQueue *m_requests;
    RemovalQueue *m_removals = nullptr;
    AnswerStrip *m_ending = nullptr; ///< what is to be destroyed of who is signed in; null: nothing is theirs
    QVector<DueRecord> m_endingRecords;
    std::optional<QVector<Waiting>> m_toDecide;
    QTimer m_again{this};
    Newest<Result<RowsPage<DueRecord>>> m_question;
};

} // namespace praxis::ui
