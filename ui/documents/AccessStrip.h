#pragma once

#include "services/practice/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QPushButton;

namespace praxis::ui {

class PlainLabel;

/// Above the list: who opened a document of one's own with a reason, until one has seen that.
class AccessStrip : public QWidget {
    Q_OBJECT

public:
    explicit AccessStrip(const UiContext &context, QWidget *parent = nullptr);

    void load();
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }

Q_SIGNALS:
    void counted();
    void openWanted(const QUuid &document);

private:
    void show(const QVector<DocumentAccessLine> &lines);
    using QWidget::show;

    UiContext m_context;
    Moments m_moments;
    QVector<DocumentAccessLine> m_lines; ///< of one's own documents, not seen yet; the newest first
    PlainLabel *m_words;
    QPushButton *m_open;
    QPushButton *m_seen;
    Newest<Result<QVector<DocumentAccessLine>>> m_question;
};

} // namespace praxis::ui
