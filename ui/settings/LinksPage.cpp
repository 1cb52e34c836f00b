#include "ui/settings/LinksPage.h"

#include "models/rules/MeetingLinks.h"
#include "services/practice/door/Desk.h"
#include "services/practice/video/MeetingLinkCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/DayField.h"
#include "ui/common/Directory.h"
#include "ui/common/FirstRefused.h"
#include "ui/common/Form.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SearchField.h"
#include "ui/common/SecretCopy.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/FormFields.h"
#include "ui/settings/PageHead.h"
#include "ui/settings/PlainList.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace praxis::ui {

namespace {

constexpr int widestLinks = 720;
constexpr int fewEnough = 6; ///< are found without a search
constexpr int mostLinks = 1000;

QString kindName(const QString &key)
{
    const LinkKind *kind = linkKind(key);
    return kind ? QString::fromLatin1(kind->name) : key;
}

bool anyIsOn(const QVector<MeetingLinkLine> &lines)
{
    return std::ranges::any_of(lines, &MeetingLinkLine::isActive);
}

} // namespace

LinksPage::LinksPage(const SettingsParts &parts, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_list(new PlainList(title(), {tr("Practitioner"), tr("Service"), tr("Where"), tr("State"), tr("Used"), tr("Note")}, this)), m_empty(new PlainLabel(tr("No links yet. Sessions have rooms of their own; a standing link is for a service that Praxis does not know."), this, PlainLabel::Quiet)),
      m_form(new Form(this, 2)), m_warning(new PlainLabel(QString(), this))
{
    QHBoxLayout *actions = nullptr;
    QVBoxLayout *column = pageHead(this, title(), tr("An address that a practitioner always uses, such as a personal room. Everybody who has it can come in at any time: give it to one client a day, or let sessions have rooms of their own."), &actions);
    m_new = new QPushButton(icons::get(QStringLiteral("list-add")), tr("New link"), this);
    m_new->setObjectName(QStringLiteral("linkNew"));
    actions->addWidget(m_new);
    m_search = new SearchField(tr("Search by practitioner, service, note"), this);
    m_search->setObjectName(QStringLiteral("linkSearch"));
    m_search->setMaximumWidth(320);
    column->addWidget(m_search);
    m_list->setObjectName(QStringLiteral("links"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMaximumWidth(widestLinks);
    m_list->setMaximumHeight(220);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    m_practitioner = m_form->add(QStringLiteral("practitioner"), tr("Practitioner"), new QComboBox, Form::Needed);
    m_kind = m_form->add(QStringLiteral("kind"), tr("Service"), new QComboBox, Form::Needed);
    for (const LinkKind &kind : linkKinds())
        m_kind->addItem(qstrcmp(kind.key, "other") == 0 ? tr("Other") : QString::fromLatin1(kind.name), QString::fromLatin1(kind.key));
    m_address = m_form->add(QStringLiteral("address"), tr("Address"), new QLineEdit, Form::Optional, 2);
    m_note = m_form->add(QStringLiteral("note"), tr("Note"), new QLineEdit);
    m_expires = m_form->add(QStringLiteral("expires_at"), tr("Ends"), new DayField(tr("On a day"), tr("Day on which the link ends")));
    m_form->setMaximumWidth(widestLinks);
    column->addWidget(m_form);
    m_warning->setObjectName(QStringLiteral("linkWarning"));
    m_warning->setWordWrap(true);
    m_warning->setMaximumWidth(widestLinks);
    m_warning->hide();
    column->addWidget(m_warning);
    auto *row = new QHBoxLayout;
    const auto button = [&](const char *name, const char *icon, const QString &text) {
        auto *made = new QPushButton(icons::get(QString::fromLatin1(icon)), text, this);
        made->setObjectName(QString::fromLatin1(name));
        row->addWidget(made);
        return made;
    };
    m_save = button("linkSave", "document-save", tr("Save"));
    m_copy = button("linkCopy", "edit-copy", tr("Copy address"));
    m_active = button("linkActive", "system-shutdown", tr("Switch off"));
    m_remove = button("linkRemove", "edit-delete", tr("Remove"));
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_new, &QPushButton::clicked, this, &LinksPage::startNew);
    connect(m_save, &QPushButton::clicked, this, &LinksPage::save);
    connect(m_copy, &QPushButton::clicked, this, &LinksPage::copyAddress);
    connect(m_remove, &QPushButton::clicked, this, &LinksPage::remove);
    connect(m_active, &QPushButton::clicked, this, &LinksPage::switchChosen);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &LinksPage::showCurrent);
    connect(m_search, &SearchField::searched, this, &LinksPage::narrow);
    connect(m_search, &SearchField::movedDown, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_form, &Form::edited, this, [this] { m_typed = true; });
    connect(&parts.context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            load();
    });
}

