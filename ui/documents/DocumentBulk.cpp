#include "ui/documents/DocumentBulk.h"

#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/door/Desk.h"
#include "services/practice/retention/HoldCommands.h"
#include "services/practice/retention/KeepingCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/Icons.h"
#include "ui/common/RetainDialog.h"
#include "ui/common/RunForEach.h"
#include "ui/common/Tip.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace praxis::ui::documentbulk {

namespace {

class DocumentBulkWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::DocumentBulk)
};

int count(const QVector<DocumentEntry> &entries)
{
    return static_cast<int>(entries.size());
}

/// One command for each, with one result each.
template <class Make> void each(const UiContext &context, const QString &title, const QVector<DocumentEntry> &entries, Make make, QWidget *parent)
{
    QStringList names;
    for (const DocumentEntry &entry : entries)
        names.append(QStringLiteral("%1, %2").arg(entry.personName, entry.title.isEmpty() ? DocumentBulkWords::tr("Restricted document") : entry.title));
    runForEach(context, title, names, [entries, make](int item) { return make(entries[item]); }, parent);
}

void add(QMenu &menu, const char *name, const char *icon, const QString &text, const QVector<DocumentEntry> &fitting, const QString &none,
         const std::function<void(const QVector<DocumentEntry> &)> &act)
{
    QAction *action = menu.addAction(icons::get(QLatin1StringView(icon)), text, &menu, [fitting, act] { act(fitting); });
    action->setObjectName(QLatin1StringView(name));
    tip::setDisabledBecause(action, fitting.isEmpty() ? none : QString());
}

QVector<DocumentEntry> those(const QVector<DocumentEntry> &entries, bool (*fits)(const DocumentEntry &))
{
    QVector<DocumentEntry> fitting;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(fitting), fits);
    return fitting;
}

} // namespace

void keep(const UiContext &context, const QVector<DocumentEntry> &entries, QWidget *parent)
{
    QDate newest;
    for (const DocumentEntry &entry : entries)
        newest = std::max(newest, entry.createdAt.utc().date());
    auto *dialog = new RetainDialog(RetainedKind::Document, count(entries), {}, newest, parent);
    QObject::connect(dialog, &RetainDialog::chosen, parent, [=](const QDate &until, const QString &why) {
        // A row does not say which of them is kept longer already: that stays.
        each(context, DocumentBulkWords::tr("Keep documents"), entries, [until, why](const DocumentEntry &entry) { return RetainDocument{entry.id, until, why, until.isValid()}; }, parent);
    });
    dialog->open();
}

void hold(const UiContext &context, const QVector<DocumentEntry> &entries, QWidget *parent)
{
    ask::reason(parent, DocumentBulkWords::tr("Place a legal hold on %n documents?", nullptr, count(entries)),
                DocumentBulkWords::tr("They are kept for as long as the hold lasts, whatever their retention says."), DocumentBulkWords::tr("Place"), [=](const QString &why) {
        each(context, DocumentBulkWords::tr("Place a legal hold"), entries, [why](const DocumentEntry &entry) { return HoldDocument{entry.id, why}; }, parent);
    });
}

void release(const UiContext &context, const QVector<DocumentEntry> &entries, QWidget *parent)
{
    ask::reason(parent, DocumentBulkWords::tr("Ask to release the legal hold on %n documents?", nullptr, count(entries)),
                DocumentBulkWords::tr("Somebody else decides, under Requests. Until then the hold stands."), DocumentBulkWords::tr("Ask"), [=](const QString &why) {
        each(context, DocumentBulkWords::tr("Ask to release the legal hold"), entries, [why](const DocumentEntry &entry) { return AskHoldRelease{RetainedKind::Document, entry.id, why}; }, parent);
    });
}

void fill(QMenu &menu, const UiContext &context, const QVector<DocumentEntry> &entries, QWidget *window)
{
    if (context.desk.may(QStringLiteral("document.hold")) != Cell::No) {
        add(menu, "documentsKeep", "appointment-new", DocumentBulkWords::tr("Keep until…"), those(entries, [](const DocumentEntry &entry) { return !entry.person.isNull(); }),
            DocumentBulkWords::tr("Documents of the practice itself have no retention."), [context, window](const auto &fitting) { keep(context, fitting, window); });
        add(menu, "documentsHold", "object-locked", DocumentBulkWords::tr("Place a legal hold…"), those(entries, [](const DocumentEntry &entry) { return !entry.onHold; }),
            DocumentBulkWords::tr("All of them are on hold."), [context, window](const auto &fitting) { hold(context, fitting, window); });
    }
    if (context.desk.may(QStringLiteral("hold.release")) != Cell::No)
        add(menu, "documentsRelease", "object-unlocked", DocumentBulkWords::tr("Ask to release the legal hold…"), those(entries, [](const DocumentEntry &entry) { return entry.onHold; }),
            DocumentBulkWords::tr("None of them is on hold."), [context, window](const auto &fitting) { release(context, fitting, window); });
}

} // namespace praxis::ui::documentbulk
