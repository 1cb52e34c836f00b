#include "ui/documents/DocumentSide.h"

#include "ui/common/Icons.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/documents/DocumentWords.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

DocumentSide::DocumentSide(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory), m_facts(new QFormLayout),
      m_person(new QPushButton(icons::get(QStringLiteral("user-identity")), QString(), this)), m_versions(new QListWidget(this)),
      m_open(new QPushButton(tr("Open"), this)), m_compare(new QPushButton(tr("Compare"), this)), m_return(new QPushButton(tr("Bring back"), this))
{
    setObjectName(QStringLiteral("documentSide"));
    setMinimumWidth(220);
    m_facts->setLabelAlignment(Qt::AlignLeft);
    m_facts->setHorizontalSpacing(theme::grid);
    m_facts->setVerticalSpacing(theme::half);
    m_facts->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_person->setObjectName(QStringLiteral("documentPerson"));
    m_person->setFlat(true);
    m_versions->setObjectName(QStringLiteral("documentVersions"));
    m_versions->setAccessibleName(tr("Versions"));
    m_versions->setFrameShape(QFrame::NoFrame);
    m_versions->setWordWrap(true);
    m_versions->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_open->setObjectName(QStringLiteral("versionOpen"));
    m_compare->setObjectName(QStringLiteral("versionCompare"));
    m_return->setObjectName(QStringLiteral("versionReturn"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    column->setSpacing(theme::grid);
    column->addWidget(m_person, 0, Qt::AlignLeft);
    column->addLayout(m_facts);
    column->addSpacing(theme::grid);
    column->addWidget(new PlainLabel(tr("Versions"), this, PlainLabel::Heading));
    column->addWidget(m_versions, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::half);
    for (QPushButton *button : {m_open, m_compare, m_return})
        row->addWidget(button, 1);
    column->addLayout(row);
    connect(m_person, &QPushButton::clicked, this, [this] { Q_EMIT personWanted(m_opened.document.contactId); });
    connect(m_versions, &QListWidget::currentRowChanged, this, &DocumentSide::follow);
    const auto open = [this] {
        if (chosen())
            Q_EMIT versionWanted(chosen()->id);
    };
    connect(m_versions, &QListWidget::itemActivated, this, open);
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareWanted(*chosen()); });
    connect(m_return, &QPushButton::clicked, this, [this] { Q_EMIT returnWanted(*chosen()); });
    clear();
}

void DocumentSide::clear()
{
    m_opened = {};
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    m_versions->clear();
    m_person->hide();
    follow();
}

void DocumentSide::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *label = new PlainLabel(name, this, PlainLabel::Quiet);
    auto *words = new PlainLabel(value, this);
    words->setWordWrap(true);
    m_facts->addRow(label, words);
}

void DocumentSide::show(const OpenedDocument &opened)
{
    clear();
    m_opened = opened;
    showFacts(opened);
    showVersions(opened);
}

void DocumentSide::showFacts(const OpenedDocument &opened)
{
    const Document &document = opened.document;
    m_person->setText(QString(opened.personName).replace(u'&', QStringLiteral("&&")));
    m_person->setVisible(!document.contactId.isNull());
    if (document.contactId.isNull())
        addFact(tr("About"), tr("The practice"));
    addFact(tr("Kind"), documentwords::kind(document.kind));
    addFact(tr("Seen by"), documentwords::privacy(document.privacy));
    addFact(tr("By"), opened.authorName);
    addFact(tr("Filed"), m_moments.full(document.createdAt));
    addFact(tr("Tags"), document.tags.join(QStringLiteral(", ")));
    addFact(tr("State"), documentwords::status(document.status));
    if (!opened.decidedByName.isEmpty())
        addFact(tr("Decided"), tr("%1, %2", "who, when").arg(opened.decidedByName, m_moments.full(document.decidedAt)));
    addFact(tr("Why"), document.decidedWhy);
    if (!document.releasedAt.isNull())
        addFact(tr("Released"), m_moments.full(document.releasedAt));
    if (document.onHold)
        addFact(tr("Legal hold"), document.holdWhy.isEmpty() ? tr("nothing of it may go") : document.holdWhy);
    if (!document.contactId.isNull())
        addFact(tr("Kept until"), opened.mayGoFrom.isValid() ? m_moments.day(opened.mayGoFrom) : tr("further notice: the date of birth is not known"));
    for (const VersionLine &version : opened.versions) {
        if (version.id == opened.version)
            showVersionFacts(version);
    }
    if (!opened.openUntil.isNull())
        addFact(tr("Open to you until"), m_moments.full(opened.openUntil));
}

