#include "ui/common/Wording.h"

#include <QCoreApplication>

#include <array>
#include <utility>

/// What is wrong with a field, in words.
namespace praxis::ui::wording {

QString fieldProblem(const QString &problem)
{
    static constexpr std::array known{
        std::pair{"required", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This is needed.")},
        std::pair{"format", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This does not look right. Check how it is written.")},
        std::pair{"type", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This is not the kind of value that belongs here.")},
        std::pair{"range", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This is outside what is possible here.")},
        std::pair{"too_long", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This is too long.")},
        std::pair{"too_short", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This is too short.")},
        std::pair{"characters", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "There are characters in it that cannot be kept.")},
        std::pair{"character", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "There is a character in it that the sheet does not use.")},
        std::pair{"length", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "A part is missing: there are nine groups.")},
        std::pair{"check", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "There is a typing slip in it. Compare it with the sheet.")},
        std::pair{"duplicate", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "Somebody else has this already.")},
        std::pair{"unknown", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "Praxis does not know this.")},
        std::pair{"not_found", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This is no longer here.")},
        std::pair{"unknown_placeholder", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "One of the {{placeholders}} means nothing to Praxis. Choose it from the list.")},
        std::pair{"several", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "An appointment of this kind is for one person.")},
        std::pair{"same_person", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "They give this appointment already.")},
        std::pair{"somebody_elses", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This authorisation is for somebody who is not in the appointment.")},
        std::pair{"not_in_it", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "They are not in this appointment.")},
        std::pair{"more_than_open", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This is more than there is left.")},
        std::pair{"mixed", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This is in another currency.")},
        std::pair{"nothing_to_charge", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "There is nothing to charge here, or it was charged already.")},
        std::pair{"nothing_open", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "Nothing is left to settle.")},
        std::pair{"refunded", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "Money was given back of this payment. Reverse that first.")},
        std::pair{"over", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This was reversed already, or never counted.")},
        std::pair{"too_late", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "The appointment has begun already.")},
        std::pair{"link_scheme", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "A link begins with https://.")},
        std::pair{"link_host", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This is not an address of that service.")},
        std::pair{"link_path", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This is no meeting of that service. Copy the whole address of the invitation.")},
        std::pair{"link_account", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "There is a name before the server in it, which hides where it leads.")},
        std::pair{"link_port", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "A link names no port.")},
        std::pair{"link_characters", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "There are characters in it that no link has.")},
        std::pair{"link_length", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This is too long.")},
        std::pair{"not_supported", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This provider cannot do that.")},
        std::pair{"kind", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This cannot be done with an entry of this kind.")},
        std::pair{"guarded", QT_TRANSLATE_NOOP("praxis::ui::ErrorWording", "This cannot be changed here.")},
    };
    for (const auto &[code, sentence] : known) {
        if (problem == QLatin1StringView(code))
            return QCoreApplication::translate("praxis::ui::ErrorWording", sentence);
    }
    return QCoreApplication::translate("praxis::ui::ErrorWording", "This is not right yet.");
}

} // namespace praxis::ui::wording
