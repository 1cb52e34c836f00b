#pragma once

#include "services/practice/exchange/ImportPlan.h"

#include <QVector>
#include <QWidget>

class QComboBox;
class QGridLayout;

namespace praxis::ui {

struct UiContext;
class PlainLabel;

/// Whose appointments these are, and what happens to what does not fit.
class ImportCalendarPage : public QWidget {
    Q_OBJECT

public:
    explicit ImportCalendarPage(const UiContext &context, QWidget *parent = nullptr);

    void setFile(const ImportFile &file, const ImportOptions &options);
    void apply(ImportOptions &options) const;

private:
    [[nodiscard]] QComboBox *practitionerBox(const QUuid &chosen, const QString &blank);
    QComboBox *addChoice(const QString &label, const QString &name);

    const UiContext &m_context;
    PlainLabel *m_intro;
    PlainLabel *m_floating;
    QWidget *m_calendars;
    QGridLayout *m_grid;
    QVector<QPair<QString, QComboBox *>> m_owners;
    QComboBox *m_practitioner;
    QComboBox *m_location;
    QComboBox *m_unknown;
    QComboBox *m_allDay;
    QWidget *m_allDayRow = nullptr;
};

} // namespace praxis::ui
