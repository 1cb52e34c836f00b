#include "ui/shell/SheetPage.h"

#include "ui/common/Form.h"
#include "ui/common/Icons.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"

#include <QFileDialog>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

SheetPage::SheetPage(QWidget *parent)
    : QWidget(parent), m_shown(new PlainLabel(this)), m_form(new Form(this)), m_on(new QPushButton(tr("Continue"), this))
{
    setObjectName(QStringLiteral("sheetPage"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::grid + theme::half);
    column->addWidget(new PlainLabel(tr("Keep this recovery sheet"), this, PlainLabel::Title));
    column->addWidget(new PlainLabel(tr("Your records are encrypted. If every password is forgotten, this code is the only way to open them: nobody, "
                                        "not even we, can do it otherwise. Print it and lock it away, apart from this computer."),
                                     this, PlainLabel::Quiet));
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF() * 1.4);
    m_shown->setFont(mono);
    m_shown->setAlignment(Qt::AlignCenter);
    m_shown->setMargin(theme::grid * 2);
    m_shown->setFrameShape(QFrame::StyledPanel);
    m_shown->setMinimumHeight(2 * QFontMetrics(mono).lineSpacing() + 6 * theme::grid);
    m_shown->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_shown->setAccessibleName(tr("Recovery code"));
    m_shown->setObjectName(QStringLiteral("code"));
    column->addWidget(m_shown);
    auto *buttons = new QHBoxLayout;
    auto *printing = new QPushButton(icons::get(QStringLiteral("document-print")), tr("Print…"), this);
    auto *saving = new QPushButton(icons::get(QStringLiteral("document-save")), tr("Save as PDF…"), this);
    connect(printing, &QPushButton::clicked, this, &SheetPage::print);
    connect(saving, &QPushButton::clicked, this, &SheetPage::save);
    buttons->addWidget(printing);
    buttons->addWidget(saving);
    buttons->addStretch(1);
    column->addLayout(buttons);
    auto *proof = m_form->add(QStringLiteral("proof"), tr("Type the last six characters of the sheet, to be sure that it is readable"), new QLineEdit);
    connect(proof, &QLineEdit::textChanged, this, &SheetPage::check);
    connect(proof, &QLineEdit::returnPressed, m_on, &QPushButton::click);
    column->addWidget(m_form);
    m_on->setEnabled(false);
    m_on->setObjectName(QStringLiteral("continue"));
    m_on->setMinimumHeight(34);
    connect(m_on, &QPushButton::clicked, this, &SheetPage::kept);
    column->addWidget(m_on, 0, Qt::AlignRight);
}

SheetPage::~SheetPage()
{
    m_code.fill(u'\0');
}

void SheetPage::setSheet(const QString &practice, const QString &code)
{
    m_practice = practice;
    m_code = code;
    const auto middle = code.indexOf(u'-', code.size() / 2);
    m_shown->setText(middle < 0 ? code : code.first(middle + 1) + u'\n' + code.sliced(middle + 1));
    m_form->field(QStringLiteral("proof"))->setFocus();
}

QString SheetPage::proof() const
{
    QString letters = m_code;
    letters.remove(u'-');
    return letters.last(std::min<qsizetype>(6, letters.size()));
}

void SheetPage::check()
{
    QString typed = static_cast<QLineEdit *>(m_form->field(QStringLiteral("proof")))->text().toUpper();
    typed.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    typed.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
    const bool right = !m_code.isEmpty() && typed == proof();
    m_on->setEnabled(right);
    m_form->setProblem(QStringLiteral("proof"), right || typed.size() < 6 ? QString() : tr("That is not what the sheet says. Compare the last groups."));
}

void SheetPage::paint(QPagedPaintDevice *device) const
{
    QPainter painter(device);
    const int unit = device->logicalDpiY() / 6;
    const QRect page(0, 0, device->width(), device->height());
    QFont heading = font();
    heading.setPointSize(18);
    painter.setFont(heading);
    painter.drawText(page, Qt::AlignLeft | Qt::AlignTop, tr("Praxis recovery sheet"));
    QFont body = font();
    body.setPointSize(11);
    painter.setFont(body);
    painter.drawText(page.adjusted(0, 3 * unit, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Practice: %1\n\nThis code opens the encrypted records of the practice when every password is forgotten. Whoever has it and the files can "
                        "read everything: lock it away, apart from the computer. A newer sheet makes this one useless.")
                         .arg(m_practice));
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSize(16);
    painter.setFont(mono);
    painter.drawText(page.adjusted(0, 11 * unit, 0, 0), Qt::AlignLeft | Qt::AlignTop, m_shown->text());
}

void SheetPage::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { paint(printer); });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

void SheetPage::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the recovery sheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(tr("recovery-sheet.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
        paint(&writer);
    });
    dialog->open();
}

} // namespace praxis::ui
