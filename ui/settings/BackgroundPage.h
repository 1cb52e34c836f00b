#pragma once

#include "services/practice/door/Queries.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QPushButton;

namespace praxis::ui {

class PlainLabel;
class PlainList;

/// What happens by itself: what was given up after many tries and waits for somebody, and how much is still to do.
class BackgroundPage : public SettingsPage {
    Q_OBJECT

public:
    explicit BackgroundPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("background"); }
    [[nodiscard]] QString title() const override { return tr("Background work"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("system-run"); }
    [[nodiscard]] QString keywords() const override { return tr("jobs failed given up try again recordings provider fetch"); }
    void enter() override;

private:
    void load();
    void tell(const JobsAnswer &jobs);
    void settle(bool again);
    void drop();

    SettingsParts m_parts;
    PlainList *m_list;
    PlainLabel *m_none;
    PlainLabel *m_waiting;
    QPushButton *m_again;
    QPushButton *m_drop;
};

} // namespace praxis::ui
