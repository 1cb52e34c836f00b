#pragma once

#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

#include <QTimer>

class QHBoxLayout;
class QListView;
class QPushButton;
class QStackedWidget;

namespace praxis::ui {

class PlainLabel;
class TimelineModel;

/// All there was with a person, and what is coming, in one list; each kind can be left out.
class PersonTimeline : public PersonSection {
    Q_OBJECT

public:
    explicit PersonTimeline(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Timeline"); }
    [[nodiscard]] QString sectionId() const override { return QStringLiteral("timeline"); }
    void show(const QUuid &person) override;
    using QWidget::show;

    [[nodiscard]] TimelineModel &model() { return *m_model; }
    [[nodiscard]] QListView &list() { return *m_list; }

Q_SIGNALS:
    /// What was opened is on another tab of the page.
    void sectionWanted(const QString &sectionId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpList();
    void layOut();
    void connectModel();
    void addFilters(QHBoxLayout *row);
    void showLoaded();
    void showUnread();

    UiContext m_context;
    QUuid m_person;
    QUuid m_chosen;
    TimelineModel *m_model;
    QStackedWidget *m_stack;
    QListView *m_list;
    QPushButton *m_more;
    QVector<QPushButton *> m_filters;
    QWidget *m_trouble;
    PlainLabel *m_troubleText;
    QTimer m_again{this};
};

} // namespace praxis::ui
