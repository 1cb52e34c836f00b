#include "ui/settings/SettingsPlace.h"

#include "models/records/Organization.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Directory.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SearchField.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/AppearancePage.h"
#include "ui/settings/BackgroundPage.h"
#include "ui/settings/BackupPage.h"
#include "ui/settings/DocumentsPage.h"
#include "ui/settings/ExchangePage.h"
#include "ui/settings/HoursPage.h"
#include "ui/settings/KeysPage.h"
#include "ui/settings/LetterheadPage.h"
#include "ui/settings/LinksPage.h"
#include "ui/settings/MessagesPage.h"
#include "ui/settings/MoneyPage.h"
#include "ui/settings/NotificationsPage.h"
#include "ui/settings/PracticePage.h"
#include "ui/settings/RecordsPage.h"
#include "ui/settings/SecurityPage.h"
#include "ui/settings/UsersPage.h"
#include "ui/settings/VideoPage.h"
#include "ui/settings/imports/ImportWizard.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

#include <algorithm>

namespace praxis::ui {

SettingsPlace::SettingsPlace(const SettingsParts &parts, QWidget *parent)
    : Place(parent), m_parts(parts), m_search(new SearchField(tr("Search settings"))), m_list(new QListWidget),
      m_nothing(new PlainLabel(tr("No setting has this word."), nullptr, PlainLabel::Quiet)), m_stack(new QStackedWidget)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *side = new QWidget(this);
    side->setFixedWidth(232);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(theme::grid, 2 * theme::grid, 0, theme::grid);
    m_search->setAccessibleName(tr("Search settings"));
    m_list->setObjectName(QStringLiteral("pages"));
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(18, 18));
    QPalette clear = m_list->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_list->setPalette(clear);
    m_nothing->hide();
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    row->addWidget(side);
    row->addWidget(m_stack, 1);
    addPages();
    addActions();
    connect(m_search, &SearchField::searched, this, &SettingsPlace::filter);
    connect(m_search, &SearchField::movedDown, m_list, [this] { m_list->setFocus(); });
    connect(m_search, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPlace::showPage);
}

void SettingsPlace::add(SettingsPage *page)
{
    auto *item = new QListWidgetItem(icons::get(page->iconName()), page->title(), m_list);
    item->setSizeHint(QSize(0, theme::rowHeight + 2));
    m_pages.append(page);
    m_stack->addWidget(page);
}

void SettingsPlace::addPages()
{
    Desk &desk = m_parts.context.desk;
    const Directory &directory = m_parts.context.directory;
    const auto may = [&desk](const char *action) { return desk.may(QString::fromLatin1(action)) != Cell::No; };
    if (may("organization.edit"))
        add(new PracticePage(m_parts));
    if (may("settings.edit")) {
        add(new RecordsPage(m_parts, kinds::locations(directory)));
        add(new RecordsPage(m_parts, kinds::rooms(directory)));
        add(new RecordsPage(m_parts, kinds::equipment(directory)));
        add(new RecordsPage(m_parts, kinds::services(directory)));
        add(new RecordsPage(m_parts, kinds::practitioners(directory)));
        add(new RecordsPage(m_parts, kinds::noteTemplates()));
        add(new RecordsPage(m_parts, kinds::letterTemplates(m_parts.context.paper)));
        add(new LetterheadPage(m_parts));
        add(new RecordsPage(m_parts, kinds::processingPurposes(m_parts.context)));
    }
    if (may("transaction.limit"))
        add(new MoneyPage(m_parts));
    if (may("message.service"))
        add(new MessagesPage(m_parts));
    if (may("video.switch"))
        add(new VideoPage(m_parts));
    if (may("link.set"))
        add(new LinksPage(m_parts));
    if (may("retention.edit"))
        add(new RecordsPage(m_parts, kinds::retentionRules()));
    const Cell hours = desk.may(QStringLiteral("hours.edit"));
    const QUuid own = hours == Cell::Own ? desk.actor().practitioner : QUuid();
    if (hours == Cell::All || !own.isNull()) {
        add(new HoursPage(m_parts, own));
        add(new RecordsPage(m_parts, kinds::closedDays(directory, own)));
    }
    if (desk.may(QStringLiteral("user.list")) == Cell::All)
        add(new UsersPage(m_parts));
    add(new KeysPage(m_parts));
    if (may("document.add"))
        add(new DocumentsPage(m_parts));
    add(new AppearancePage(m_parts));
    if (!waitingpreference::possible(desk).isEmpty())
        add(new NotificationsPage(m_parts));
    add(new SecurityPage(m_parts));
    if (may("settings.edit"))
        add(new BackupPage(m_parts));
    if (may("job.read"))
        add(new BackgroundPage(m_parts));
    if (may("contact.export") || may("appointment.export") || may("contact.import"))
        add(new ExchangePage(m_parts, [this] { openImport(); }));
}

