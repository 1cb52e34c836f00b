// The address at which another program (of a telephone, say) reads a practitioner's own appointments.
import * as api from './api.js';
import {announce, ask, button, el, field, fill, form, notice} from './dom.js';
import {problemNotice} from './problems.js';
import {t} from './words.js';

/** A part of the account page; null for who has no calendar. `may`: the role may have such an address. */
export async function feedSection(me, section) {
  if (!me.practitioner || !me.may['feed.set'] || me.may['feed.set'] === 'no')
    return null;
  const acts = el('div', {});
  const place = `practitioners/${me.practitioner}/calendar-feed`;
  const set = async (shows, renew, said) => {
    try {
      await api.command('SetCalendarFeed', {practitioner: me.practitioner, shows, renew});
      show(await api.get(place), said);
    } catch (problem) {
      acts.prepend(problemNotice(problem));
    }
  };
  const sure = async (what, then) => {
    if (await ask({title: t(`feed.${what}.title`), text: t(`feed.${what}.text`), yes: t(`feed.${what}.yes`), no: t('cancel')}))
      await then();
  };
  const offer = () => {
    const choice = el('select', {}, ['busy', 'initials'].map(one => el('option', {value: one}, t(`feed.${one}`))));
    return [el('p', {}, t('feed.none')), form(() => set(choice.value, false, t('feed.made')), field(t('feed.shows'), choice, t('feed.shows.hint')),
      el('button', {type: 'submit', class: 'primary'}, t('feed.make')))];
  };
  const given = feed => {
    const address = el('input', {type: 'text', readonly: true, value: feed.address, spellcheck: 'false', onfocus: event => event.target.select()});
    const copy = async () => {
      address.select();
      const done = await navigator.clipboard?.writeText(feed.address).then(() => true, () => false);
      announce(t(done ? 'feed.copied' : 'feed.selected'));
    };
    return [el('p', {}, t(`feed.${feed.shows}.on`)), field(t('feed.address'), address, t('feed.address.hint')),
      el('div', {class: 'row'}, button(t('feed.copy'), copy, {class: 'primary'}),
        button(t('feed.renew'), () => sure('renew', () => set(feed.shows, true, t('feed.renewed')))),
        button(t('feed.end'), () => sure('end', () => set('nothing', false, t('feed.ended')))))];
  };
  const show = (feed, said) => {
    fill(acts, said ? notice('good', said) : null, feed.address ? given(feed) : offer());
    if (said)
      announce(said);
  };
  show(await api.get(place), '');
  return section('account-feed', t('feed.title'), acts);
}
