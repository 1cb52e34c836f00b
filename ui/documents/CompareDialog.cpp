#include "ui/documents/CompareDialog.h"

#include "services/practice/door/Desk.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/documents/LoadedDocument.h"

#include <QBuffer>
#include <QDialogButtonBox>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace praxis::ui {

namespace {

constexpr int mostPages = 500;

/// What a PDF says, page after page.
QString textOfPdf(QByteArray &bytes)
{
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QPdfDocument pdf(nullptr);
    pdf.load(&buffer);
    QStringList pages;
    for (int page = 0; page < std::min(pdf.pageCount(), mostPages); ++page)
        pages.append(pdf.getAllText(page).text());
    return pages.join(u'\n');
}

QString mediaTypeOf(const OpenedDocument &opened)
{
    for (const VersionLine &version : opened.versions) {
        if (version.id == opened.version)
            return version.mediaType;
    }
    return {};
}

Result<QString> textOf(Vault &vault, const OpenedDocument &opened)
{
    PRAXIS_TRY(LoadedDocument loaded, loadDocument(vault, opened.object, mediaTypeOf(opened)));
    const QString text = loaded.view == DocumentView::Pdf ? textOfPdf(*loaded.bytes) : loaded.text;
    if (loaded.view != DocumentView::Pdf && loaded.view != DocumentView::Text)
        return fail(ErrorCode::NotThatKind, {{QStringLiteral("expected"), QStringLiteral("text")}});
    return text;
}

} // namespace

CompareDialog::CompareDialog(const UiContext &context, const OpenedDocument &document, const VersionLine &older, const QString &why, QWidget *parent)
    : QDialog(parent), m_context(context), m_why(why), m_sum(new PlainLabel(this)), m_text(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare versions"));
    setAccessibleName(windowTitle());
    build(older.number, document.document.versions);
    const QUuid id = document.document.id;
    m_question.ask(context.desk.ask(OpenDocument{id, older.id, why}), this, [this, id](const Result<OpenedDocument> &first) {
        if (!first)
            return say(wording::sentence(first.error()));
        m_question.ask(m_context.desk.ask(OpenDocument{id, {}, m_why}), this, [this, older = *first](const Result<OpenedDocument> &second) {
            if (!second)
                return say(wording::sentence(second.error()));
            compare(older, *second);
        });
    });
}

void CompareDialog::build(int older, int newer)
{
    resize(720, 560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid * 2, theme::grid * 2);
    column->addWidget(new PlainLabel(tr("From version %1 to version %2").arg(older).arg(newer), this, PlainLabel::Heading));
    m_sum->setObjectName(QStringLiteral("compareSum"));
    m_sum->setWordWrap(true);
    column->addWidget(m_sum);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setObjectName(QStringLiteral("compareText"));
    m_text->setAccessibleName(tr("What is different"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_text, 1);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void CompareDialog::compare(const OpenedDocument &older, const OpenedDocument &newer)
{
    Vault *vault = m_context.desk.parts().vault;
    using Lines = std::optional<QVector<DiffLine>>; // none: neither has a word, and they are not the same file
    const auto work = [vault, older, newer](Door &, const Actor &) -> Result<Lines> {
        if (!vault)
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("media"), QStringLiteral("missing")}});
        PRAXIS_TRY(const QString before, textOf(*vault, older));
        PRAXIS_TRY(const QString after, textOf(*vault, newer));
        if (before.trimmed().isEmpty() && after.trimmed().isEmpty() && older.object.sha256 != newer.object.sha256)
            return Lines();
        return Lines(diffOfTexts(before, after));
    };
    later(m_context.desk.onReader<Lines>(work), this, [this](const Result<Lines> &diff) {
        if (diff && *diff)
            show(**diff);
        else if (diff)
            say(tr("There are only pictures in these two versions, and no words to compare. Open both one after the other."));
        else if (diff.error().code == ErrorCode::NotThatKind)
            say(tr("Only text and what PDFs say can be compared. Open both versions one after the other."));
        else
            say(wording::sentence(diff.error()));
    });
}

void CompareDialog::say(const QString &sentence)
{
    m_loaded = true;
    m_sum->setText(sentence);
    m_text->hide();
}

/// A sign before each line, and a colour behind it.
void CompareDialog::show(const QVector<DiffLine> &diff)
{
    m_loaded = true;
    const auto count = [&](DiffLine::Kind kind) { return static_cast<int>(std::ranges::count(diff, kind, &DiffLine::kind)); };
    const int added = count(DiffLine::Added);
    const int removed = count(DiffLine::Removed);
    m_sum->setText(added + removed == 0 ? tr("The words are the same.") : tr("%1 added, %2 removed", "counts of lines")
                                                                             .arg(tr("%n lines", nullptr, added), tr("%n lines", nullptr, removed)));
    QStringList lines;
    for (const DiffLine &line : diff)
        lines.append((line.kind == DiffLine::Added ? QStringLiteral("+ ") : line.kind == DiffLine::Removed ? QStringLiteral("− ") : QStringLiteral("  ")) + line.text);
    m_text->setPlainText(lines.join(u'\n'));
    QTextCursor cursor(m_text->document());
    for (int i = 0; i < diff.size(); ++i) {
        if (diff[i].kind == DiffLine::Same)
            continue;
        cursor.setPosition(m_text->document()->findBlockByNumber(i).position());
        QTextBlockFormat format;
        format.setBackground(theme::senseFill(diff[i].kind == DiffLine::Added ? theme::Sense::Good : theme::Sense::Bad));
        cursor.mergeBlockFormat(format);
    }
}

} // namespace praxis::ui
