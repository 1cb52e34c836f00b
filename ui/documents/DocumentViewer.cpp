#include "ui/documents/DocumentViewer.h"

#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/documents/PictureView.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfPageRenderer>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int printDots = 300; // an inch

} // namespace

DocumentViewer::DocumentViewer(QWidget *parent)
    : QWidget(parent), m_pdf(new QPdfDocument(this)), m_pages(new QPdfView(this)), m_picture(new PictureView(this)), m_text(new QPlainTextEdit(this)),
      m_instead(new EmptyState(QStringLiteral("folder-documents"), QString(), QString(), this)), m_verb(m_instead->addStep(QString())), m_lock(new QWidget(this)),
      m_password(new QLineEdit(m_lock)), m_wrong(new PlainLabel({}, m_lock, PlainLabel::Problem)), m_stack(new QStackedWidget(this)), m_bar(new QWidget(this)),
      m_page(new PlainLabel(m_bar)), m_note(new PlainLabel({}, m_bar, PlainLabel::Quiet))
{
    setObjectName(QStringLiteral("documentViewer"));
    m_pages->setPageMode(QPdfView::PageMode::MultiPage);
    m_pages->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setFocusPolicy(Qt::StrongFocus);
    m_pages->setObjectName(QStringLiteral("documentPages"));
    m_pages->setAccessibleName(tr("Pages of the document"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setObjectName(QStringLiteral("documentText"));
    m_text->setAccessibleName(tr("Text of the document"));
    m_text->document()->setDocumentMargin(theme::grid * 2);
    m_verb->setObjectName(QStringLiteral("documentInstead"));
    connect(m_verb, &QPushButton::clicked, this, &DocumentViewer::insteadWanted);
    buildBar();
    buildLock();
    for (QWidget *side : std::initializer_list<QWidget *>{m_pages, m_picture, m_text, m_instead, new LoadingRows(this), m_lock})
        m_stack->addWidget(side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bar);
    connect(new QShortcut(Qt::Key_PageDown, m_picture, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, &DocumentViewer::pageForward);
    connect(new QShortcut(Qt::Key_PageUp, m_picture, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, &DocumentViewer::pageBack);
    connect(m_pages->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &DocumentViewer::showPage);
    if (const auto *renderer = m_pages->findChild<QPdfPageRenderer *>()) // draws on a thread of its own
        connect(renderer, &QPdfPageRenderer::pageRendered, this, [this] { m_isDrawn = true; });
    clear();
}

DocumentViewer::~DocumentViewer()
{
    clear();
}

void DocumentViewer::buildBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(theme::grid * 2, theme::half, theme::grid * 2, theme::half);
    row->setSpacing(theme::grid);
    m_page->setObjectName(QStringLiteral("documentPageNumber"));
    row->addWidget(m_page);
    row->addWidget(m_note);
    row->addStretch(1);
    const auto add = [&](const char *icon, const QString &name, const char *objectName, auto act) {
        auto *button = new QToolButton(m_bar);
        button->setIcon(icons::get(QString::fromLatin1(icon)));
        button->setAutoRaise(true);
        button->setAccessibleName(name);
        button->setObjectName(QString::fromLatin1(objectName));
        tip::set(button, name);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    m_back = add("go-previous", tr("Page back"), "documentPageBack", &DocumentViewer::pageBack);
    m_forward = add("go-next", tr("Page forward"), "documentPageForward", &DocumentViewer::pageForward);
    add("zoom-out", tr("Smaller"), "documentZoomOut", &DocumentViewer::zoomOut);
    add("zoom-in", tr("Larger"), "documentZoomIn", &DocumentViewer::zoomIn);
    add("zoom-fit-width", tr("Fit to the window"), "documentFit", &DocumentViewer::fit);
}

/// A PDF that asks for a password of its own.
void DocumentViewer::buildLock()
{
    auto *column = new QVBoxLayout(m_lock);
    column->addStretch(1);
    auto *title = new PlainLabel(tr("This PDF has a password of its own"), m_lock, PlainLabel::Heading);
    auto *open = new QPushButton(tr("Open"), m_lock);
    open->setObjectName(QStringLiteral("documentUnlock"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaximumWidth(280);
    m_password->setMaxLength(200);
    m_password->setObjectName(QStringLiteral("documentPassword"));
    m_password->setAccessibleName(tr("Password of the PDF"));
    m_password->setPlaceholderText(tr("Password"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_password);
    row->addWidget(open);
    row->addStretch(1);
    column->addWidget(title, 0, Qt::AlignCenter);
    column->addLayout(row);
    column->addWidget(m_wrong, 0, Qt::AlignCenter);
    column->addStretch(2);
    const auto unlock = [this] {
        m_pdf->setPassword(m_password->text());
        m_password->clear();
        m_wrong->setText(tr("That is not its password. Try again."));
        showPdf();
    };
    connect(open, &QPushButton::clicked, this, unlock);
    connect(m_password, &QLineEdit::returnPressed, this, unlock);
}

void DocumentViewer::show(LoadedDocument loaded)
{
    clear();
    m_loaded = std::move(loaded);
    switch (m_loaded.view) {
    case DocumentView::Pdf:
        m_wrong->clear();
        showPdf();
        break;
    case DocumentView::Picture:
        m_picture->setPicture(m_loaded.picture);
        m_stack->setCurrentIndex(Picture);
        showPage();
        break;
    case DocumentView::Text:
        m_text->setPlainText(m_loaded.text);
        m_stack->setCurrentIndex(Text);
        m_note->setText(m_loaded.cut ? tr("Only the beginning is shown. Save a copy to read all of it.") : QString());
        break;
    case DocumentView::None:
        break;
    }
    m_bar->setVisible(isShowing());
}

bool DocumentViewer::isDrawing() const
{
    return m_stack->currentIndex() == Loading || (m_stack->currentIndex() == Pages && !m_isDrawn);
}

void DocumentViewer::showPdf()
{
    m_isDrawn = false;
    m_pages->setDocument(nullptr);
    m_buffer = std::make_unique<QBuffer>(m_loaded.bytes.get());
    if (!m_buffer->open(QIODevice::ReadOnly))
        return;
    m_pdf->load(m_buffer.get());
    if (m_pdf->error() == QPdfDocument::Error::IncorrectPassword) {
        m_stack->setCurrentIndex(Locked);
        m_password->setFocus();
        m_bar->hide();
        return;
    }
    if (m_pdf->status() != QPdfDocument::Status::Ready || m_pdf->pageCount() == 0)
        return showInstead(tr("This PDF cannot be shown"), tr("It is damaged, or of a kind that is not known here. The file is kept as it was filed."));
    measurePages();
    fitPages();
    m_pages->setDocument(m_pdf);
    m_stack->setCurrentIndex(Pages);
    m_bar->show();
    showPage();
}

void DocumentViewer::showPage()
{
    const int count = pageCount();
    for (QToolButton *button : {m_back, m_forward})
        button->setVisible(count > 1);
    m_back->setEnabled(page() > 0);
    m_forward->setEnabled(page() + 1 < count);
    const QImage &picture = m_picture->picture();
    const QString size = m_loaded.view == DocumentView::Picture ? tr("%1 × %2", "width and height of a picture").arg(picture.width()).arg(picture.height()) : QString();
    const QString place = m_loaded.view == DocumentView::Pdf || count > 1 ? tr("Page %1 of %2").arg(page() + 1).arg(count) : QString();
    m_page->setText(QStringList{place, size}.filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(" · ")));
}

int DocumentViewer::page() const
{
    return m_loaded.view == DocumentView::Pdf ? m_pages->pageNavigator()->currentPage() : m_picturePage;
}

int DocumentViewer::pageCount() const
{
    return m_loaded.view == DocumentView::Pdf ? m_pdf->pageCount() : m_loaded.view == DocumentView::Picture ? m_loaded.pages : 0;
}

void DocumentViewer::pageForward()
{
    turnTo(page() + 1);
}

void DocumentViewer::pageBack()
{
    turnTo(page() - 1);
}

/// A page of a picture is decoded on a thread of its own; until then the one before stands there.
void DocumentViewer::turnTo(int wanted)
{
    if (wanted < 0 || wanted >= pageCount())
        return;
    if (m_loaded.view == DocumentView::Pdf)
        return m_pages->pageNavigator()->jump(wanted, QPointF());
    m_turning.ask(QtConcurrent::run([bytes = m_loaded.bytes, wanted] { return decodePage(*bytes, wanted); }), this, [this, wanted](const Result<QImage> &picture) {
        if (!picture)
            return m_note->setText(tr("Page %1 cannot be shown: it is damaged, or larger than this program opens.").arg(wanted + 1));
        m_note->clear();
        m_picturePage = wanted;
        m_picture->setPicture(*picture);
        showPage();
    });
}

void DocumentViewer::clear()
{
    m_turning.cancel();
    m_picturePage = 0;
    m_pages->setDocument(nullptr);
    m_pdf->close();
    m_pdf->setPassword({});
    m_buffer.reset();
    m_picture->clear();
    m_text->clear();
    m_page->clear();
    m_note->clear();
    m_loaded.wipe();
    m_loaded = {};
    m_bar->hide();
    m_verb->hide();
    m_instead->setTexts({}, {});
    m_stack->setCurrentIndex(Instead);
}

void DocumentViewer::showLoading()
{
    clear();
    m_stack->setCurrentIndex(Loading);
}

void DocumentViewer::showInstead(const QString &title, const QString &text, const QString &verb)
{
    clear();
    m_instead->setTexts(title, text);
    m_verb->setText(verb);
    m_verb->setVisible(!verb.isEmpty());
}

bool DocumentViewer::isShowing() const
{
    return m_stack->currentIndex() <= Text;
}

bool DocumentViewer::canPrint() const
{
    return isShowing() && m_loaded.view != DocumentView::None && !m_loaded.cut;
}

void DocumentViewer::print(QPrinter &printer)
{
    if (m_loaded.view == DocumentView::Text)
        return m_text->print(&printer);
    QPainter painter(&printer);
    const QRect sheet = painter.viewport();
    const auto place = [&](const QImage &image) {
        const QSize size = image.size().scaled(sheet.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect(QPoint((sheet.width() - size.width()) / 2, 0), size), image);
    };
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pageCount()) : pageCount();
    for (int page = first; page < last; ++page) {
        if (page > first)
            printer.newPage();
        if (m_loaded.view == DocumentView::Picture) {
            const Result<QImage> picture = page == 0 ? Result<QImage>(m_loaded.picture) : decodePage(*m_loaded.bytes, page);
            if (picture)
                place(*picture);
            continue;
        }
        place(m_pdf->render(page, boundedPixels(m_pdf->pagePointSize(page) * (printDots / 72.0))));
    }
}

void DocumentViewer::takeFocus()
{
    if (isShowing())
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    else if (m_verb->isVisibleTo(this))
        m_verb->setFocus(Qt::OtherFocusReason);
    else if (m_stack->currentIndex() == Locked)
        m_password->setFocus(Qt::OtherFocusReason);
}

} // namespace praxis::ui
