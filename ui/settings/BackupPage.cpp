#include "ui/settings/BackupPage.h"

#include "models/rules/Retention.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/common/Wording.h"
#include "ui/settings/PageHead.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

namespace praxis::ui {

BackupPage::BackupPage(const SettingsParts &parts, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_last(new PlainLabel(this)), m_answer(new PlainLabel(this)), m_folder(new QLineEdit(this)),
      m_progress(new QProgressBar(this)), m_make(new QPushButton(tr("Make a backup now"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_verify(new QPushButton(tr("Check a backup…"), this))
{
    QVBoxLayout *column = pageHead(this, title(), tr("A copy of everything in this practice, encrypted with the same key. Keep one somewhere else."));
    column->addWidget(m_last);
    auto *row = new QHBoxLayout;
    auto *label = new PlainLabel(tr("Folder"), this);
    label->setBuddy(m_folder);
    m_folder->setAccessibleName(tr("Folder for backups"));
    m_folder->setObjectName(QStringLiteral("folder"));
    auto *choose = new QPushButton(tr("Choose…"), this);
    row->addWidget(label);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    auto *holder = new QWidget(this);
    holder->setMaximumWidth(720);
    holder->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    column->addWidget(holder);
    auto *kept = new PlainLabel(tr("Backups in this folder that are older than %n days are removed once a new one is complete: what was destroyed at the end of its retention could still be opened with them. Copies that you keep elsewhere are yours to remove.", nullptr, backupDays), this, PlainLabel::Quiet);
    kept->setWordWrap(true);
    kept->setMaximumWidth(720);
    column->addWidget(kept);
    auto *buttons = new QHBoxLayout;
    m_make->setObjectName(QStringLiteral("make"));
    m_verify->setObjectName(QStringLiteral("verify"));
    m_progress->setMaximumWidth(240);
    m_progress->setAccessibleName(tr("Progress of the backup"));
    buttons->addWidget(m_make);
    buttons->addWidget(m_verify);
    buttons->addWidget(m_progress);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    column->addLayout(buttons);
    m_answer->setWordWrap(true);
    column->addWidget(m_answer);
    column->addSpacing(2 * theme::grid);
    column->addWidget(new PlainLabel(tr("Putting a backup back"), this, PlainLabel::Heading));
    auto *how = new PlainLabel(tr("Close Praxis. Start it again and choose “Restore from a backup” on the first screen, or run "
                                  "“praxisctl restore” on this computer. You need a password of this practice or the recovery sheet. "
                                  "What is here now is set aside and not thrown away."), this);
    how->setWordWrap(true);
    how->setMaximumWidth(720);
    column->addWidget(how);
    column->addStretch();
    connect(choose, &QPushButton::clicked, this, &BackupPage::chooseFolder);
    connect(m_make, &QPushButton::clicked, this, &BackupPage::make);
    connect(m_verify, &QPushButton::clicked, this, &BackupPage::chooseCopy);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_running.cancel();
        setBusy({});
        m_answer->setText(tr("The backup was cancelled. No half copy was left."));
    });
    setBusy({});
}

void BackupPage::enter()
{
    if (m_folder->text().isEmpty())
        m_folder->setText(QDir::toNativeSeparators(m_parts.backups.folder()));
    showLast();
}

void BackupPage::showLast()
{
    const BackupInfo last = m_parts.backups.last();
    const QLocale locale;
    m_last->setText(last.path.isEmpty() ? tr("No backup has been made from this computer yet.")
                                        : tr("Last backup: %1, %2, in %3")
                                              .arg(locale.toString(last.madeAt.utc().toLocalTime(), QLocale::ShortFormat),
                                                   locale.formattedDataSize(last.bytes), QDir::toNativeSeparators(QFileInfo(last.path).path())));
}

void BackupPage::setBusy(const QString &what)
{
    const bool busy = !what.isEmpty();
    m_make->setEnabled(!busy);
    m_verify->setEnabled(!busy);
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    m_progress->setRange(0, 0);
    if (busy)
        m_answer->setText(what);
}

void BackupPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for backups"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_folder->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void BackupPage::make()
{
    setBusy(tr("The backup is being written. You can go on working."));
    QPointer<BackupPage> self(this);
    m_running = m_parts.backups.make(QDir::fromNativeSeparators(m_folder->text().trimmed()), [self](int percent) {
        if (self) {
            self->m_progress->setRange(0, 100);
            self->m_progress->setValue(percent);
        }
    });
    later(m_running, this, [this](const Result<BackupInfo> &info) {
        setBusy({});
        if (!info)
            return m_answer->setText(wording::sentence(info.error()));
        const QString older = info->agedOut > 0 ? u' ' + tr("%n older ones were removed.", nullptr, info->agedOut) : QString();
        if (info->missingMedia > 0) {
            m_answer->setText(lacking(*info) + older);
            return showLast();
        }
        m_answer->setText(tr("The backup is complete: %1").arg(QDir::toNativeSeparators(info->path)) + older);
        showLast();
    });
}

QString BackupPage::lacking(const BackupInfo &info) const
{
    return tr("This backup is not whole: %n files of recordings and documents were not found, neither here nor in the archive.", nullptr, info.missingMedia) + u' '
        + tr("Is the disk of the archive connected? Connect it, and make the backup again. Older backups that have one of these files are kept until it is found; they are the only ones that can bring it back. What could be saved is in %1.").arg(QDir::toNativeSeparators(info.path));
}

void BackupPage::chooseCopy()
{
    auto *dialog = new QFileDialog(this, tr("Check a backup"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupPage::verify);
    dialog->open();
}

void BackupPage::verify(const QString &path)
{
    setBusy(tr("Every page and every line of the audit trail is being checked."));
    m_running = m_parts.backups.verify(path);
    later(m_running, this, [this](const Result<BackupInfo> &info) {
        setBusy({});
        if (!info)
            return m_answer->setText(wording::sentence(info.error()));
        m_answer->setText(info->missingMedia > 0 ? tr("This backup opens, and its audit trail is unbroken, but %n files of recordings and documents are not in it.", nullptr, info->missingMedia)
                                                 : tr("This backup is whole: it opens, and its audit trail is unbroken."));
    });
}

} // namespace praxis::ui
