// Camera, microphone and loudspeaker: tried here, before anybody is waiting. Nothing that they say leaves this computer.
import {announce, button, el, field, fill, notice} from './dom.js';
import {t} from './words.js';

/** What was chosen, for the session that follows. */
export const chosenDevices = {camera: '', microphone: ''};

const explained = {NotAllowedError: 'refused', SecurityError: 'refused', NotFoundError: 'none', OverconstrainedError: 'gone', NotReadableError: 'busy', AbortError: 'busy'};

async function openDevices() {
  const wish = id => (id ? {deviceId: {exact: id}} : true);
  const media = navigator.mediaDevices;
  if (!media)
    throw new DOMException('', 'Unsupported');
  try {
    return await media.getUserMedia({video: wish(chosenDevices.camera), audio: wish(chosenDevices.microphone)});
  } catch (error) {
    if (error.name !== 'NotFoundError' && error.name !== 'OverconstrainedError')
      throw error;
    chosenDevices.camera = chosenDevices.microphone = '';
    return media.getUserMedia({audio: true}); // no camera: heard is better than nothing
  }
}

/** How loud the microphone is, ten times a second: 0 to 1. Returns what ends it. */
function listen(stream, tell) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, one) => sum + one * one, 0) / samples.length;
    tell(Math.min(1, Math.max(0, (10 * Math.log10(power + 1e-10) + 60) / 60)));
  }, 100);
  return () => {
    clearInterval(timer);
    context.close();
  };
}

/** Two quiet notes, made here. */
async function playSound() {
  const context = new AudioContext();
  const gain = context.createGain();
  gain.gain.value = 0.15;
  gain.connect(context.destination);
  [523, 659].forEach((pitch, i) => {
    const note = context.createOscillator();
    note.frequency.value = pitch;
    note.connect(gain);
    note.start(context.currentTime + i * 0.4);
    note.stop(context.currentTime + i * 0.4 + 0.35);
  });
  setTimeout(() => context.close(), 1500);
}

/** The check as a part of a page. `leave` is told what has to be stopped. */
export function deviceCheck(leave) {
  const box = el('div', {class: 'check'});
  let running = null;

  const stop = () => {
    running?.endListening?.();
    running?.stream.getTracks().forEach(track => track.stop());
    running = null;
  };
  leave.push(stop);

  const toBeginning = (...said) => fill(box, said, el('p', {}, t('check.before')), button(t('check.start'), start, {class: 'primary'}));

  async function start() {
    stop();
    try {
      running = {stream: await openDevices()};
      await showIt();
    } catch (error) {
      stop();
      const kind = explained[error.name] ?? 'other';
      toBeginning(notice('problem', el('p', {}, el('strong', {}, t(`check.${kind}`))), el('p', {}, t(`check.${kind}.help`))));
    }
  }

  function chooser(kind, label, chosen, track, devices) {
    const own = devices.filter(one => one.kind === kind);
    if (!track || own.length === 0)
      return null;
    const select = el('select', {onchange: async () => {
      chosenDevices[chosen] = select.value;
      await start();
      box.querySelector(`[data-device=${chosen}]`)?.focus();
    }, 'data-device': chosen}, own.map((one, i) => el('option', {value: one.deviceId, selected: one.deviceId === track.getSettings().deviceId}, one.label || `${label} ${i + 1}`)));
    return field(label, select);
  }

  async function showIt() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const [camera] = running.stream.getVideoTracks();
    const [microphone] = running.stream.getAudioTracks();
    chosenDevices.camera = camera?.getSettings().deviceId ?? '';
    chosenDevices.microphone = microphone?.getSettings().deviceId ?? '';
    const video = el('video', {class: 'preview', playsinline: true, autoplay: true, 'aria-label': t('check.preview')});
    video.muted = true;
    video.srcObject = camera ? running.stream : null;
    const meter = el('meter', {min: 0, max: 1, low: 0.2, optimum: 1, value: 0, 'aria-label': t('check.level')});
    const heard = el('p', {class: 'heard'}, t('check.silent'));
    fill(box, el('div', {class: 'check-grid'},
      el('div', {}, camera ? video : notice('note', t('check.no_camera'))),
      el('div', {}, el('div', {class: 'level'}, el('p', {class: 'label'}, t('check.level')), meter, heard),
        chooser('videoinput', t('check.camera'), 'camera', camera, devices), chooser('audioinput', t('check.microphone'), 'microphone', microphone, devices),
        el('div', {class: 'row'}, button(t('check.sound'), playSound), button(t('check.stop'), () => { stop(); toBeginning(); box.querySelector('button').focus(); })))));
    let isHeard = false;
    running.endListening = listen(running.stream, level => {
      meter.value = level;
      if (level > 0.35 && !isHeard) {
        isHeard = true;
        heard.textContent = t('check.heard');
        heard.classList.add('good');
        announce(t('check.heard'));
      }
    });
    announce(t(camera ? 'check.running' : 'check.no_camera'));
  }

  toBeginning();
  return {box, stop: () => { if (running) { stop(); toBeginning(); } }};
}