void LinksPage::enter()
{
    m_typed = false;
    const QSignalBlocker quiet(m_practitioner);
    m_practitioner->clear();
    const Desk &desk = m_parts.context.desk;
    const bool ownOnly = desk.may(QStringLiteral("link.set")) == Cell::Own;
    for (const auto &one : m_parts.context.directory.practitioners()) {
        if (one->isActive && (!ownOnly || one->id == desk.actor().practitioner))
            m_practitioner->addItem(one->displayName, one->id);
    }
    load();
}

void LinksPage::load()
{
    later(m_parts.context.desk.ask(ShowMeetingLinks{.limit = mostLinks}), this, [this](const Result<RowsPage<MeetingLinkLine>> &lines) {
        if (lines)
            tell(*lines);
        else
            m_parts.context.notices.failed(lines.error());
    });
}

QString LinksPage::stateText(const MeetingLinkLine &line) const
{
    if (line.practitionerGone)
        return tr("Its practitioner has left");
    if (line.expired)
        return tr("Ended");
    return line.isActive ? tr("On") : tr("Off");
}

void LinksPage::tell(const QVector<MeetingLinkLine> &lines)
{
    QSet<QUuid> kept;
    for (const MeetingLinkLine &line : chosen())
        kept.insert(line.id);
    if (!m_wanted.isNull())
        kept = {std::exchange(m_wanted, {})};
    m_lines = lines;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const MeetingLinkLine &line : lines) {
            QTreeWidgetItem *item = m_list->addRow(line.id, {line.practitioner, kindName(line.kind), line.host, stateText(line), QLocale().toString(line.usedCount), line.note});
            item->setTextAlignment(4, Qt::AlignRight | Qt::AlignVCenter);
            if (kept.contains(line.id)) {
                if (!m_list->currentItem())
                    m_list->setCurrentItem(item);
                item->setSelected(true);
            }
        }
    }
    narrow();
    m_list->setVisible(!lines.isEmpty());
    m_search->setVisible(lines.size() > fewEnough || !m_search->text().isEmpty());
    m_empty->setVisible(lines.isEmpty());
    if (!m_typed) // what somebody is typing stays
        showCurrent();
    if (const QJsonObject again = std::exchange(m_again, {}); !again.isEmpty()) {
        formfields::put(*m_form, again[QStringLiteral("fields")].toObject());
        m_typed = true;
    }
}

QJsonObject LinksPage::unsaved() const
{
    const QJsonObject now = formfields::of(*m_form);
    if (!m_again.isEmpty() || m_shown.isEmpty() || now == m_shown)
        return m_again;
    const std::optional<MeetingLinkLine> line = current();
    return {{QStringLiteral("link"), line ? idText(line->id) : QString()}, {QStringLiteral("fields"), now}};
}

void LinksPage::typeAgain(const QJsonObject &unsaved)
{
    m_again = unsaved;
    m_wanted = QUuid::fromString(unsaved[QStringLiteral("link")].toString());
}

/// Only what is found is shown, and only what is shown is chosen.
void LinksPage::narrow()
{
    const QStringList words = m_search->text().simplified().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        QString all;
        for (int column = 0; column < m_list->columnCount(); ++column)
            all += item->text(column).toCaseFolded() + u' ';
        const bool fits = std::ranges::all_of(words, [&](const QString &word) { return all.contains(word); });
        item->setHidden(!fits);
        if (!fits)
            item->setSelected(false);
    }
}

QVector<MeetingLinkLine> LinksPage::chosen() const
{
    QVector<MeetingLinkLine> lines;
    for (const MeetingLinkLine &line : m_lines) {
        if (std::ranges::any_of(m_list->selectedItems(), [&](const QTreeWidgetItem *item) { return PlainList::idOf(item) == line.id; }))
            lines.append(line);
    }
    return lines;
}

std::optional<MeetingLinkLine> LinksPage::current() const
{
    const QVector<MeetingLinkLine> lines = chosen();
    return lines.size() == 1 ? std::optional(lines.first()) : std::nullopt;
}

