#include "ui/settings/RecoverySheetDialog.h"

#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

RecoverySheetDialog::RecoverySheetDialog(const QString &practice, const QString &code, QWidget *parent)
    : QDialog(parent), m_practice(practice), m_code(code)
{
    setWindowTitle(tr("Recovery sheet"));
    setMinimumWidth(520);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(2 * theme::grid);
    auto *what = new PlainLabel(tr("Whoever has this code can open the records of the practice. Print it and lock it away, or write it down. "
                                   "It is shown only now, and the earlier sheet no longer works."), this);
    what->setWordWrap(true);
    auto *label = new PlainLabel(m_code, this);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(font.pointSizeF() * 1.3);
    label->setFont(font);
    label->setWordWrap(true);
    label->setObjectName(QStringLiteral("code"));
    label->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    label->setAccessibleName(tr("Recovery code"));
    column->addWidget(what);
    column->addWidget(label);
    auto *safe = new QCheckBox(tr("I have printed it or written it down"), this);
    auto *row = new QHBoxLayout;
    auto *print = new QPushButton(tr("Print…"), this);
    auto *close = new QPushButton(tr("Done"), this);
    close->setEnabled(false);
    row->addWidget(print);
    row->addStretch();
    row->addWidget(close);
    column->addWidget(safe);
    column->addLayout(row);
    connect(safe, &QCheckBox::toggled, close, &QPushButton::setEnabled);
    connect(print, &QPushButton::clicked, this, &RecoverySheetDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void RecoverySheetDialog::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        QPainter painter(printer);
        const int unit = printer->height() / 40;
        QFont font = painter.font();
        font.setPointSize(14);
        painter.setFont(font);
        painter.drawText(QRect(0, unit, printer->width(), 2 * unit), Qt::AlignLeft, tr("Recovery sheet of %1").arg(m_practice));
        QFont code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        code.setPointSize(16);
        painter.setFont(code);
        painter.drawText(QRect(0, 5 * unit, printer->width(), 8 * unit), Qt::AlignLeft | Qt::TextWordWrap, m_code);
    });
    connect(dialog, &QDialog::finished, this, [printer] { delete printer; });
    dialog->open();
}

} // namespace praxis::ui
