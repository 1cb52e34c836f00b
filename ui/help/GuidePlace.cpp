#include "ui/help/GuidePlace.h"

#include "ui/common/Actions.h"
#include "ui/common/Navigator.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SearchField.h"
#include "ui/common/Theme.h"
#include "ui/help/GuideSections.h"

#include <QLocale>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int listWidth = 280;
constexpr int widestText = 760; ///< a line that is longer is hard to read

} // namespace

GuidePlace::GuidePlace(const UiContext &context, QWidget *parent)
    : Place(parent), m_context(context), m_search(new SearchField(tr("Search the guide"), this)), m_list(new QListWidget(this)),
      m_nothing(new PlainLabel(tr("Nothing in the guide has all of these words."), this, PlainLabel::Quiet)), m_text(new QTextEdit(this))
{
    m_search->setObjectName(QStringLiteral("guideSearch"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_list->setObjectName(QStringLiteral("guideList"));
    m_list->setAccessibleName(tr("Chapters of the guide"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    m_text->setObjectName(QStringLiteral("guideText"));
    m_text->setAccessibleName(tr("What the chapter says"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setMaximumWidth(widestText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *side = new QWidget(this);
    side->setFixedWidth(listWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid, theme::grid);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_text, 1);
    row->addStretch(0);
    connect(m_search, &SearchField::searched, this, [this] { show(m_search->text()); });
    connect(m_search, &SearchField::movedDown, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &GuidePlace::showHit);
    context.actions.add(this, QStringLiteral("guide.open"), tr("Guide"), tr("Open the guide"), {Qt::SHIFT | Qt::Key_F1}, [this] {
        m_context.navigator.goTo(placeId());
        search();
    }, iconName());
}

void GuidePlace::load()
{
    const QString language = QLocale().name(); // as the window is, whatever was chosen for the next start
    if (!m_chapters.isEmpty() && language == m_language)
        return;
    m_language = language;
    m_chapters = helpChapters(language);
    m_shown = -1;
    show(m_search->text());
}

void GuidePlace::enter()
{
    load();
}

void GuidePlace::search()
{
    m_search->setFocus();
    m_search->selectAll();
}

void GuidePlace::addHit(const Hit &hit, const QString &text, const QString &below)
{
    m_hits.append(hit);
    auto *item = new QListWidgetItem(below.isEmpty() ? text : text + u'\n' + below, m_list);
    item->setSizeHint(QSize(0, below.isEmpty() ? theme::rowHeight : theme::rowHeight + m_list->fontMetrics().lineSpacing()));
}

void GuidePlace::show(const QString &words)
{
    m_list->clear();
    m_hits.clear();
    const QString wanted = words.trimmed();
    for (int chapter = 0; chapter < m_chapters.size(); ++chapter) {
        if (wanted.isEmpty()) {
            addHit({chapter, {}}, m_chapters[chapter].title, {});
            continue;
        }
        for (const GuideSection &section : sectionsOf(m_chapters[chapter].text)) {
            if (hasAllWords(section, wanted))
                addHit({chapter, section.level > 1 ? section.heading : QString()}, section.heading, section.level > 1 ? m_chapters[chapter].title : QString());
        }
    }
    m_nothing->setVisible(m_hits.isEmpty() && !wanted.isEmpty());
    if (!m_hits.isEmpty())
        m_list->setCurrentRow(0);
}

void GuidePlace::showHit(int row)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const Hit &hit = m_hits[row];
    if (m_shown != hit.chapter) {
        m_text->document()->setDocumentMargin(theme::grid * 3);
        m_text->document()->setMarkdown(m_chapters[hit.chapter].text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
        m_shown = hit.chapter;
    }
    QTextBlock block = m_text->document()->begin();
    while (!hit.section.isEmpty() && block.isValid() && !(block.blockFormat().headingLevel() > 0 && block.text() == hit.section))
        block = block.next();
    QTextCursor cursor(block.isValid() ? block : m_text->document()->begin());
    m_text->setTextCursor(cursor);
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->value() + m_text->cursorRect().top() - theme::grid);
}

void GuidePlace::openChapter(const QString &id)
{
    load();
    m_search->clear();
    show({});
    for (int row = 0; row < m_hits.size(); ++row) {
        if (m_chapters[m_hits[row].chapter].id == id)
            m_list->setCurrentRow(row);
    }
}

QVector<Scene> GuidePlace::scenes()
{
    return {{QStringLiteral("guide"), [this] { openChapter(QStringLiteral("recordings")); }}};
}

} // namespace praxis::ui
