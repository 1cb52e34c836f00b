#include "app/common/StandardMessages.h"

#include "resources/messages/Messages.h"

namespace praxis::app {

MessageTemplate StandardMessages::of(const QString &name, const QString &language) const
{
    const MessageFile file = messageFile(name, language);
    return {file.subject, file.text, file.brief};
}

QString StandardMessages::word(const QString &key, const QString &language) const
{
    return messageWord(key, language);
}

QString StandardMessages::languageFor(const QString &wanted) const
{
    return messageLanguage(wanted);
}

} // namespace praxis::app
