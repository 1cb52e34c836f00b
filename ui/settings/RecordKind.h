#pragma once

#include "models/ports/Store.h"
#include "ui/common/Later.h"
#include "ui/settings/FieldSpec.h"

#include "services/practice/door/Desk.h"

#include <functional>

namespace praxis {
class Paper;
}

namespace praxis::ui {

class Directory;
struct UiContext;

/// What the list and form editor needs to know of one simple record, beside its descriptor: words, controls and order.
struct RecordKind {
    using Loaded = std::function<void(const Result<QVector<RecordPtr>> &)>;

    const RecordType *type = nullptr;
    QString pageId;
    QString title;
    QString intro;
    QString iconName;
    QString keywords;
    QString addVerb;      ///< "New service"
    QString deleteVerb;   ///< "Delete service"
    QString untitled;     ///< what an unnamed new one is called in the list
    QString emptyTitle;
    QString emptyText;
    QString nameField;
    QString orderField;   ///< blank: ordered by name, and cannot be dragged
    QString activeField;
    QString colourField;
    QVector<FieldSpec> fields;
    std::function<QString(const Record &)> name = {};     ///< where it is not simply nameField
    std::function<QString(const Record &)> subtitle;      ///< the quiet second line
    std::function<QString(const Record &)> deleteVerbOf = {}; ///< where it is not the same for all
    QString exportVerb = {};  ///< "Export…"; blank: they are not taken out from here
    std::function<void(QWidget *, const QVector<RecordPtr> &)> exportAll = {};
    std::function<void(Record &)> prepareNew = [](Record &) {};
    std::function<QString(const Record &, QString *field)> check = {}; ///< a sentence where fields do not fit each other
    /// What a change means beyond the record is asked first; without it, a change is simply saved.
    std::function<void(const UiContext &, QWidget *, const Record &before, const QJsonObject &changes,
                       std::function<void(const QVector<AnyCommand> &)> go, std::function<void()> stay)> beforeSaving = {};
    /// Asks about what saving was refused for, and goes on with the answer; false: it is about nothing of the kind.
    std::function<bool(const UiContext &context, QWidget *parent, const Error &error, const QVector<AnyCommand> &commands,
                       std::function<void(const QVector<AnyCommand> &)> go)> refused = {};
    /// What deleting means beyond the record is asked first; without it, it is simply deleted. `go` with what is to be done before, in one step.
    std::function<void(const UiContext &, QWidget *, const Record &, std::function<void(const QVector<AnyCommand> &before)> go, std::function<void()> stay)> beforeDeleting = {};
    std::function<void(Desk &, QObject *, Loaded)> load;
};

template <class T>
void loadRecords(Desk &desk, QObject *context, const RecordKind::Loaded &loaded)
{
    later(desk.ask(List<T>{}), context, [loaded](const Result<QVector<std::shared_ptr<T>>> &answer) {
        if (!answer)
            return loaded(fail(answer.error()));
        QVector<RecordPtr> records;
        records.reserve(answer->size());
        for (const auto &record : *answer)
            records.append(record);
        loaded(records);
    });
}

namespace kinds {
[[nodiscard]] RecordKind locations(const Directory &directory);
[[nodiscard]] RecordKind rooms(const Directory &directory);
[[nodiscard]] RecordKind equipment(const Directory &directory);
[[nodiscard]] RecordKind services(const Directory &directory);
[[nodiscard]] RecordKind practitioners(const Directory &directory);
/// The practice's own layouts of clinical notes.
[[nodiscard]] RecordKind noteTemplates();
/// How long records are kept.
[[nodiscard]] RecordKind retentionRules();
/// Letters and forms: the standard ones, which the practice may put its own wording in the place of, and its own.
[[nodiscard]] RecordKind letterTemplates(const Paper *paper);
/// The register of processing purposes.
[[nodiscard]] RecordKind processingPurposes(const UiContext &context);
/// Closed days, leave and extra days. `own`: of that practitioner only; null: of everybody.
[[nodiscard]] RecordKind closedDays(const Directory &directory, const QUuid &own);
} // namespace kinds

} // namespace praxis::ui
