#pragma once

/// Every question that can be put to a practice, for what asks several kinds of them; the newer ones have headers of their own.
#include "services/practice/calendar/CalendarQueries.h"
#include "services/practice/documents/DocumentQueries.h"
#include "services/practice/door/Query.h"
#include "services/practice/door/TrailQueries.h"
#include "services/practice/messages/OutboxQueries.h"
#include "services/practice/notes/NoteQueries.h"
#include "services/practice/people/PeopleQueries.h"
#include "services/practice/recordings/RecordingQueries.h"
