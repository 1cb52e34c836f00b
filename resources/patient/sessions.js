// The sessions that are to come, the next one first.
import * as api from './api.js';
import {announce, button, el, fill} from './dom.js';
import {recordingLine, stateSentence, whenLines} from './meeting.js';
import {t} from './words.js';

const everyMs = 20_000;
const mostAsked = 20; // how each of these stands is asked; what is further away is only listed

export async function sessionsView(place, state) {
  const {items, practice} = await api.get('me/sessions');
  state.practice = practice;
  const cards = [];
  for (const session of items)
    cards.push(await card(session, state, cards.length < mostAsked));
  fill(place, el('h1', {tabindex: '-1'}, t('sessions.title')), el('p', {class: 'lead'}, t('sessions.hello', {name: state.me.display_name})),
    cards.length ? el('ul', {class: 'cards'}, cards.map(one => one.node)) : el('p', {class: 'empty'}, t('sessions.none')), whomToCall(practice));
  const timer = setInterval(() => cards.forEach(one => one.refresh()), everyMs);
  state.leave.push(() => clearInterval(timer));
}

/** How to reach the practice, with what it has told us. */
export function whomToCall(practice) {
  if (!practice?.phone && !practice?.email)
    return null;
  return el('p', {class: 'call'}, t('practice.call', {name: practice.name}), ' ',
    practice.phone ? el('a', {href: `tel:${practice.phone.replace(/[^+\d]/g, '')}`}, practice.phone) : null, practice.phone && practice.email ? ' · ' : null,
    practice.email ? el('a', {href: `mailto:${practice.email}`}, practice.email) : null);
}

async function card(session, state, isAsked) {
  const title = t(session.practitioner_name ? 'session.with' : 'session.title', {name: session.practitioner_name, service: session.service_name || t('session.title')});
  const isOff = session.status === 'cancelled';
  const standing = el('div', {class: 'standing'});
  const node = el('li', {class: 'card'}, el('h2', {}, title), whenLines(session),
    session.service_name ? el('p', {}, session.service_name) : null,
    isOff ? el('p', {class: 'cancelled'}, t('session.cancelled')) : el('p', {}, session.is_video ? t('session.video') : placeOf(session)));
  const one = {node, refresh: async () => {}};
  if (!session.is_video || isOff || !isAsked)
    return one;
  node.append(standing);
  let last = '';
  one.refresh = async () => {
    const meeting = await api.get(`appointments/${session.appointment_id}/meeting`).catch(() => null);
    const said = JSON.stringify(meeting);
    if (!meeting || said === last || standing.contains(document.activeElement) && last)
      return;
    if (last && meeting.state === 'open')
      announce(`${title}: ${stateSentence(meeting)}`);
    last = said;
    fill(standing, el('p', {class: 'state'}, stateSentence(meeting)), recordingLine(meeting), meeting.state === 'open' || meeting.state === 'not_yet'
      ? button(t(meeting.state === 'open' ? 'session.join' : 'session.prepare'), () => { state.session = session; state.go('session'); },
        {class: meeting.state === 'open' ? 'primary' : '', 'aria-label': `${t(meeting.state === 'open' ? 'session.join' : 'session.prepare')}: ${title}`})
      : null);
  };
  await one.refresh();
  return one;
}

const placeOf = session => [session.location_name, session.address].filter(Boolean).join(', ') || t('session.in_person');
