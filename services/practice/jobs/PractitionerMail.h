#pragma once

#include "services/practice/jobs/Jobs.h"
#include "services/practice/messages/MessageSender.h"

namespace praxis {

/// Mails what concerns a practitioner's own sessions by video (PractitionerNews). At least once, under the same Message-ID; where no mail
/// server is set up, or they have no address, nobody is told by mail.
void addPractitionerMail(Jobs &jobs, std::shared_ptr<const MessageSender> sender);

} // namespace praxis
