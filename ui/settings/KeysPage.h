#pragma once

#include "ui/common/KeyPreferences.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QAction;
class QKeySequenceEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace praxis::ui {

class PlainLabel;
class SearchField;

/// Every action with its key. A key that is taken is said before it is given; the keys are the user's own.
class KeysPage : public SettingsPage {
    Q_OBJECT

public:
    explicit KeysPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("keys"); }
    [[nodiscard]] QString title() const override { return tr("Keys"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("input-keyboard"); }
    [[nodiscard]] QString keywords() const override { return tr("keyboard shortcut hotkey"); }
    void enter() override;

    /// The sheet as text, one line an action.
    [[nodiscard]] QString asText() const;

private:
    [[nodiscard]] QWidget *makeEditor();
    void fill();
    void filter(const QString &text);
    void showCurrent();
    void keyTyped();
    void assign();
    void reset();
    void resetAll();
    void saveText();
    void keep();
    [[nodiscard]] QAction *current() const;
    [[nodiscard]] QKeySequence typedKey() const;

    SettingsParts m_parts;
    SearchField *m_search;
    QTreeWidget *m_tree;
    PlainLabel *m_name = nullptr;
    PlainLabel *m_clash = nullptr;
    QKeySequenceEdit *m_edit = nullptr;
    QPushButton *m_assign = nullptr;
    QPushButton *m_reset = nullptr;
    KeyPreferences::Keys m_keys;
    bool m_filling = false;
};

} // namespace praxis::ui
