#include "services/practice/sample/NoteWriter.h"

#include "models/records/NoteText.h"
#include "services/practice/sample/Random.h"

#include <array>
#include <initializer_list>
#include <span>
#include <string_view>

namespace praxis::sample {

namespace {

using Sentences = std::span<const std::u16string_view>;

/// What somebody comes with, and what a psychologist might write about a session with them.
struct Concern {
    std::u16string_view presenting;
    std::array<std::u16string_view, 4> said;
    std::array<std::u16string_view, 3> seen;
    std::array<std::u16string_view, 3> made;
    std::array<std::u16string_view, 4> next;
};

constexpr std::array concerns{
    Concern{u"Panic attacks at work for about five months; began after a change of manager.",
            {u"Two panic attacks since last session, both on the train; stayed on until the next stop each time.", u"Has told one colleague about the attacks and felt relieved.",
             u"Avoided the Thursday meeting by calling in sick.", u"Practised slow breathing on most days; helps more before than during."},
            {u"Settled and engaged; spoke faster when describing the train.", u"GAD-7 12, down from 15.", u"Tearful once, recovered within a minute."},
            {u"Panic disorder with beginning avoidance, responding to exposure work.", u"Catastrophic reading of bodily sensations remains the main driver.",
             u"No risk identified. Steady progress."},
            {u"Interoceptive exposure in session: straw breathing.", u"Two stops by train alone before next session, then three.", u"Keep the panic record.",
             u"Review the hierarchy next time."}},
    Concern{u"Low mood since the end of a relationship in autumn; has stopped seeing friends.",
            {u"Out of bed before nine on five of seven days.", u"Walked with a friend twice; enjoyed it more than expected.", u"Mornings remain the worst part of the day.",
             u"Compares self with the former partner's new life on social media most evenings."},
            {u"Brighter affect than last time, some humour.", u"PHQ-9 11, down from 16.", u"Slowed speech at the start, less so later."},
            {u"Moderate depressive episode, improving with behavioural activation.", u"Rumination in the evening keeps mood low.",
             u"Passive thoughts that life is pointless in the first weeks; none now. No plan or intent at any time."},
            {u"Activity schedule for the coming week, two items with others.", u"Phone out of the bedroom from nine in the evening.", u"Thought record for one situation a day.",
             u"Letter to the GP with progress, with consent."}},
    Concern{u"Loss of mother eight months ago; feels unable to sort the house.",
            {u"Went into the mother's room for the first time and stayed ten minutes.", u"Siblings press for the sale; argument on Sunday.", u"Dreams about the hospital twice this week.",
             u"Lit a candle on the anniversary with the children."},
            {u"Cried while telling of the room, then calm and reflective.", u"Good eye contact; engaged throughout.", u"Brought a photograph and told its story."},
            {u"Grief within what would be expected, complicated by conflict about the estate.", u"Avoidance of the room eases.", u"No risk identified."},
            {u"Write a letter to her, to be read here.", u"One drawer, half an hour, with the sister.", u"What to say to the brother was rehearsed.", u"Next session in two weeks."}},
    Concern{u"Insomnia for two years, worse since working from home.",
            {u"Sleep diary kept on six nights: average 5 h 40 min, two long wakings.", u"Got out of bed when awake, on four nights of six.", u"Stopped the afternoon nap.",
             u"Worried about the presentation and checked the clock."},
            {u"Tired but attentive.", u"ISI 17, down from 20.", u"Yawned often, lively when speaking of work."},
            {u"Chronic insomnia, kept going by time in bed and worry about sleep.", u"Sleep efficiency 78 %, up from 69 %.", u"No signs of apnoea; GP has excluded thyroid."},
            {u"Sleep window 23:30 to 5:45 for one week more.", u"Worry time at six in the evening.", u"No clock in the bedroom.", u"Diary on, and review next week."}},
    Concern{u"Burnout after two years of understaffing; on reduced hours since spring.",
            {u"Worked three days of four; went home on time on two.", u"Said no to an extra shift and slept badly over it.", u"Back to swimming on Saturdays.",
             u"Dreads e-mail on Sunday evening."},
            {u"Looks rested compared with the first sessions.", u"Pressured when work is the subject, easy otherwise.", u"K10 22, down from 27."},
            {u"Adjustment disorder with exhaustion, recovering.", u"Belief that stopping lets others down is central.", u"Fit for the present hours; not for more yet."},
            {u"Plan for return to full hours over eight weeks, to be agreed with the employer.", u"One act a day without a use.", u"Chair work with the critical voice next time.",
             u"Certificate until the end of the month."}},
    Concern{u"Nightmares and startle since a car accident in winter; drives only with the partner.",
            {u"Drove around the block alone on three days.", u"Two nightmares, shorter than before.", u"Noticed the smell of petrol and stayed.", u"Told the children what happened, in their words."},
            {u"Grounded quickly when distressed during the memory work.", u"PCL-5 38, down from 47.", u"Distress 80 at the beginning, 35 at the end."},
            {u"Post-traumatic stress, processing well.", u"Guilt about the passenger is the remaining hot spot.", u"No dissociation today. No risk identified."},
            {u"Listen to the recording of the memory daily.", u"Drive to the shops alone, twice.", u"Hot spot: responsibility pie next time.", u"Safe place practised again before leaving."}},
};

constexpr std::array childConcerns{
    Concern{u"School refusal since the start of term; stomach aches on weekday mornings.",
            {u"At school four days of five; walked in with the aide on two.", u"Stomach ache on Monday, gone by recess.", u"Told a friend about the worry dragon.", u"Mother stayed at the gate and did not come in."},
            {u"Separated from the parent after two minutes.", u"Drew the school with himself in it for the first time.", u"SCAS-P 31, down from 38."},
            {u"Separation anxiety with somatic complaints, improving with graded return.", u"Parents answer reassurance with reassurance less often.", u"No risk identified; school has a plan."},
            {u"Ladder: in by the bell three days of five.", u"Parents practise the short goodbye.", u"Call with the teacher on Thursday, with consent.", u"Worry time with the dragon book at bedtime."}},
    Concern{u"Outbursts at home, mostly around homework and screens; none at school.",
            {u"Two outbursts this week, under ten minutes each.", u"Used the quiet corner by himself once.", u"Screens were off at the time agreed on five days.", u"Sister joined the game without a fight on Sunday."},
            {u"Lost a game and said so in words.", u"Fidgeted in the second half; settled with putty.", u"Parents spoke as one for the first time."},
            {u"Difficulty with transitions; strategies hold where they are used by both parents.", u"Attention to be looked at by the paediatrician.", u"No concerns for safety in the family."},
            {u"Picture plan for the afternoon.", u"Five minutes' warning, then one request.", u"Special time ten minutes a day, each parent.", u"Star chart for the quiet corner."}},
};

constexpr std::array<std::u16string_view, 4> groupLines{u"Came on time and took part in the round. Reported practising twice at home.", u"Quiet at first; shared an example in the second half.",
                                                        u"Supported another member; noticed own tendency to take over.", u"Arrived late, stayed to the end. Home practice was not done; what got in the way was looked at."};
constexpr std::array<std::u16string_view, 3> coupleLines{u"Both spoke of the weekend without interrupting. The turn-taking exercise was hard and was finished.",
                                                         u"Argument about money retold; each could name what they needed.", u"Warmer than last time; they had gone for the walk that was agreed."};

quint64 seedOf(const QUuid &id)
{
    const QByteArray bytes = id.toRfc4122();
    quint64 seed = 0xcbf29ce484222325ULL;
    for (const char byte : bytes)
        seed = (seed ^ static_cast<quint8>(byte)) * 0x100000001b3ULL;
    return seed;
}

QString text(std::u16string_view words)
{
    return QString::fromUtf16(words.data(), static_cast<qsizetype>(words.size()));
}

/// `count` different ones, in the order in which they stand.
QString some(Sentences from, int count, Random &random)
{
    QStringList chosen;
    int wanted = count;
    for (std::size_t i = 0; i < from.size() && wanted > 0; ++i) {
        const int left = static_cast<int>(from.size() - i);
        if (random.below(left) < wanted) {
            chosen << text(from[i]);
            --wanted;
        }
    }
    return chosen.join(u' ');
}

void add(NoteText &note, const char *key, const QString &words)
{
    note.sections.append({QString::fromLatin1(key), {}, words});
}

NoteText intake(const Concern &concern, bool isChild, Random &random)
{
    NoteText note;
    add(note, "presenting_concern", text(concern.presenting));
    add(note, "history", some(concern.said, 2, random));
    add(note, "medical_history", isChild ? QStringLiteral("Born at term. Milestones on time. Hearing and sight checked this year.") : random.chance(40) ? QStringLiteral("None of note. No regular medication.") : QStringLiteral("Sertraline 50 mg since March, by the GP. No other medication. Alcohol on weekends."));
    add(note, "family_and_social", isChild ? QStringLiteral("Lives with both parents and a sister. Year 3; plays football.") : random.chance(50) ? QStringLiteral("Lives with partner and two children. Close to a sister.") : QStringLiteral("Lives alone; friends nearby. Parents overseas, calls weekly."));
    add(note, "mental_state", some(concern.seen, 2, random));
    add(note, "risk", isChild ? QStringLiteral("No thoughts of self-harm; asked alone. No concerns for safety at home.")
                             : QStringLiteral("Asked directly: no thoughts of suicide or self-harm, now or in the past year. Knows whom to call."));
    add(note, "goals", QStringLiteral("In the client's words: to get through a week without it deciding everything."));
    add(note, "plan", some(concern.next, 2, random) + QStringLiteral(" Weekly for six sessions, then review."));
    return note;
}

NoteText progress(NoteKind kind, const Concern &concern, Random &random)
{
    NoteText note;
    if (kind == NoteKind::Dap) {
        add(note, "data", some(concern.said, 2, random) + u' ' + some(concern.seen, 1, random));
    } else {
        add(note, "subjective", some(concern.said, 2, random));
        add(note, "objective", some(concern.seen, random.between(1, 2), random));
    }
    add(note, "assessment", some(concern.made, 2, random));
    add(note, "plan", some(concern.next, 2, random));
    return note;
}

NoteText together(Sentences lines, Random &random)
{
    NoteText note;
    add(note, "text", some(lines, 2, random));
    return note;
}

/// Half a sentence, as a draft is left when the next client is at the door.
void cutShort(NoteText &note)
{
    for (qsizetype i = note.sections.size() - 1; i > 0; --i)
        note.sections[i].text.clear();
    note.sections.first().text = note.sections.first().text.section(u'.', 0, 0) + QStringLiteral(". Also");
}

} // namespace

QDate firstNoteDay(const Options &options)
{
    return options.today.addDays(-8 * 7);
}

std::optional<SampleNote> makeNote(const Options &options, const CalendarEntry &session, const SampleSubject &about)
{
    const auto &[person, isChild, isFirst, supervisor] = about;
    Random random(options.seed ^ seedOf(session.id) ^ (seedOf(person) << 1));
    const qint64 ago = session.start.date.daysTo(options.today);
    const int ticket = random.below(100);
    if (ago <= 2 && ticket < 30)
        return {};
    const Concern &concern = isChild ? childConcerns[seedOf(person) % childConcerns.size()] : concerns[seedOf(person) % concerns.size()];
    // A psychologist has a habit; one of a group or a couple is short.
    const bool habit = seedOf(session.practitioner) % 3 == 0;
    SampleNote note;
    note.draft.person = person;
    note.draft.appointment = session.id;
    note.draft.kind = session.personCount > 1 ? NoteKind::Free : isFirst ? NoteKind::Intake : habit ? NoteKind::Dap : NoteKind::Soap;
    NoteText words = session.personCount > 2 ? together(groupLines, random) : session.personCount == 2 ? together(coupleLines, random)
        : isFirst                            ? intake(concern, isChild, random)
                                             : progress(note.draft.kind, concern, random);
    note.isSigned = !(ago <= 2 ? ticket < 50 : ticket < 2);
    if (!note.isSigned)
        cutShort(words);
    if (!supervisor.isNull() && (ago <= 3 || random.chance(20))) {
        note.draft.supervisor = supervisor;
        note.isCosigned = note.isSigned && ago > 3;
    } else if (random.chance(4)) {
        note.draft.visibility = NoteVisibility::Author;
    }
    note.draft.sections = toJson(words);
    if (note.isSigned && random.chance(4)) {
        NoteText later;
        add(later, "text", QStringLiteral("The client rang in the afternoon: forgot to say that the GP has changed the medication last week. The plan stays."));
        note.addendum = toJson(later);
    }
    return note;
}

} // namespace praxis::sample
