// Inside the frame of a session through Twilio: `Twilio.Video` is their library, served from here. It has the pass for this room and
// nothing else: no token of the API, no name.
const tell = message => parent.postMessage(message, location.origin);
const say = text => { document.getElementById('room-state').textContent = text; };
let words = {};
let room = null;

function show(track, place) {
  if (track.kind === 'data')
    return;
  const node = track.attach();
  node.dataset.track = track.sid ?? track.id;
  document.getElementById(place).append(node);
}

function hide(track) {
  if (track.kind !== 'data')
    track.detach().forEach(node => node.remove());
}

function welcome(participant) {
  participant.tracks.forEach(publication => publication.track && show(publication.track, 'others'));
  participant.on('trackSubscribed', track => show(track, 'others'));
  participant.on('trackUnsubscribed', hide);
}

function count() {
  say(room.participants.size ? words.connected : words.alone);
}

function toggle(kind, off, on) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = off;
  button.addEventListener('click', () => {
    const tracks = [...room.localParticipant[`${kind}Tracks`].values()].map(publication => publication.track);
    const enable = tracks.some(track => !track.isEnabled);
    tracks.forEach(track => (enable ? track.enable() : track.disable()));
    button.textContent = enable ? off : on;
  });
  return button;
}

function showControls() {
  const leave = document.createElement('button');
  leave.type = 'button';
  leave.textContent = words.leave;
  leave.className = 'danger';
  leave.addEventListener('click', () => room.disconnect());
  document.getElementById('controls').replaceChildren(toggle('audio', words.mute, words.unmute), toggle('video', words.camera_off, words.camera_on), leave);
}

async function enter({token, name, devices, words: given}) {
  words = given;
  say(words.connecting);
  const wish = id => (id ? {deviceId: {ideal: id}} : true);
  try {
    room = await Twilio.Video.connect(token, {name, audio: wish(devices.microphone), video: wish(devices.camera), insights: false});
  } catch (error) {
    console.warn(`Twilio: ${error.code ?? ''} ${error.name}`);
    return tell({kind: 'ended', failed: true});
  }
  room.localParticipant.videoTracks.forEach(publication => show(publication.track, 'self'));
  room.participants.forEach(welcome);
  room.on('participantConnected', participant => { welcome(participant); count(); });
  room.on('participantDisconnected', participant => { participant.tracks.forEach(publication => publication.track && hide(publication.track)); count(); });
  room.on('reconnecting', () => say(words.connecting));
  room.on('reconnected', count);
  room.on('disconnected', (_, error) => {
    room.localParticipant.tracks.forEach(publication => publication.track.stop?.());
    tell({kind: 'ended', failed: Boolean(error)});
  });
  showControls();
  count();
}

addEventListener('message', event => {
  if (event.origin === location.origin && event.source === parent && event.data.kind === 'enter')
    enter(event.data);
});
addEventListener('pagehide', () => room?.disconnect());
tell({kind: 'ready'});
