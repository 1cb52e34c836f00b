#pragma once

#include "services/practice/door/Outcome.h"
#include "ui/settings/RecordKind.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QListView;
class QPushButton;
class QStackedWidget;

namespace praxis::ui {

class RecordForm;
class RecordListModel;

/// A list of simple records and a form for the one that is selected. What was typed is saved by Enter, by the button, and by
/// going to another record; each save can be taken back.
class RecordsPage : public SettingsPage {
    Q_OBJECT

public:
    RecordsPage(const SettingsParts &parts, RecordKind kind, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return m_kind.pageId; }
    [[nodiscard]] QString title() const override { return m_kind.title; }
    [[nodiscard]] QString iconName() const override { return m_kind.iconName; }
    [[nodiscard]] QString keywords() const override { return m_kind.keywords; }
    void enter() override;
    bool leave() override;
    [[nodiscard]] bool savesOnLeave() const override { return true; }
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override;

    void addNew();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum View { Loading, Empty, Records };

    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeForm();
    void load();
    void show(const QVector<RecordPtr> &records);
    void select(const QUuid &id);
    void rowChanged(int row);
    void showRecord(const RecordPtr &record);
    bool save();
    void discard();
    void remove();
    void removeNow(const QUuid &id, const QUuid &wanted, const QVector<AnyCommand> &before);
    void move(int from, int to);
    void stay();
    void takeUp();
    void saveBy(const QVector<AnyCommand> &commands, const QUuid &id);
    void saved(const Result<Outcome> &result, const QUuid &id);
    void updateButtons();
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] int currentRow() const;

    SettingsParts m_parts;
    RecordKind m_kind;
    RecordListModel *m_model;
    QStackedWidget *m_views;
    QListView *m_list = nullptr;
    RecordForm *m_form = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    RecordPtr m_record;      ///< what the form shows
    bool m_isNew = false;
    QUuid m_wanted;          ///< to be selected when it is loaded
    QJsonObject m_again;     ///< to be typed once the records have come
    bool m_busy = false;     ///< a save is on its way
    bool m_selecting = false;
};

} // namespace praxis::ui
