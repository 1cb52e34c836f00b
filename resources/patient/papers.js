// Documents that were released to the person, and recordings of their sessions.
import * as api from './api.js';
import {announce, button, el, field, fill, notice} from './dom.js';
import {mediaAddress} from './media.js';
import {problemNotice} from './problems.js';
import {t, has, date, minutes, size, time} from './words.js';

export async function papersView(place, state) {
  const [documents, recordings] = await Promise.all([
    api.get(`documents?contact_id=${state.me.contact}&limit=100`), api.get(`recordings?contact_id=${state.me.contact}&status=completed&limit=100`)]);
  fill(place, el('h1', {tabindex: '-1'}, t('papers.title')), el('p', {class: 'lead'}, t('papers.lead')),
    section('documents', documents.items.map(documentCard)), section('recordings', recordings.items.map(one => recordingCard(one, state))));
}

const section = (name, cards) => el('section', {'aria-labelledby': `${name}-title`}, el('h2', {id: `${name}-title`}, t(`papers.${name}`)),
  cards.length ? el('ul', {class: 'cards'}, cards) : el('p', {class: 'empty'}, t(`papers.${name}.none`)));

const kindOf = kind => (has(`document.${kind}`) ? t(`document.${kind}`) : t('document.other'));
const endings = {'application/pdf': 'pdf', 'text/plain': 'txt', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif', 'image/webp': 'webp', 'application/rtf': 'rtf',
  'application/msword': 'doc', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx', 'application/vnd.oasis.opendocument.text': 'odt',
  'audio/webm': 'webm', 'video/webm': 'webm', 'video/mp4': 'mp4', 'audio/mp4': 'm4a', 'video/x-matroska': 'mkv', 'audio/x-matroska': 'mka'};

/** Fetched with the token, then handed to the browser as a file: the address of it is good in this page alone, and soon for nobody. */
async function save(path, title) {
  const blob = await (await api.open(path)).blob();
  const ending = endings[blob.type.split(';')[0]];
  const address = URL.createObjectURL(blob);
  el('a', {href: address, download: `${title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').trim() || t('papers.file')}${ending ? `.${ending}` : ''}`}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A button that fetches a file, says so while it does, and says how it ended. */
function downloadButton(label, path, title) {
  const said = el('div', {role: 'status'});
  const act = button(label, async () => {
    act.disabled = true;
    fill(said, el('p', {}, t('papers.fetching')));
    try {
      await save(path, title);
      fill(said, el('p', {}, t('papers.saved')));
    } catch (problem) {
      fill(said, problemNotice(problem));
    }
    act.disabled = false;
    act.focus();
  }, {'aria-label': `${label}: ${title}`});
  return el('div', {}, act, said);
}

const documentCard = one => el('li', {class: 'card'}, el('h3', {}, one.title),
  el('p', {}, [kindOf(one.kind), one.released_at ? t('papers.released', {date: date(one.released_at)}) : '', size(one.size_bytes)].filter(Boolean).join(' · ')),
  downloadButton(t('papers.download'), `documents/${one.id}/file`, one.title));

function recordingCard(one, state) {
  const title = t('papers.recording', {date: date(one.started_at), time: time(one.started_at)});
  const facts = el('p', {}, [one.practitioner_name, minutes(Math.max(1, Math.round(one.duration_ms / 60_000))), size(one.size_bytes)].filter(Boolean).join(' · '));
  if (one.consent !== 'given')
    return el('li', {class: 'card'}, el('h3', {}, title), facts, el('p', {class: 'hint'}, t('problem.consent_missing')));
  const player = el('div', {class: 'player'});
  const play = button(t('papers.play'), async () => {
    play.disabled = true;
    try {
      const {items} = await api.get(`recordings/${one.id}/tracks`);
      await showPlayer(player, one, items, title, state);
      play.remove();
    } catch (problem) {
      fill(player, problemNotice(problem));
    }
    play.disabled = false;
  }, {class: 'primary', 'aria-label': `${t('papers.play')}: ${title}`});
  return el('li', {class: 'card'}, el('h3', {}, title), facts, play, player);
}

async function showPlayer(place, recording, tracks, title, state) {
  const video = el('video', {controls: true, playsinline: true, preload: 'metadata', 'aria-label': title});
  const said = el('div', {});
  const download = el('div', {});
  const labelOf = (track, i) => track.label || t(track.kind === 'audio' ? 'papers.sound' : 'papers.picture', {number: i + 1});
  const choose = async track => {
    fill(said);
    video.src = await mediaAddress(recording.id, track.id);
    fill(download, downloadButton(t('papers.download'), `recordings/${recording.id}/tracks/${track.id}/download`, title));
  };
  video.addEventListener('error', async () => {
    // The player only says that it could not: what the API says of it is the reason.
    const refused = await api.get(`recordings/${recording.id}/tracks`).then(() => null, problem => problem);
    fill(said, refused ? problemNotice(refused) : notice('problem', t('papers.cannot_play')));
  });
  const select = el('select', {onchange: () => choose(tracks[select.selectedIndex])}, tracks.map((track, i) => el('option', {}, labelOf(track, i))));
  fill(place, tracks.length > 1 ? field(t('papers.track'), select) : null, video, said, download);
  state.leave.push(() => { video.removeAttribute('src'); video.load(); });
  if (tracks.length === 0)
    return fill(place, notice('note', t('papers.empty')));
  await choose(tracks[0]);
  video.focus();
  announce(t('papers.ready'));
}
