#pragma once

#include <QString>
#include <QVector>

#include <functional>

namespace praxis::ui {

/// How a field of a record is shown and changed.
enum class Control : quint8 {
    Text, LongText, Number, Minutes, Money, Colour, Choice, Check, Date, MinuteOfDay, Zone, Country, Currency, Language,
    Letter,  ///< the text of a letter, with {{placeholders}} to choose from
    Headings ///< [{heading, hint}], one a line: "Heading: hint"
};

struct FieldChoice {
    QString value; ///< as stored; blank clears the field
    QString label;
};

/// One line of the small table from which a settings form is made; types and "required" come from the record's descriptor.
struct FieldSpec {
    QString field;
    QString label;
    Control control = Control::Text;
    int span = 1;
    int min = 0;
    int max = 0;
    QString suffix = {};
    std::function<QVector<FieldChoice>()> choices = {}; ///< of a Choice; asked again each time the form is filled
    QString hint = {};
    QString section = {}; ///< begins a part of the form with this title
};

} // namespace praxis::ui
