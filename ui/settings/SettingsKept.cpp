// What of the settings outlives a lock: the page that was open, and what is typed and not saved.
#include "ui/settings/SettingsPlace.h"

#include "ui/settings/SettingsPage.h"

namespace praxis::ui {

QJsonObject SettingsPlace::state() const
{
    return {{QStringLiteral("page"), m_current < 0 ? m_opensWith : currentPage()}};
}

/// Opened with the place: a page that is read twice would lose what is typed again in between.
void SettingsPlace::restoreState(const QJsonObject &state)
{
    m_opensWith = state[QStringLiteral("page")].toString();
}

QJsonObject SettingsPlace::unsaved() const
{
    QJsonObject pages;
    for (const SettingsPage *page : m_pages) {
        if (const QJsonObject typed = page->unsaved(); !typed.isEmpty())
            pages.insert(page->pageId(), typed);
    }
    if (pages.isEmpty())
        return {};
    return {{QStringLiteral("page"), currentPage()}, {QStringLiteral("pages"), pages}};
}

void SettingsPlace::typeAgain(const QJsonObject &unsaved)
{
    openPage(unsaved[QStringLiteral("page")].toString());
    const QJsonObject pages = unsaved[QStringLiteral("pages")].toObject();
    for (SettingsPage *page : std::as_const(m_pages)) {
        if (pages.contains(page->pageId()))
            page->typeAgain(pages[page->pageId()].toObject());
    }
}

bool SettingsPlace::canSaveUnsaved() const
{
    const QStringList pages = unsaved()[QStringLiteral("pages")].toObject().keys();
    return pages.size() == 1 && m_pages.at(pageIds().indexOf(pages.first()))->savesOnLeave();
}

void SettingsPlace::saveUnsaved(std::function<void()> then)
{
    const QStringList pages = unsaved()[QStringLiteral("pages")].toObject().keys();
    const qsizetype at = pages.isEmpty() ? -1 : pageIds().indexOf(pages.first());
    if (at < 0)
        return then();
    openPage(pages.first()); // where it says what stands in the way
    SettingsPage *page = m_pages.at(at);
    const auto settled = connect(page, &SettingsPage::settled, this, [then](bool saved) {
        if (saved)
            then();
    }, Qt::SingleShotConnection);
    if (!page->leave())
        disconnect(settled);
}

} // namespace praxis::ui
