// How a session by video stands, in words. Everything that says so says it in text; signs and colours only repeat it.
import {el} from './dom.js';
import {t, day, time, times, timeWithZone, sameClock, ownZone} from './words.js';

/** When it is, by the person's own clock; and by the practice's where that says something else. */
export function whenLines(session) {
  const zone = ownZone();
  const lines = [el('p', {class: 'when'}, el('strong', {}, day(session.start_at, zone)), ' ', times(session.start_at, session.end_at, zone))];
  if (session.zone && !sameClock(session.start_at, session.zone))
    lines.push(el('p', {class: 'hint'}, t('session.there', {day: day(session.start_at, session.zone), time: timeWithZone(session.start_at, session.zone)})));
  return lines;
}

export function stateSentence(meeting) {
  if (meeting.state === 'not_yet')
    return t('meeting.not_yet', {time: time(meeting.opens_at), day: day(meeting.opens_at)});
  if (meeting.state === 'open' && meeting.video !== 'enabled')
    return t('meeting.video_off');
  return t(`meeting.${meeting.state}`);
}

/** Whether it is recorded now, or would be; a sign with a shape beside the words. */
export function recordingLine(meeting, isRecorded = meeting.recorded) {
  const key = isRecorded ? 'recording.on' : meeting.recording_consent === 'given' ? 'recording.may' : 'recording.off';
  return el('p', {class: `recording ${isRecorded ? 'on' : 'off'}`}, el('span', {class: 'sign', 'aria-hidden': 'true'}, isRecorded ? '●' : '○'), ' ', el('span', {}, t(key)));
}

/** For staff: whether the person has agreed to sessions by video. */
export const telehealthLine = meeting => (meeting.telehealth_consent === 'given' ? null
  : el('p', {class: 'hint'}, t(meeting.telehealth_consent === 'withdrawn' ? 'rooms.telehealth.withdrawn' : 'rooms.telehealth.missing')));

/** For staff: whom to call where something happens. */
export const emergencyLines = meeting => (meeting.emergency ?? []).map(who => el('p', {class: 'hint'}, t('consent.emergency.now', {who})));

/** For staff: where help would have to be sent. What they said today comes before what the record has. */
export const placeLines = meeting => [...(meeting.places ?? []).map(place => el('p', {class: 'hint'}, t('place.said', {place}))),
  ...(meeting.addresses ?? []).map(place => el('p', {class: 'hint'}, t('place.record', {place})))];
