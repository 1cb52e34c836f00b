// What the practice knows of how to reach the person, and asking it to put something right. The practice changes its records, not the
// person: what is asked is a request that somebody there decides on, within the time that the law gives.
import * as api from './api.js';
import {announce, el, field, fill, form, notice} from './dom.js';
import {problemNotice} from './problems.js';
import {t, has} from './words.js';

const yes = value => t(value ? 'yes' : 'no');

function rowsOf(contact) {
  const address = [contact.address_line1, contact.address_line2, [contact.city, contact.state, contact.postcode].filter(Boolean).join(' '), contact.country].filter(Boolean).join(', ');
  const name = [contact.title, contact.given_name, contact.middle_name, contact.family_name].filter(Boolean).join(' ');
  const emergency = (contact.emergency_contacts ?? []).map(one => [one.name, one.relation, one.phone].filter(Boolean).join(', ')).join('; ');
  return [['name', name], ['preferred_name', contact.preferred_name], ['mobile_phone', contact.mobile_phone], ['home_phone', contact.home_phone], ['email', contact.email], ['address', address],
    ['contact_by', has(`contact_by.${contact.contact_by}`) ? t(`contact_by.${contact.contact_by}`) : ''], ['sms_allowed', yes(contact.sms_allowed)], ['email_allowed', yes(contact.email_allowed)],
    ['phone_allowed', yes(contact.phone_allowed)], ['emergency', emergency]];
}

export async function detailsView(place, state) {
  const contact = await api.get(`contacts/${state.me.contact}`);
  const words = el('textarea', {rows: '4', required: true, maxlength: '2000'});
  const row = field(t('details.wrong'), words, t('details.wrong.hint'));
  const said = el('div', {});
  const submit = async () => {
    row.setProblem(words.value.trim() ? '' : t('details.wrong.missing'));
    if (!words.value.trim())
      return words.focus();
    try {
      await api.command('TakeRequest', {person: state.me.contact, kind: 'correction', asked_by: state.me.display_name, asked: words.value.trim()});
      words.value = '';
      fill(said, notice('good', t('details.sent')));
      announce(t('details.sent'));
    } catch (problem) {
      fill(said, problemNotice(problem));
    }
  };
  fill(place, el('h1', {tabindex: '-1'}, t('details.title')), el('p', {class: 'lead'}, t('details.lead')),
    el('dl', {class: 'card'}, rowsOf(contact).map(([key, value]) => el('div', {}, el('dt', {}, t(`details.${key}`)), el('dd', {}, value || t('details.blank'))))),
    el('section', {'aria-labelledby': 'wrong-title'}, el('h2', {id: 'wrong-title'}, t('details.wrong.title')), said,
      form(submit, row, el('button', {type: 'submit', class: 'primary'}, t('details.send')))));
}
