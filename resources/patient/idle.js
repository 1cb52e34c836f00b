// Whoever walks away from a shared computer is signed out; whoever only reads for long is asked first.
import {ask} from './dom.js';
import {t} from './words.js';

const quietMs = 13 * 60_000;
const answerMs = 2 * 60_000;

/** `counts` says whether idleness matters now; `end` signs out. */
export function watchIdleness(counts, end) {
  let last = Date.now();
  let asking = false;
  for (const kind of ['pointerdown', 'keydown', 'scroll'])
    addEventListener(kind, () => { last = Date.now(); }, {passive: true, capture: true});
  setInterval(async () => {
    if (asking)
      return;
    if (!counts())
      last = Date.now();
    if (Date.now() - last < quietMs)
      return;
    asking = true;
    const late = setTimeout(() => document.querySelector('dialog')?.close('no'), answerMs);
    const stays = await ask({title: t('idle.title'), text: t('idle.text'), yes: t('idle.stay'), no: t('signout.do')});
    clearTimeout(late);
    asking = false;
    last = Date.now();
    if (!stays)
      await end();
  }, 10_000);
}