void LinksPage::showCurrent()
{
    const QVector<MeetingLinkLine> several = chosen();
    const std::optional<MeetingLinkLine> line = current();
    m_form->clearProblems();
    m_form->setEnabled(several.size() < 2);
    m_save->setEnabled(several.size() < 2);
    m_practitioner->setEnabled(!line);
    if (line) {
        m_practitioner->setCurrentIndex(m_practitioner->findData(line->practitionerId));
        m_kind->setCurrentIndex(m_kind->findData(line->kind));
    }
    m_address->clear();
    m_address->setPlaceholderText(line ? tr("Kept. Type to replace it.") : QStringLiteral("https://"));
    m_note->setText(line ? line->note : QString());
    const Moments moments(m_parts.context.desk, m_parts.context.directory);
    m_expires->setDay(line && !line->expiresAt.isNull() ? moments.wall(line->expiresAt).date : QDate(), moments.today().addDays(90));
    m_copy->setEnabled(line.has_value());
    for (QPushButton *button : {m_active, m_remove})
        button->setEnabled(!several.isEmpty());
    m_active->setText(several.isEmpty() || anyIsOn(several) ? tr("Switch off") : tr("Switch on"));
    m_typed = false;
    m_shown = formfields::of(*m_form);
}

void LinksPage::startNew()
{
    m_list->setCurrentItem(nullptr);
    m_list->clearSelection();
    m_warning->hide();
    showCurrent();
    m_address->setFocus(Qt::OtherFocusReason);
}

template <class C> void LinksPage::run(const C &command)
{
    later(m_parts.context.desk.run(command), this, [this](const Result<Outcome> &outcome) {
        if (!outcome) {
            if (!m_form->show(outcome.error()))
                m_parts.context.notices.failed(outcome.error());
            return;
        }
        m_typed = false;
        if (const QUuid link = outcome->firstOf(u"MeetingLink"); !link.isNull())
            m_wanted = link;
        m_warning->setText(outcome->summary[u"duplicate"].toBool() ? tr("Saved. Another link of this practice has the same address.") : QString());
        m_warning->setVisible(!m_warning->text().isEmpty());
        m_parts.context.notices.done(*outcome);
        load();
    });
}

void LinksPage::save()
{
    m_form->clearProblems();
    SetMeetingLink set;
    if (const std::optional<MeetingLinkLine> line = current()) {
        set.link = line->id;
        set.practitioner = line->practitionerId;
    } else {
        set.practitioner = m_practitioner->currentData().toUuid();
    }
    set.kind = m_kind->currentData().toString();
    set.address = m_address->text().trimmed();
    set.note = m_note->text();
    if (const QDate day = m_expires->day(); day.isValid()) {
        const auto at = m_parts.context.desk.parts().zones.toInstant({day, QTime(0, 0)}, m_parts.context.directory.zone());
        set.expiresAt = at.value_or(Instant());
    }
    run(set);
}

/// All that is chosen becomes the same: off where any of it is on.
void LinksPage::switchChosen()
{
    const bool active = !anyIsOn(chosen());
    QVector<AnyCommand> commands;
    for (const MeetingLinkLine &line : chosen())
        commands.append(AnyCommand::of(SetMeetingLinkActive{line.id, active}));
    runAll(commands);
}

/// Can be taken back.
void LinksPage::remove()
{
    QVector<AnyCommand> commands;
    for (const MeetingLinkLine &line : chosen())
        commands.append(AnyCommand::of(RemoveMeetingLink{line.id}));
    runAll(commands);
}

/// One step, or none of it.
void LinksPage::runAll(const QVector<AnyCommand> &commands)
{
    if (commands.isEmpty())
        return;
    const QJsonObject summary = commands.size() == 1 ? QJsonObject() : QJsonObject{{QStringLiteral("code"), QStringLiteral("links_changed")}, {QStringLiteral("what"), QLocale().toString(commands.size())}};
    later(m_parts.context.desk.runMany(commands, {.summary = summary}), this, [this](const Result<ManyResult> &many) {
        if (!many)
            return m_parts.context.notices.failed(many.error());
        m_typed = false;
        m_warning->hide();
        if (const auto refused = firstRefused(*many))
            m_parts.context.notices.failed(*refused);
        else
            m_parts.context.notices.done(many->outcome);
        load();
    });
}

/// Where it is pasted next; it is in the trail that somebody took it.
void LinksPage::copyAddress()
{
    const std::optional<MeetingLinkLine> line = current();
    if (!line)
        return;
    later(m_parts.context.desk.ask(OpenMeetingLink{line->id, {}}), this, [this](const Result<OpenedMeetingLink> &link) {
        if (!link)
            return m_parts.context.notices.failed(link.error());
        copySecret(link->address);
        m_parts.context.notices.say(tr("The address is on the clipboard."));
        load();
    });
}

} // namespace praxis::ui
