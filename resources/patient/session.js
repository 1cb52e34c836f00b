// One session: everything in order, and in.
import * as api from './api.js';
import {announce, button, el, field, fill, form, notice} from './dom.js';
import {chosenDevices, deviceCheck} from './devices.js';
import {emergencyLines, recordingLine, stateSentence, telehealthLine, whenLines} from './meeting.js';
import {problemNotice} from './problems.js';
import {t, time} from './words.js';

const everyMs = 10_000;

export async function sessionView(place, state) {
  const session = state.session;
  let meeting = await api.get(`appointments/${session.appointment_id}/meeting`);
  const check = deviceCheck(state.leave);
  const standing = el('p', {class: 'state'});
  const recording = el('div', {class: 'recording-place'});
  const joining = el('div', {class: 'joining'});
  const checking = el('section', {'aria-labelledby': 'check-title'}, el('h2', {id: 'check-title'}, t('check.title')), check.box);

  const showStanding = () => {
    standing.textContent = stateSentence(meeting);
    const telehealth = state.isStaff ? telehealthLine(meeting)
      : meeting.telehealth_consent === 'given' ? null : notice('note', t('session.telehealth'), ' ', el('a', {href: '#consents'}, t('session.to_consents')));
    const closed = meeting.consent_closed_at ? notice('problem', t('rooms.closed_for_consent', {time: time(meeting.consent_closed_at)})) : null;
    fill(recording, recordingLine(meeting), closed, telehealth, state.isStaff ? emergencyLines(meeting) : null);
  };
  const mayJoin = () => meeting.state === 'open' && meeting.video === 'enabled';
  const offer = () => fill(joining, mayJoin() ? button(t('session.join'), join, {class: 'primary big'}) : null);

  async function join() {
    const [asked] = joining.querySelectorAll('button');
    asked?.setAttribute('disabled', '');
    try {
      const pass = await api.post(`appointments/${session.appointment_id}/join`, {});
      meeting.recorded = pass.recorded;
      showStanding();
      check.stop(); // the session wants the camera for itself
      enter(pass);
    } catch (problem) {
      if (state.isStaff && problem.kind === 'consent_missing')
        return askWhy();
      fill(joining, problemNotice(problem), mayJoin() ? button(t('session.again'), join, {class: 'primary big'}) : null);
      joining.querySelector('button')?.focus();
    }
  }

  /** Whoever goes in to somebody who has not agreed to video says why; it stands in the trail. */
  function askWhy() {
    const why = el('input', {autocomplete: 'off', required: true, maxlength: '2000'});
    const row = field(t('rooms.why'), why, t('rooms.why.hint'));
    const messages = el('div', {});
    const submit = async () => {
      row.setProblem(why.value.trim() ? '' : t('rooms.why.missing'));
      if (!why.value.trim())
        return why.focus();
      try {
        await api.command('ActDespiteConsent', {act: 'join_video', appointment: session.appointment_id, why: why.value.trim()});
      } catch (problem) {
        return fill(messages, problemNotice(problem));
      }
      await join();
    };
    fill(joining, notice('note', t('rooms.no_consent')), messages, form(submit, row, el('button', {type: 'submit', class: 'primary'}, t('rooms.why.do'))));
    why.focus();
  }

  function enter(pass) {
    const address = /^https:\/\//.test(pass.address) ? pass.address : '';
    if (address)
      return openElsewhere(joining, address);
    if (pass.provider === 'twilio' && pass.token) {
      checking.hidden = true;
      return openRoom(joining, pass, state, () => { checking.hidden = false; offer(); joining.querySelector('button')?.focus(); });
    }
    fill(joining, notice('problem', t('session.no_way')));
  }

  const refresh = async () => {
    const now = await api.get(`appointments/${session.appointment_id}/meeting`).catch(() => null);
    if (!now)
      return;
    const before = meeting;
    meeting = now;
    if (before.recorded !== now.recorded)
      announce(t(now.recorded ? 'recording.on' : 'recording.off'));
    if (before.consent_closed_at === now.consent_closed_at && before.telehealth_consent === now.telehealth_consent && before.state === now.state && before.video === now.video && before.recorded === now.recorded && before.recording_consent === now.recording_consent)
      return;
    showStanding();
    if (before.state !== now.state && !state.isInRoom && !joining.querySelector('.entered')) {
      announce(stateSentence(now));
      offer();
    }
  };
  const timer = setInterval(refresh, everyMs);
  state.leave.push(() => clearInterval(timer));

  showStanding();
  offer();
  const title = session.title ?? t(session.practitioner_name ? 'session.with' : 'session.title', {name: session.practitioner_name});
  fill(place, el('p', {}, el('a', {href: state.isStaff ? '#rooms' : '#sessions'}, t('session.back'))), el('h1', {tabindex: '-1'}, title),
    whenLines(session), el('div', {class: 'card'}, standing, recording, joining), checking);
}

/** A provider with a page of its own: in a tab of its own, which learns nothing of this one. */
function openElsewhere(place, address) {
  const link = el('a', {href: address, target: '_blank', rel: 'noopener noreferrer', class: 'button primary big'}, t('session.open'));
  fill(place, el('div', {class: 'entered'}, notice('good', t('session.opened')), el('p', {}, link)));
  link.click(); // where the browser holds it back, the link is still there
  link.focus();
}

/** Twilio has no page of its own: its library runs in a frame, the only place here that may speak with Twilio. */
function openRoom(place, pass, state, ended) {
  const frame = el('iframe', {src: 'room.html', title: t('room.title'), allow: 'camera; microphone; autoplay; fullscreen', class: 'room'});
  const words = Object.fromEntries(['connecting', 'connected', 'alone', 'mute', 'unmute', 'camera_off', 'camera_on', 'leave', 'left', 'you', 'other'].map(key => [key, t(`room.${key}`)]));
  const told = event => {
    if (event.origin !== location.origin || event.source !== frame.contentWindow)
      return;
    if (event.data.kind === 'ready')
      frame.contentWindow.postMessage({kind: 'enter', token: pass.token, name: pass.provider_room, devices: {...chosenDevices}, words}, location.origin);
    else if (event.data.kind === 'ended')
      finish(event.data.failed ? notice('problem', t('room.failed')) : notice('good', t('room.left')));
  };
  const finish = said => {
    removeEventListener('message', told);
    state.isInRoom = false;
    frame.remove();
    ended();
    place.prepend(said);
  };
  addEventListener('message', told);
  state.leave.push(() => { removeEventListener('message', told); frame.remove(); });
  state.isInRoom = true;
  fill(place, el('div', {class: 'entered'}, frame));
  frame.focus();
}
