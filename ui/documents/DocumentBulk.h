#pragma once

#include "models/ports/Reads.h"
#include "ui/common/UiContext.h"

class QMenu;

namespace praxis::ui::documentbulk {

/// How long the chosen documents are kept, one or many, with one result each; nothing where that is not this person's to say.
void fill(QMenu &menu, const UiContext &context, const QVector<DocumentEntry> &entries, QWidget *window);

/// At least until a day that is asked for.
void keep(const UiContext &context, const QVector<DocumentEntry> &entries, QWidget *parent);
void hold(const UiContext &context, const QVector<DocumentEntry> &entries, QWidget *parent);
void release(const UiContext &context, const QVector<DocumentEntry> &entries, QWidget *parent);

} // namespace praxis::ui::documentbulk
