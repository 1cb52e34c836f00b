#pragma once

#include "services/practice/door/Desk.h"
#include "ui/common/BulkDialog.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <memory>

namespace praxis::ui {

/// One deed for each of `names`, given its number, the receiver of its answers, its progress and what it tells once it is done; with one
/// result each in a dialog.
template <class Deed> BulkDialog *doForEach(const QString &title, const QStringList &names, Deed deed, QWidget *window)
{
    // Answers go to the dialog: a lock takes it away before the desk.
    const auto dialog = std::make_shared<BulkDialog *>(nullptr);
    const auto step = [deed, dialog](int item, const std::function<bool(double)> &progress, const BulkDialog::Done &done) { deed(item, *dialog, progress, done); };
    *dialog = new BulkDialog(title, names, step, window);
    (*dialog)->open();
    (*dialog)->start();
    return *dialog;
}

/// One command for each of `names`, made by its number.
template <class Make> void runForEach(const UiContext &context, const QString &title, const QStringList &names, Make make, QWidget *window)
{
    const auto deed = [context, make](int item, QObject *receiver, const std::function<bool(double)> &, const BulkDialog::Done &done) {
        later(context.desk.run(make(item)), receiver, [done](const Result<Outcome> &outcome) { done(outcome ? Result<>() : Result<>(fail(outcome.error()))); });
    };
    (void)doForEach(title, names, deed, window);
}

} // namespace praxis::ui
