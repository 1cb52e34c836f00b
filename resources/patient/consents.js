// What the person has agreed to, and taking it back: as easy as giving it.
import * as api from './api.js';
import {announce, ask, button, el, field, fill, form, notice} from './dom.js';
import {problemNotice} from './problems.js';
import {t, date} from './words.js';

const kinds = ['treatment', 'telehealth', 'recording', 'data_sharing', 'messages', 'marketing'];
const formVersion = 'online-1'; // of the texts in words.*.json: a new text is a new version

/** Of all that was ever given of a kind, what counts now; else what was withdrawn last. */
function standingOf(kind, consents) {
  const today = new Date().toISOString().slice(0, 10);
  const own = consents.filter(one => one.kind === kind || one.kind === 'all');
  const given = own.find(one => !one.withdrawn_at && !(one.expires_on && one.expires_on <= today));
  const withdrawn = own.filter(one => one.withdrawn_at).sort((a, b) => b.withdrawn_at.localeCompare(a.withdrawn_at))[0];
  return {given, withdrawn};
}

export async function consentsView(place, state) {
  const {items} = await api.get(`contacts/${state.me.contact}/consents`);
  const messages = el('div', {});
  const cards = kinds.map(kind => card(kind, items));
  fill(place, el('h1', {tabindex: '-1'}, t('consents.title')), el('p', {class: 'lead'}, t('consents.lead')), messages, el('ul', {class: 'cards'}, cards));

  /** Done, or told why not; afterwards the focus is on the heading of the same card. */
  async function change(kind, name, args, said) {
    try {
      await api.command(name, {person: state.me.contact, kind, ...args});
    } catch (problem) {
      fill(messages, problemNotice(problem));
      messages.scrollIntoView({block: 'center'});
      return;
    }
    await consentsView(place, state);
    place.querySelector(`#consent-${kind}`).focus();
    announce(t(said, {what: t(`consent.${kind}`)}));
  }

  function card(kind, consents) {
    const {given, withdrawn} = standingOf(kind, consents);
    const standing = given ? t('consent.given', {date: date(given.given_at)}) : withdrawn ? t('consent.withdrawn', {date: date(withdrawn.withdrawn_at)}) : t('consent.missing');
    const acts = el('div', {class: 'row'});
    const node = el('li', {class: 'card'}, el('h2', {id: `consent-${kind}`, tabindex: '-1'}, t(`consent.${kind}`)), el('p', {}, t(`consent.${kind}.text`)),
      el('p', {class: `consent-state ${given ? 'given' : 'not'}`}, el('span', {class: 'sign', 'aria-hidden': 'true'}, given ? '✓' : '–'), ' ', standing),
      kind === 'telehealth' && given?.emergency_contact ? el('p', {class: 'hint'}, t('consent.emergency.now', {who: given.emergency_contact})) : null, acts);
    const named = label => ({'aria-label': `${label}: ${t(`consent.${kind}`)}`});
    fill(acts, given ? button(t('consent.withdraw'), () => withdraw(kind), named(t('consent.withdraw')))
      : button(t('consent.give'), () => (kind === 'telehealth' ? askEmergency(acts) : give(kind, {})), {class: 'primary', ...named(t('consent.give'))}));
    return node;
  }

  const give = (kind, more) => change(kind, 'GiveConsent', {form_version: formVersion, how: 'online', ...more}, 'consent.given.said');

  async function withdraw(kind) {
    const sure = await ask({title: t('consent.withdraw.title', {what: t(`consent.${kind}`)}), text: t(`consent.${kind}.withdraw`), yes: t('consent.withdraw.yes'), no: t('cancel')});
    if (sure)
      await change(kind, 'WithdrawConsent', {}, 'consent.withdrawn.said');
  }

  /** By video nobody is in the room with them: whom to call is a part of agreeing to it. */
  function askEmergency(acts) {
    const who = el('input', {autocomplete: 'off', required: true});
    const plan = el('textarea', {rows: '2'});
    const whoRow = field(t('consent.emergency.who'), who, t('consent.emergency.hint'));
    const submit = async () => {
      whoRow.setProblem(who.value.trim() ? '' : t('consent.emergency.missing'));
      if (!who.value.trim())
        return who.focus();
      await give('telehealth', {emergency_contact: who.value.trim(), emergency_plan: plan.value.trim()});
    };
    fill(acts, form(submit, whoRow, field(t('consent.emergency.plan'), plan), el('div', {class: 'row'}, el('button', {type: 'submit', class: 'primary'}, t('consent.give')),
      button(t('cancel'), async () => { await consentsView(place, state); place.querySelector('#consent-telehealth').focus(); }))));
    who.focus();
  }
}
