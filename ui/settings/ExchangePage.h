#pragma once

#include "services/practice/exchange/Export.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QVBoxLayout;

namespace praxis::ui {

/// Bringing people and calendars in, and taking them out.
class ExchangePage : public SettingsPage {
    Q_OBJECT

public:
    ExchangePage(const SettingsParts &parts, std::function<void()> openImport, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("exchange"); }
    [[nodiscard]] QString title() const override { return tr("Import and export"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("document-import"); }
    [[nodiscard]] QString keywords() const override { return tr("csv vcard ical ics spreadsheet move in migrate export file") ; }
    void enter() override {}

private:
    void addExport(QVBoxLayout *column, ExportFormat format, const QString &text, const QString &suffix, const QString &filter);
    void askPath(const ExportOptions &options, const QString &suffix, const QString &filter);
    void run(const ExportOptions &options, const QString &path);

    SettingsParts m_parts;
};

} // namespace praxis::ui
