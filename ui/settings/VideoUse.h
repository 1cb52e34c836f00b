#pragma once

#include "services/practice/video/VideoQueries.h"
#include "ui/common/Later.h"

#include <QWidget>

class QComboBox;

namespace praxis::ui {

struct UiContext;
class PlainLabel;
class PlainList;

/// How much each practitioner had by video, in a time that one chooses.
class VideoUse : public QWidget {
    Q_OBJECT

public:
    explicit VideoUse(UiContext &context, QWidget *parent = nullptr);

    void load();

private:
    void tell(const QVector<PractitionerVideo> &lines);

    UiContext &m_context;
    QComboBox *m_time;
    PlainList *m_list;
    PlainLabel *m_none;
    Newest<Result<QVector<PractitionerVideo>>> m_question;
};

} // namespace praxis::ui
