#include "ui/documents/DocumentTimeline.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Later.h"
#include "ui/common/Navigator.h"
#include "ui/documents/DocumentWords.h"

namespace praxis::ui {

TimelineSource *DocumentTimeline::make(const UiContext &context, QObject *parent)
{
    return context.desk.may(QStringLiteral("document.list")) == Cell::No ? nullptr : new DocumentTimeline(context, parent);
}

void DocumentTimeline::ask(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then)
{
    ShowDocuments question;
    question.filter.person = person;
    question.filter.before = before;
    question.filter.beforeId = beforeId;
    question.filter.limit = limit;
    later(m_context.desk.ask(question), this, [this, then = std::move(then)](const Result<QVector<DocumentEntry>> &documents) {
        if (!documents)
            return then(fail(documents.error()));
        QVector<TimelineEntry> entries;
        for (const DocumentEntry &document : *documents) {
            TimelineEntry entry;
            entry.id = document.id;
            entry.at = document.createdAt;
            entry.icon = documentwords::icon(document.mediaType);
            entry.title = documentwords::title(document);
            QStringList detail{documentwords::kind(document.kind), document.authorName, documentwords::state(document)};
            detail.removeAll(QString());
            entry.detail = detail.join(QStringLiteral(" · "));
            entry.open = [context = &m_context, id = document.id] { context->navigator.openDocument(id); };
            entries.append(std::move(entry));
        }
        then(entries);
    });
}

} // namespace praxis::ui
