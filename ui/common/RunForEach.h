#pragma once

#include "services/practice/door/Desk.h"
#include "ui/common/BulkDialog.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <memory>

namespace praxis::ui {

/// One command for each of `names`, made by its number, with one result each in a dialog.
template <class Make> void runForEach(const UiContext &context, const QString &title, const QStringList &names, Make make, QWidget *window)
{
    // Answers go to the dialog: a lock takes it away before the desk.
    const auto dialog = std::make_shared<BulkDialog *>(nullptr);
    const auto step = [context, make, dialog](int item, const std::function<bool(double)> &, const BulkDialog::Done &done) {
        later(context.desk.run(make(item)), *dialog, [done](const Result<Outcome> &outcome) { done(outcome ? Result<>() : Result<>(fail(outcome.error()))); });
    };
    *dialog = new BulkDialog(title, names, step, window);
    (*dialog)->open();
    (*dialog)->start();
}

} // namespace praxis::ui
