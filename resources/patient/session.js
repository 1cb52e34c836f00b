// One session: everything in order, a wait to be let in, and in.
import * as api from './api.js';
import {announce, button, el, field, fill, form, notice} from './dom.js';
import {chosenDevices, deviceCheck} from './devices.js';
import {askWaiting, guestList} from './guests.js';
import {emergencyLines, placeLines, recordingLine, stateSentence, telehealthLine, whenLines} from './meeting.js';
import {problemNotice} from './problems.js';
import {whomToCall} from './sessions.js';
import {t, time} from './words.js';

const everyMs = 10_000;
const askAgainMs = 5_000; // of who waits: it also tells the practice that they still do
const awayAgainMs = 10_000; // of who was told that the video service, or the server, does not answer

/** What may be there again in a moment, with nothing that anybody has to change. */
const isAway = problem => problem.status === 503 || problem.kind === 'not_available' && ['video_service', 'too_much'].includes(problem.data.status);

export async function sessionView(place, state) {
  const session = state.session;
  let meeting = await api.get(`appointments/${session.appointment_id}/meeting`);
  const check = deviceCheck(state.leave);
  const standing = el('p', {class: 'state'});
  const recording = el('div', {class: 'recording-place'});
  const joining = el('div', {class: 'joining'});
  const whereabouts = el('input', {autocomplete: 'off', maxlength: '200'});
  const where = state.isStaff ? null : field(t('place.where'), whereabouts, t('place.hint'));
  const guests = state.isStaff ? guestList(session.appointment_id) : null;
  let waiting = 0; // the timer, while one waits to be let in, or for a service that is away
  let isAsking = false;
  const checking = el('section', {'aria-labelledby': 'check-title'}, el('h2', {id: 'check-title'}, t('check.title')), check.box);

  const showStanding = () => {
    standing.textContent = stateSentence(meeting);
    const telehealth = state.isStaff ? telehealthLine(meeting)
      : meeting.telehealth_consent === 'given' ? null : notice('note', t('session.telehealth'), ' ', el('a', {href: '#consents'}, t('session.to_consents')));
    const closed = meeting.consent_closed_at ? notice('problem', t('rooms.closed_for_consent', {time: time(meeting.consent_closed_at)})) : null;
    fill(recording, recordingLine(meeting), closed, telehealth, state.isStaff ? [emergencyLines(meeting), placeLines(meeting)] : null);
  };
  const mayJoin = () => meeting.state === 'open' && meeting.video === 'enabled';
  const offer = () => fill(joining, mayJoin() ? [where, button(t('session.join'), join, {class: 'primary big'})] : null);
  const askIn = () => api.post(`appointments/${session.appointment_id}/join`, !state.isStaff && whereabouts.value.trim() ? {place: whereabouts.value.trim()} : {});

  async function join() {
    const [asked] = joining.querySelectorAll('button');
    asked?.setAttribute('disabled', '');
    try {
      const pass = await askIn();
      if (pass.waiting_since)
        return wait(pass.waiting_since);
      meeting.recorded = pass.recorded;
      showStanding();
      check.stop(); // the session wants the camera for itself
      enter(pass);
    } catch (problem) {
      if (state.isStaff && problem.kind === 'consent_missing')
        return askWhy();
      if (isAway(problem))
        return tryLater(problem);
      fill(joining, problemNotice(problem), mayJoin() ? button(t('session.again'), join, {class: 'primary big'}) : null);
      joining.querySelector('button')?.focus();
    }
  }

  /** They are let in by hand. The page asks again for as long as this is on the screen. */
  function wait(since) {
    if (!joining.isConnected)
      return; // they have gone somewhere else meanwhile
    const box = el('div', {class: 'waiting'}, notice('note', el('strong', {}, t('waiting.title')), ' ', t('waiting.told'), ' ', t('waiting.since', {time: time(since)})),
      button(t('waiting.stop'), () => { stopWaiting(); offer(); joining.querySelector('button')?.focus(); }));
    fill(joining, box);
    standing.hidden = true; // they have done what it says
    announce(`${t('waiting.title')} ${t('waiting.told')}`);
    box.querySelector('button').focus();
    startAsking(askAgainMs);
  }

  /** The page asks again by itself, and says when they can go in. */
  function tryLater(problem) {
    if (!joining.isConnected)
      return;
    const what = t(problem.kind === 'not_available' && problem.data.status === 'video_service' ? 'away.service' : 'away.server');
    const box = el('div', {class: 'waiting away'}, notice('problem', el('strong', {}, what), ' ', t('away.stay'), state.isStaff ? null : ` ${t('away.call')}`),
      state.isStaff ? null : whomToCall(state.practice), button(t('away.now'), () => { stopWaiting(); join(); }));
    fill(joining, box);
    standing.hidden = true; // it says that they can join
    box.querySelector('button').focus();
    startAsking(awayAgainMs);
  }

  function startAsking(ms) {
    clearInterval(waiting);
    waiting = setInterval(askAgain, ms);
  }

  function stopWaiting() {
    clearInterval(waiting);
    waiting = 0;
    standing.hidden = false;
  }

  async function askAgain() {
    if (isAsking)
      return; // a service that is away takes its time to say so
    const asked = waiting;
    const wasAway = Boolean(joining.querySelector('.away'));
    isAsking = true;
    try {
      const pass = await askIn();
      if (waiting !== asked || pass.waiting_since && !wasAway)
        return;
      stopWaiting();
      if (pass.waiting_since)
        return wait(pass.waiting_since);
      meeting.recorded = pass.recorded;
      showStanding();
      check.stop();
      enter(pass, wasAway ? 'away' : 'waiting');
    } catch (problem) {
      if (waiting !== asked)
        return;
      if (problem.kind === 'not_available' && isAway(problem) && !wasAway)
        return tryLater(problem); // they are let in, and there is no room yet
      if (isAway(problem) || problem.status === 0 || problem.status === 429 || problem.status >= 500)
        return; // the connection, or the server, may be back the next time
      stopWaiting();
      fill(joining, problemNotice(problem), mayJoin() ? button(t('session.again'), join, {class: 'primary big'}) : null);
      joining.querySelector('button')?.focus();
    } finally {
      isAsking = false;
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

  /** `told`: what they sat still for, where it was not a press of theirs just now: "waiting" or "away". */
  function enter(pass, told = '') {
    const address = /^https:\/\//.test(pass.address) ? pass.address : '';
    if (address)
      return openElsewhere(joining, address, told);
    if (pass.provider === 'twilio' && pass.token && told)
      return offerToGoIn(joining, join, told);
    if (pass.provider === 'twilio' && pass.token) {
      checking.hidden = true;
      return openRoom(joining, pass, state, () => { checking.hidden = false; offer(); joining.querySelector('button')?.focus(); });
    }
    fill(joining, notice('problem', t('session.no_way')));
  }

  const refresh = async () => {
    if (guests)
      await askWaiting(session.appointment_id).then(guests.show).catch(() => {});
    const now = await api.get(`appointments/${session.appointment_id}/meeting`).catch(() => null);
    if (!now)
      return;
    const before = meeting;
    meeting = now;
    if (before.recorded !== now.recorded)
      announce(t(now.recorded ? 'recording.on' : 'recording.off'));
    if (JSON.stringify(before) === JSON.stringify(now))
      return;
    showStanding();
    if (before.state !== now.state && !state.isInRoom && !waiting && !joining.querySelector('.entered')) {
      announce(stateSentence(now));
      offer();
    }
  };
  const timer = setInterval(refresh, everyMs);
  state.leave.push(() => clearInterval(timer), stopWaiting);

  showStanding();
  offer();
  if (guests)
    await askWaiting(session.appointment_id).then(guests.show).catch(() => {});
  const title = session.title ?? t(session.practitioner_name ? 'session.with' : 'session.title', {name: session.practitioner_name});
  fill(place, el('p', {}, el('a', {href: state.isStaff ? '#rooms' : '#sessions'}, t('session.back'))), el('h1', {tabindex: '-1'}, title),
    whenLines(session), el('div', {class: 'card'}, standing, guests?.node, recording, joining), checking);
}

/** A provider with a page of its own: in a tab of its own, which learns nothing of this one. */
function openElsewhere(place, address, told) {
  const link = el('a', {href: address, target: '_blank', rel: 'noopener noreferrer', class: 'button primary big'}, t('session.open'));
  fill(place, el('div', {class: 'entered'}, notice('good', t(told ? `${told}.let_in` : 'session.opened')), el('p', {}, link)));
  if (!told)
    link.click(); // where the browser holds it back, the link is still there
  link.focus();
  if (!told)
    return;
  announce(t(`${told}.let_in`)); // nobody has pressed anything just now: browsers open no tab then
  document.title = `${t(`${told}.let_in`)} · ${document.title}`;
}

/** Nobody has pressed anything just now, and may sit elsewhere: camera and microphone start with their own press, for which there is a fresh pass. */
function offerToGoIn(place, join, told) {
  const goIn = button(t('waiting.go_in'), join, {class: 'primary big'}), said = t(`${told}.let_in_here`);
  fill(place, el('div', {class: 'entered'}, notice('good', said), el('p', {}, goIn)));
  goIn.focus();
  announce(said);
  document.title = `${said} · ${document.title}`;
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