/// Of the version that is shown. The sum tells whether a copy elsewhere is the same file to the last bit.
void DocumentSide::showVersionFacts(const VersionLine &version)
{
    addFact(tr("Virus scan"), documentwords::scan(version.scanState, version.scannedBy));
    if (version.sha256.isEmpty())
        return;
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::half);
    auto *sum = new PlainLabel(version.sha256, row);
    sum->setObjectName(QStringLiteral("documentSum"));
    sum->setElided(true);
    sum->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    tip::set(sum, version.sha256);
    auto *copy = new QToolButton(row);
    copy->setObjectName(QStringLiteral("documentSumCopy"));
    copy->setIcon(icons::get(QStringLiteral("edit-copy")));
    copy->setAutoRaise(true);
    copy->setAccessibleName(tr("Copy the checksum"));
    tip::set(copy, tr("Copy the checksum"));
    connect(copy, &QToolButton::clicked, this, [this, value = version.sha256] {
        QGuiApplication::clipboard()->setText(value);
        m_context.notices.say(tr("The checksum of this version is on the clipboard."));
    });
    line->addWidget(sum, 1);
    line->addWidget(copy);
    m_facts->addRow(new PlainLabel(tr("SHA-256"), this, PlainLabel::Quiet), row);
}

void DocumentSide::showVersions(const OpenedDocument &opened)
{
    int now = 0;
    for (int row = 0; row < opened.versions.size(); ++row) {
        const VersionLine &version = opened.versions[row];
        QStringList words{version.isCurrent ? tr("Version %1 (current)").arg(version.number) : tr("Version %1").arg(version.number),
                          tr("%1, %2", "who, when").arg(version.authorName, m_moments.full(version.createdAt))};
        if (version.from > 0)
            words << tr("from version %1").arg(version.from);
        if (!version.note.isEmpty())
            words << version.note;
        auto *item = new QListWidgetItem(words.join(u'\n'), m_versions);
        item->setToolTip(tip::plain(tr("%1 · %2", "name of a file, size").arg(version.fileName, documentwords::size(version.sizeBytes))));
        if (version.id == opened.version)
            now = row;
    }
    m_versions->setCurrentRow(now);
    follow();
}

const VersionLine *DocumentSide::chosen() const
{
    const int row = m_versions->currentRow();
    return row >= 0 && row < m_opened.versions.size() ? &m_opened.versions[row] : nullptr;
}

void DocumentSide::follow()
{
    const VersionLine *version = chosen();
    const bool several = m_opened.versions.size() > 1;
    for (QPushButton *button : {m_open, m_compare, m_return})
        button->setVisible(several);
    m_return->setVisible(several && m_opened.mayWrite);
    if (!several)
        return;
    tip::setDisabledBecause(m_open, !version ? tr("Choose a version first.") : version->id == m_opened.version ? tr("This one is open.") : QString());
    tip::setDisabledBecause(m_compare, !version ? tr("Choose a version first.") : version->isCurrent ? tr("Choose an older version: it is compared with the one that counts.") : QString());
    tip::setDisabledBecause(m_return, !version ? tr("Choose a version first.") : version->isCurrent ? tr("This one counts already.")
                                       : version->scanState == ScanState::Infected ? tr("The virus scanner has found something in this version.") : QString());
}

} // namespace praxis::ui
