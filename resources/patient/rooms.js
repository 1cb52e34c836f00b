// For staff: the sessions by video of today and the days that follow, who waits to be let in, who is there already, and the way in.
import * as api from './api.js';
import {announce, button, el, fill} from './dom.js';
import {askWaiting, guestList} from './guests.js';
import {emergencyLines, placeLines, recordingLine, stateSentence, telehealthLine, whenLines} from './meeting.js';
import {t, day, ownZone} from './words.js';

const everyMs = 10_000;
const daysAhead = 7;

export async function roomsView(place, state) {
  const from = new Date();
  from.setHours(0, 0, 0, 0);
  const until = new Date(from);
  until.setDate(until.getDate() + daysAhead);
  const own = state.me.practitioner ? `&practitioner_id=${state.me.practitioner}` : '';
  const [{items}, names] = await Promise.all([api.get(`calendar?from=${from.toISOString()}&until=${until.toISOString()}${own}`), state.me.practitioner ? {} : practitionerNames()]);
  const now = new Date().toISOString();
  const wanted = items.filter(one => one.is_video && !one.busy_only && one.end_at > addMinutes(now, -60) && !['cancelled', 'no_show', 'rescheduled'].includes(one.status));
  wanted.sort((a, b) => a.start_at.localeCompare(b.start_at));
  const cards = wanted.map(one => card(one, state, names[one.practitioner_id]));
  const today = cards.filter(one => one.isToday);
  const refreshAll = () => Promise.all([showWaiting(today), ...today.map(one => one.refresh())]);
  await refreshAll();
  const days = [];
  for (const one of cards) {
    const named = day(one.session.start_at, ownZone());
    if (days.at(-1)?.named !== named)
      days.push({named, nodes: []});
    days.at(-1).nodes.push(one.node);
  }
  fill(place, el('h1', {tabindex: '-1'}, t('rooms.title')), el('p', {class: 'lead'}, t(state.me.practitioner ? 'rooms.lead' : 'rooms.lead_all')),
    days.length ? days.map(({named, nodes}) => el('section', {}, el('h2', {}, named), el('ul', {class: 'cards'}, nodes))) : el('p', {class: 'empty'}, t('rooms.none')));
  const timer = setInterval(refreshAll, everyMs);
  state.leave.push(() => clearInterval(timer));
}

/** One question for all of them. The number stands in the title too, for who has another tab before this one. */
async function showWaiting(cards) {
  const items = await askWaiting().catch(() => null);
  if (!items)
    return;
  for (const one of cards)
    one.guests.show(items.filter(guest => guest.appointment_id === one.session.appointment_id));
  const title = document.title.replace(/^\(\d+\) /, '');
  document.title = items.length ? `(${items.length}) ${title}` : title;
}

const addMinutes = (instant, count) => new Date(new Date(instant).getTime() + count * 60_000).toISOString();

async function practitionerNames() {
  const {items} = await api.get('practitioners?limit=100');
  return Object.fromEntries(items.map(one => [one.id, one.display_name]));
}

function card(entry, state, practitioner) {
  const title = entry.people || t('session.title');
  const session = {appointment_id: entry.id, start_at: entry.start_at, end_at: entry.end_at, zone: entry.zone, title};
  const standing = el('div', {class: 'standing'});
  const node = el('li', {class: 'card'}, el('h3', {}, title), practitioner ? el('p', {}, practitioner) : null, whenLines(session));
  const isToday = new Date(entry.start_at).toDateString() === new Date().toDateString();
  const guests = guestList(entry.id);
  if (isToday)
    node.append(guests.node, standing);
  let last = '';
  const refresh = async () => {
    const meeting = await api.get(`appointments/${entry.id}/meeting`).catch(() => null);
    const said = JSON.stringify(meeting);
    if (!meeting || said === last || last && standing.contains(document.activeElement))
      return;
    if (last && meeting.room_is_open && !JSON.parse(last).room_is_open)
      announce(`${title}: ${t('rooms.somebody')}`);
    last = said;
    const mayJoin = meeting.state === 'open' && state.me.practitioner === entry.practitioner_id;
    fill(standing, el('p', {class: 'state'}, stateSentence(meeting)), meeting.room_is_open ? el('p', {class: 'here'}, t('rooms.somebody')) : null,
      recordingLine(meeting), telehealthLine(meeting), emergencyLines(meeting), placeLines(meeting),
      mayJoin ? button(t('session.join'), () => { state.session = session; state.go('session'); }, {class: 'primary', 'aria-label': `${t('session.join')}: ${title}`}) : null);
  };
  return {session, node, isToday, guests, refresh};
}
