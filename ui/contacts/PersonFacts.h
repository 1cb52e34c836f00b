#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QScrollArea>

class QFormLayout;
class QVBoxLayout;

namespace praxis::ui {

/// The column of what is known about a person: how to reach them, cover, family, and the rest. What is blank is left out.
class PersonFacts : public QScrollArea {
    Q_OBJECT

public:
    explicit PersonFacts(const UiContext &context, QWidget *parent = nullptr);

    void show(const PersonPage &page);

Q_SIGNALS:
    void openWanted(const QUuid &person);

private:
    void begin(const QString &title); ///< a section; it is made when its first fact comes
    void fact(const QString &title, const QString &text);
    void link(const QString &title, const QString &text, const QUuid &person);
    void makeSection();
    void addReach(const Contact &contact);
    void addFamily(const PersonPage &page);
    void addCover(const PersonPage &page);
    void addRest(const Contact &contact);
    [[nodiscard]] QString allowed(const Contact &contact) const;

    UiContext m_context;
    Moments m_moments;
    QString m_title;
    QVBoxLayout *m_column = nullptr;
    QFormLayout *m_section = nullptr;
};

} // namespace praxis::ui
