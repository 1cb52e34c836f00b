// For staff: who waits to be let into a session, and letting them in.
import * as api from './api.js';
import {announce, button, el, fill, notice} from './dom.js';
import {problemNotice} from './problems.js';
import {t, time} from './words.js';

/** Of one session, or of all that one may see. */
export const askWaiting = async appointment => (await api.get(`video/waiting${appointment ? `?appointment=${appointment}` : ''}`)).items;

/** A row for each who waits. Its button stays the same while they do, so that none is lost under a hand or to a screen reader; what they say beside it follows them. */
export function guestList(appointment) {
  const rows = new Map();
  const list = el('ul', {class: 'lines'});
  const said = el('div', {});
  const node = el('div', {class: 'guests'}, said, list);
  let isFirst = true;

  const drop = id => {
    const hadFocus = rows.get(id).contains(document.activeElement);
    rows.get(id).remove();
    rows.delete(id);
    if (hadFocus)
      (list.querySelector('button') ?? node.closest('.card')?.querySelector('button') ?? document.querySelector('h1'))?.focus();
  };
  const admit = async guest => {
    fill(said);
    const pressed = rows.get(guest.contact_id).querySelector('button');
    pressed.setAttribute('disabled', '');
    try {
      await api.command('AdmitToMeeting', {appointment, person: guest.contact_id});
      announce(t('guests.admitted', {name: guest.name}));
    } catch (problem) {
      fill(said, problem.kind === 'not_found' ? notice('problem', t('guests.gone', {name: guest.name})) : problemNotice(problem));
      if (problem.kind !== 'not_found')
        return pressed.removeAttribute('disabled');
    }
    if (rows.has(guest.contact_id))
      drop(guest.contact_id);
  };
  const textOf = guest => [el('p', {class: 'waits'}, t('guests.waits', {name: guest.name, time: time(guest.since)})),
    guest.place ? el('p', {class: 'hint'}, t('place.said', {place: guest.place})) : null];
  const saidBy = guest => JSON.stringify([guest.since, guest.place ?? '']);
  const rowOf = guest => el('li', {'data-said': saidBy(guest)}, el('div', {class: 'said'}, textOf(guest)),
    button(t('guests.admit'), () => admit(guest), {class: 'primary', 'aria-label': t('guests.admit_who', {name: guest.name})}));
  const show = items => {
    for (const id of [...rows.keys()].filter(id => !items.some(one => one.contact_id === id)))
      drop(id);
    for (const guest of items.filter(one => rows.has(one.contact_id))) {
      const row = rows.get(guest.contact_id);
      if (row.dataset.said === saidBy(guest))
        continue;
      row.dataset.said = saidBy(guest);
      fill(row.querySelector('.said'), textOf(guest));
    }
    for (const guest of items.filter(one => !rows.has(one.contact_id))) {
      rows.set(guest.contact_id, rowOf(guest));
      list.append(rows.get(guest.contact_id));
      if (!isFirst)
        announce(t('guests.came', {name: guest.name}));
    }
    isFirst = false;
  };
  return {node, show};
}
