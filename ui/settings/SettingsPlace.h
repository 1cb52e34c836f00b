#pragma once

#include "ui/common/Place.h"
#include "ui/settings/SettingsParts.h"

#include <QVector>

class QListWidget;
class QStackedWidget;

namespace praxis::ui {

class PlainLabel;
class SearchField;
class SettingsPage;

/// Everything that a practice decides once: a list of pages on the left, one page on the right. Pages that the role may not
/// use are not there.
class SettingsPlace : public Place {
    Q_OBJECT

public:
    explicit SettingsPlace(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString placeId() const override { return QStringLiteral("settings"); }
    [[nodiscard]] QString title() const override { return tr("Settings"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("configure"); }
    void enter() override;
    void search() override;
    [[nodiscard]] QVector<Scene> scenes() override;
    [[nodiscard]] QJsonObject state() const override;
    void restoreState(const QJsonObject &state) override;
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override;
    [[nodiscard]] bool canSaveUnsaved() const override;
    void saveUnsaved(std::function<void()> then) override;

    /// "services"; nothing happens where the role has no such page.
    void openPage(const QString &pageId);
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] QStringList pageIds() const;
    /// The import wizard, also for "people", first run and files that were dropped; a blank path asks for one.
    void openImport(const QString &path = {});

private:
    void addPages();
    void add(SettingsPage *page);
    void addActions();
    void filter(const QString &text);
    void showPage(int row);

    SettingsParts m_parts;
    SearchField *m_search;
    QListWidget *m_list;
    PlainLabel *m_nothing;
    QStackedWidget *m_stack;
    QVector<SettingsPage *> m_pages;
    int m_current = -1;
    QString m_opensWith; ///< the page that was open before a lock
};

} // namespace praxis::ui
