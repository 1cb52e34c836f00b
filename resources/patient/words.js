// The page's words in the chosen language, and dates as that language and the person's own clock have them.

export const languages = {en: 'English', fr: 'Français'};
let words = {};
let language = 'en';

export const chosen = () => language;

/** Loads the words; the page says from now on that it is in this language. */
export async function choose(wanted) {
  const answer = await fetch(`words.${wanted}.json`);
  words = await answer.json();
  language = wanted;
  document.documentElement.lang = wanted;
}

/** The sentence of a key; {name} is filled in from values. A missing one shows its key: a test finds it. */
export function t(key, values = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export const has = key => key in words;

// English of the browser's own kind (day before month or not), where it is English at all.
const locale = () => navigator.languages.find(one => one.split('-')[0] === language) ?? language;
const format = (options, instant) => new Intl.DateTimeFormat(locale(), options).format(new Date(instant));

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const day = (instant, zone) => format({weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone}, instant);
export const date = instant => format({day: 'numeric', month: 'long', year: 'numeric'}, instant);
export const moment = instant => format({dateStyle: 'medium', timeStyle: 'short'}, instant);
export const time = (instant, zone) => format({hour: 'numeric', minute: '2-digit', timeZone: zone}, instant);
/** "2:30 – 3:20 pm Australian Eastern Daylight Time", as the language writes a stretch of time. */
export function times(from, until, zone) {
  const range = new Intl.DateTimeFormat(locale(), {hour: 'numeric', minute: '2-digit', timeZone: zone}).formatRange(new Date(from), new Date(until));
  const named = new Intl.DateTimeFormat(locale(), {timeZone: zone, timeZoneName: 'long'}).formatToParts(new Date(from)); // a range itself only has short names
  return `${range} ${named.find(part => part.type === 'timeZoneName')?.value ?? ''}`;
}
export const timeWithZone = (instant, zone) => format({hour: 'numeric', minute: '2-digit', timeZone: zone, timeZoneName: 'long'}, instant);

/** Whether the clocks of two zones say the same at that moment. */
export const sameClock = (instant, zone) => format({dateStyle: 'short', timeStyle: 'short', timeZone: zone}, instant) === format({dateStyle: 'short', timeStyle: 'short'}, instant);

export function size(bytes) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let value = bytes, unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    ++unit;
  }
  return new Intl.NumberFormat(locale(), {style: 'unit', unit: units[unit], unitDisplay: 'short', maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0}).format(value);
}

export const minutes = count => new Intl.NumberFormat(locale(), {style: 'unit', unit: 'minute', unitDisplay: 'long'}).format(count);
