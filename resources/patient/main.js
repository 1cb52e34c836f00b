// The page: who is signed in, which part is shown, and in which language.
import * as api from './api.js';
import {announce, button, el, fill} from './dom.js';
import {watchIdleness} from './idle.js';
import {problemNotice} from './problems.js';
import {choose, chosen, languages, t} from './words.js';
import {accountView} from './account.js';
import {checkView} from './check.js';
import {consentsView} from './consents.js';
import {detailsView} from './details.js';
import {invitationView, takeFromAddress} from './invitation.js';
import {papersView} from './papers.js';
import {roomsView} from './rooms.js';
import {sessionView} from './session.js';
import {sessionsView} from './sessions.js';
import {signInView} from './signin.js';

/** What the parts share. `leave`: what the part on the screen must stop when another takes its place. */
const state = {me: null, isStaff: false, practice: null, session: null, handed: takeFromAddress(), leave: [], go, isInRoom: false};
const ofPatients = {sessions: sessionsView, check: checkView, consents: consentsView, papers: papersView, details: detailsView, account: accountView};
const ofStaff = {rooms: roomsView, check: checkView, account: accountView};
let parts = ofPatients;
const main = document.getElementById('main');

function partNow() {
  const wanted = location.hash.slice(1);
  if (wanted === 'session' && state.session)
    return 'session';
  return Object.hasOwn(parts, wanted) ? wanted : Object.keys(parts)[0];
}

function go(part) {
  if (location.hash === `#${part}`)
    show();
  else
    location.hash = part;
}

function showFrame() {
  const practice = state.practice?.name || t('page.title');
  document.getElementById('practice').textContent = practice;
  document.getElementById('skip').textContent = t('page.skip');
  const switches = Object.entries(languages).filter(([code]) => code !== chosen()).map(([code, name]) => button(name, () => changeLanguage(code), {lang: code, class: 'quiet'}));
  fill(document.getElementById('account'), state.isInRoom ? null : switches, api.isSignedIn() ? button(t('signout.do'), leavePage, {class: 'quiet'}) : null);
  const nav = document.getElementById('nav');
  nav.hidden = !state.me;
  nav.setAttribute('aria-label', t('nav.label'));
  const now = partNow() === 'session' ? Object.keys(parts)[0] : partNow();
  fill(nav, el('ul', {}, Object.keys(parts).map(part => el('li', {}, el('a', {href: `#${part}`, 'aria-current': part === now ? 'page' : null}, t(`nav.${part}`))))));
}

function stopWhatIsShown() {
  for (const stop of state.leave.splice(0))
    stop();
  state.isInRoom = false;
}

/** `toTitle`: the focus goes to the heading of the new part, so that a keyboard and a screen reader are where the eye is. */
async function show(toTitle = true) {
  stopWhatIsShown();
  showFrame();
  const part = partNow();
  if (!state.me && state.handed)
    invitationView(main, state.handed, signedIn, signedOut);
  else if (!state.me)
    signInView(main, state.whatHappened ?? '', signedIn);
  else
    await (part === 'session' ? sessionView : parts[part])(main, state).catch(problem => fill(main, el('h1', {tabindex: '-1'}, t(`nav.${part}`)), problemNotice(problem)));
  const title = main.querySelector('h1');
  document.title = `${title?.textContent ?? ''} · ${state.practice?.name || t('page.title')}`;
  if (toTitle)
    title?.focus();
}

async function changeLanguage(code) {
  await choose(code);
  await show(false);
  announce(t('language.changed'));
  document.querySelector('#account button')?.focus();
}

async function signedIn() {
  const me = await api.get('me');
  const isPatient = me.role === 'patient';
  if (isPatient && !me.contact) {
    await api.signOut();
    return signedOut(t('signin.nobody'));
  }
  Object.assign(state, {me, isStaff: !isPatient, handed: null, whatHappened: ''});
  parts = isPatient ? ofPatients : ofStaff;
  state.practice = isPatient ? (await api.get('me/sessions')).practice : {name: me.practice};
  await show();
}

async function signedOut(whatHappened) {
  api.forget();
  Object.assign(state, {me: null, isStaff: false, practice: null, session: null, handed: null, whatHappened});
  if (location.hash)
    history.replaceState(null, '', location.pathname);
  await show();
}

async function leavePage() {
  await api.signOut();
  await signedOut(t('signout.done'));
}

api.onSignedOut(() => signedOut(t('signout.expired')));
addEventListener('hashchange', () => {
  const handed = takeFromAddress(); // opened where the page is open already; out of the address in any case
  if (handed && !state.me)
    state.handed = handed;
  if (location.hash !== '#main')
    show();
});
// Closed, reloaded or left: nobody who comes to this computer next finds it open, and the server ends the sign-in too.
addEventListener('pagehide', () => { stopWhatIsShown(); api.signOut(true); });
addEventListener('pageshow', event => { if (event.persisted) signedOut(''); });
document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
watchIdleness(() => state.me && !state.isInRoom, async () => {
  await api.signOut();
  await signedOut(t('signout.idle'));
});

await choose(document.documentElement.lang in languages ? document.documentElement.lang : 'en');
await show(false);
document.documentElement.dataset.ready = 'true';