void SettingsPlace::addActions()
{
    Actions &actions = m_parts.context.actions;
    const QString group = tr("Settings");
    for (int i = 0; i < m_pages.size(); ++i) {
        const QString id = m_pages.at(i)->pageId();
        actions.add(this, QStringLiteral("settings.") + id, group, tr("Settings: %1").arg(m_pages.at(i)->title()), {},
                    [this, id] {
                        m_parts.context.navigator.goTo(placeId());
                        openPage(id);
                    },
                    m_pages.at(i)->iconName());
    }
    if (m_parts.context.desk.may(QStringLiteral("contact.import")) != Cell::No)
        actions.add(this, QStringLiteral("people.import"), group, tr("Import people or a calendar"), {}, [this] { openImport(); },
                    QStringLiteral("document-import"));
}

void SettingsPlace::enter()
{
    if (m_current < 0)
        m_list->setCurrentRow(static_cast<int>(std::max<qsizetype>(pageIds().indexOf(m_opensWith), 0)));
    else
        m_pages.at(m_current)->enter();
}

void SettingsPlace::search()
{
    m_search->setFocus();
    m_search->selectAll();
}

void SettingsPlace::showPage(int row)
{
    if (row < 0 || row == m_current)
        return;
    if (m_current >= 0 && !m_pages.at(m_current)->leave()) {
        QMetaObject::invokeMethod(m_list, [this] { m_list->setCurrentRow(m_current); }, Qt::QueuedConnection);
        return;
    }
    m_current = row;
    m_stack->setCurrentWidget(m_pages.at(row));
    m_pages.at(row)->enter();
}

void SettingsPlace::filter(const QString &text)
{
    int shown = 0;
    int first = -1;
    for (int i = 0; i < m_pages.size(); ++i) {
        const bool fits = text.isEmpty() || m_pages.at(i)->title().contains(text, Qt::CaseInsensitive)
            || m_pages.at(i)->keywords().contains(text, Qt::CaseInsensitive);
        m_list->item(i)->setHidden(!fits);
        shown += fits ? 1 : 0;
        if (fits && first < 0)
            first = i;
    }
    m_nothing->setVisible(shown == 0);
    if (!text.isEmpty() && first >= 0 && m_list->item(m_list->currentRow())->isHidden())
        m_list->setCurrentRow(first);
}

void SettingsPlace::openPage(const QString &pageId)
{
    const qsizetype row = pageIds().indexOf(pageId);
    if (row < 0)
        return;
    m_search->clear();
    filter({});
    m_list->setCurrentRow(static_cast<int>(row));
}

QString SettingsPlace::currentPage() const
{
    return m_current < 0 ? QString() : m_pages.at(m_current)->pageId();
}

QStringList SettingsPlace::pageIds() const
{
    QStringList ids;
    for (const SettingsPage *page : m_pages)
        ids.append(page->pageId());
    return ids;
}

void SettingsPlace::openImport(const QString &path)
{
    auto *wizard = new ImportWizard(m_parts.context, window());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
    if (!path.isEmpty())
        wizard->setFile(path);
}

QVector<Scene> SettingsPlace::scenes()
{
    QVector<Scene> scenes;
    for (const QString &id : pageIds())
        scenes.append({QStringLiteral("settings-") + id, [this, id] { openPage(id); }});
    return scenes;
}

} // namespace praxis::ui
