// The check of camera and microphone as a part of its own, at any time.
import {el, fill} from './dom.js';
import {deviceCheck} from './devices.js';
import {t} from './words.js';

export async function checkView(place, state) {
  fill(place, el('h1', {tabindex: '-1'}, t('check.title')), el('p', {class: 'lead'}, t('check.lead')), deviceCheck(state.leave).box);
}
