#include "ui/settings/DocumentsPage.h"

#include "models/ports/FileScanner.h"
#include "services/practice/door/Desk.h"
#include "ui/common/DocumentPreference.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/PageHead.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

DocumentsPage::DocumentsPage(const SettingsParts &parts, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_folder(new QLineEdit(this)), m_choose(new QPushButton(icons::get(QStringLiteral("document-open-folder")), tr("Choose…"), this)),
      m_none(new QPushButton(tr("Watch none"), this)), m_scanner(new PlainLabel(this))
{
    QVBoxLayout *column = pageHead(this, title(), tr("How documents come in."));
    column->addWidget(new PlainLabel(tr("Scan folder"), this, PlainLabel::Heading));
    auto *words = new PlainLabel(tr("What your scanner leaves in this folder is offered under “Documents”, to be filed to a client. "
                                    "A file leaves the folder once it is in the encrypted record. This is for you, wherever you sign in."), this, PlainLabel::Quiet);
    words->setWordWrap(true);
    column->addWidget(words);
    m_folder->setReadOnly(true);
    m_folder->setObjectName(QStringLiteral("scanFolder"));
    m_folder->setAccessibleName(tr("Scan folder"));
    m_folder->setPlaceholderText(tr("None"));
    m_choose->setObjectName(QStringLiteral("scanFolderChoose"));
    m_none->setObjectName(QStringLiteral("scanFolderNone"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    row->addWidget(m_none);
    column->addLayout(row);
    column->addSpacing(theme::grid * 2);
    column->addWidget(new PlainLabel(tr("Virus scanner"), this, PlainLabel::Heading));
    m_scanner->setWordWrap(true);
    m_scanner->setObjectName(QStringLiteral("virusScanner"));
    column->addWidget(m_scanner);
    column->addStretch();
    connect(m_choose, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Scan folder"), m_folder->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, &DocumentsPage::keep);
        dialog->open();
    });
    connect(m_none, &QPushButton::clicked, this, [this] { keep({}); });
}

void DocumentsPage::enter()
{
    documentpreference::scanFolder(m_parts.context.desk, this, [this](const QString &folder) { showFolder(folder); });
    askScanner();
}

void DocumentsPage::showFolder(const QString &folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_none->setEnabled(!folder.isEmpty());
}

void DocumentsPage::keep(const QString &folder)
{
    showFolder(folder);
    documentpreference::setScanFolder(m_parts.context.desk, this, folder, [this](const Error &error) { m_parts.context.notices.failed(error); });
}

void DocumentsPage::askScanner()
{
    FileScanner *scanner = m_parts.context.desk.parts().scanner;
    m_scanner->setText(tr("Looking…"));
    const auto work = [scanner](Door &, const Actor &) { return scanner ? scanner->engine() : Result<QString>(fail(ErrorCode::NotAvailable)); };
    later(m_parts.context.desk.onReader<QString>(work), this, [this](const Result<QString> &engine) {
        m_scanner->setText(engine ? tr("%1 looks at every file that comes in; what it finds something in is refused.", "name and version of a scanner").arg(*engine)
                                  : tr("None was found on this computer. Files are kept as “not checked”. With the package clamav-daemon installed and running, every file is checked as it comes in."));
    });
}

} // namespace praxis::ui
