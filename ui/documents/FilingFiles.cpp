#include "ui/documents/FilingFiles.h"

#include "models/rules/Documents.h"
#include "ui/common/Icons.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/documents/DocumentWords.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

FilingFiles::FilingFiles(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::grid);
}

void FilingFiles::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        const bool there = std::ranges::any_of(m_lines, [&](const Line &line) { return line.path == path; });
        if (!there)
            addLine(path);
    }
    Q_EMIT changed();
}

void FilingFiles::addLine(const QString &path)
{
    const QFileInfo info(path);
    Line line;
    line.path = path;
    line.box = new QWidget(this);
    line.title = new QLineEdit(titleOfFile(info.fileName()), line.box);
    line.title->setMaxLength(200);
    line.title->setObjectName(QStringLiteral("filingTitle"));
    line.title->setAccessibleName(tr("Title of %1", "a file").arg(info.fileName()));
    line.title->setPlaceholderText(tr("Title"));
    line.away = new QToolButton(line.box);
    line.away->setIcon(icons::get(QStringLiteral("list-remove")));
    line.away->setAutoRaise(true);
    line.away->setObjectName(QStringLiteral("filingLeaveOut"));
    line.away->setAccessibleName(tr("Leave out %1", "a file").arg(info.fileName()));
    tip::set(line.away, line.away->accessibleName());
    line.about = new PlainLabel(tr("%1 · %2", "name of a file, size").arg(info.fileName(), documentwords::size(info.size())), line.box, PlainLabel::Quiet);
    line.about->setObjectName(QStringLiteral("filingAbout"));
    line.about->setWordWrap(true);
    auto *column = new QVBoxLayout(line.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->addWidget(line.title, 1);
    row->addWidget(line.away);
    column->addLayout(row);
    column->addWidget(line.about);
    m_column->addWidget(line.box);
    connect(line.title, &QLineEdit::textChanged, this, &FilingFiles::changed);
    connect(line.away, &QToolButton::clicked, this, [this, box = line.box] {
        const auto found = std::ranges::find_if(m_lines, [&](const Line &one) { return one.box == box; });
        if (found != m_lines.end())
            remove(static_cast<int>(found - m_lines.begin()));
    });
    m_lines.append(line);
}

QString FilingFiles::title(int line) const
{
    return m_lines[line].title->text().simplified();
}

bool FilingFiles::allNamed() const
{
    return std::ranges::none_of(m_lines, [](const Line &line) { return line.title->text().trimmed().isEmpty(); });
}

void FilingFiles::setProblem(int line, const QString &sentence)
{
    m_lines[line].about->setRole(PlainLabel::Problem);
    m_lines[line].about->setText(tr("%1: %2", "name of a file: what is wrong with it").arg(QFileInfo(m_lines[line].path).fileName(), sentence));
    m_lines[line].title->setAccessibleDescription(sentence);
    m_lines[line].box->setProperty("problem", sentence);
}

QString FilingFiles::problem(int line) const
{
    return m_lines[line].box->property("problem").toString();
}

void FilingFiles::clearProblems()
{
    for (const Line &line : std::as_const(m_lines)) {
        const QFileInfo info(line.path);
        line.about->setRole(PlainLabel::Quiet);
        line.about->setText(tr("%1 · %2", "name of a file, size").arg(info.fileName(), documentwords::size(info.size())));
        line.title->setAccessibleDescription({});
        line.box->setProperty("problem", {});
    }
}

void FilingFiles::remove(int line)
{
    QWidget *box = m_lines.takeAt(line).box;
    box->hide();
    box->deleteLater();
    Q_EMIT changed();
}

} // namespace praxis::ui
