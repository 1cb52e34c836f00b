#include "ui/documents/PersonDocuments.h"

#include "services/practice/door/Desk.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Theme.h"
#include "ui/documents/DocumentTable.h"
#include "ui/documents/FilingDialog.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace praxis::ui {

PersonSection *PersonDocuments::make(const UiContext &context, QWidget *parent)
{
    return context.desk.may(QStringLiteral("document.list")) == Cell::No ? nullptr : new PersonDocuments(context, parent);
}

PersonDocuments::PersonDocuments(const UiContext &context, QWidget *parent) : PersonSection(parent), m_context(context), m_table(new DocumentTable(context, this))
{
    setObjectName(QStringLiteral("personDocuments"));
    const bool mayFile = context.desk.may(QStringLiteral("document.add")) != Cell::No;
    setAcceptDrops(mayFile);
    m_table->view().hideColumn(DocumentRows::Person);
    m_table->keepColumns(QStringLiteral("person.documents.columns"));
    m_table->view().setAccessibleName(tr("Documents of this person"));
    m_table->view().setObjectName(QStringLiteral("personDocumentsTable"));
    m_table->empty().setTexts(tr("No documents"), mayFile ? tr("Drop letters, reports and results about this person here, or choose them.")
                                                          : tr("Documents about this person are listed here."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (mayFile) {
        m_file = new QPushButton(icons::get(QStringLiteral("document-import")), tr("File…"), this);
        m_file->setObjectName(QStringLiteral("personFileDocument"));
        m_file->setAccessibleName(tr("File documents about this person"));
        auto *row = new QHBoxLayout;
        row->setContentsMargins(theme::grid, theme::grid, theme::grid, theme::grid);
        row->addStretch(1);
        row->addWidget(m_file);
        column->addLayout(row);
        connect(m_file, &QPushButton::clicked, this, &PersonDocuments::startNew);
    }
    column->addWidget(m_table, 1);
    setFocusProxy(&m_table->view());
    connect(m_table, &DocumentTable::openWanted, this, [this](const DocumentEntry &entry) { m_context.navigator.openDocument(entry.id); });
}

void PersonDocuments::show(const QUuid &person)
{
    m_person = person;
    DocumentFilter filter;
    filter.person = person;
    m_table->load(filter);
}

void PersonDocuments::startNew()
{
    if (m_file && !m_person.isNull())
        m_context.navigator.fileDocuments(m_person, {}, {});
}

void PersonDocuments::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PersonDocuments::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_context.navigator.fileDocuments(m_person, {}, draggedFiles(event->mimeData()));
}

} // namespace praxis::ui
