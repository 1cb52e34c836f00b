#include "ui/documents/ScanView.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/DocumentPreference.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/documents/DocumentWords.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace praxis::ui {

ScanView::ScanView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory), m_stack(new QStackedWidget(this)), m_list(new QListWidget(this)),
      m_empty(new EmptyState(QStringLiteral("scanner"), QString(), QString(), this)), m_settings(m_empty->addStep(tr("Choose the folder…"), QStringLiteral("configure"))),
      m_file(new QPushButton(icons::get(QStringLiteral("document-import")), tr("File to a client…"), this))
{
    setObjectName(QStringLiteral("scanView"));
    m_list->setObjectName(QStringLiteral("scanFiles"));
    m_list->setAccessibleName(tr("Files in the scan folder"));
    m_list->setSelectionMode(QListWidget::ExtendedSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(2);
    m_file->setObjectName(QStringLiteral("scanFile"));
    m_settings->setObjectName(QStringLiteral("scanSettings"));
    auto *full = new QWidget(this);
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    auto *words = new PlainLabel(tr("A file leaves the scan folder once it is in the encrypted record."), full, PlainLabel::Quiet);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(m_file, 0, Qt::AlignRight);
    m_stack->addWidget(full);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&m_folder, &ScanFolder::changed, this, [this] { show(); });
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { tip::setDisabledBecause(m_file, chosen().isEmpty() ? tr("Choose a file first.") : QString()); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { Q_EMIT fileWanted(chosen()); });
    connect(m_file, &QPushButton::clicked, this, [this] { Q_EMIT fileWanted(chosen()); });
    connect(m_settings, &QPushButton::clicked, this, [this] {
        if (QAction *page = m_context.actions.find(QStringLiteral("settings.documents")))
            page->trigger();
    });
    show();
}

void ScanView::load()
{
    documentpreference::scanFolder(m_context.desk, this, [this](const QString &folder) {
        if (folder != m_folder.folder())
            m_folder.watch(folder);
        show();
    });
}

QStringList ScanView::chosen() const
{
    QStringList paths;
    for (const QListWidgetItem *item : m_list->selectedItems())
        paths.append(item->data(Qt::UserRole).toString());
    return paths;
}

void ScanView::show()
{
    const QStringList before = chosen();
    m_list->clear();
    for (const QString &path : m_folder.files()) {
        const QFileInfo info(path);
        auto *item = new QListWidgetItem(icons::get(QStringLiteral("scanner")), QStringList{info.fileName(), documentwords::size(info.size()),
                                         m_moments.full(Instant{info.lastModified().toMSecsSinceEpoch()})}.join(QStringLiteral(" · ")), m_list);
        item->setData(Qt::UserRole, path);
        item->setSelected(before.contains(path));
    }
    if (m_list->count() > 0 && m_list->selectedItems().isEmpty())
        m_list->setCurrentRow(0);
    tip::setDisabledBecause(m_file, chosen().isEmpty() ? tr("Choose a file first.") : QString());
    if (m_folder.folder().isEmpty())
        m_empty->setTexts(tr("No scan folder yet"), tr("Choose the folder in which your scanner leaves what it has read: each file is then offered here, to be filed to a client."));
    else if (!m_folder.isThere())
        m_empty->setTexts(tr("The scan folder is not there"), tr("%1 cannot be reached. Connect it, or choose another.", "a folder").arg(QDir::toNativeSeparators(m_folder.folder())));
    else
        m_empty->setTexts(tr("Nothing was scanned"), tr("What the scanner leaves in %1 appears here.", "a folder").arg(QDir::toNativeSeparators(m_folder.folder())));
    m_settings->setVisible(!m_folder.isThere());
    m_stack->setCurrentIndex(m_list->count() > 0 ? 0 : 1);
    Q_EMIT counted(m_list->count());
}

} // namespace praxis::ui
