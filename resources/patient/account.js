// One's own account: the password, the second factor, and where one is signed in.
import * as api from './api.js';
import {announce, ask, button, el, field, fill, form, notice} from './dom.js';
import {feedSection} from './feed.js';
import {problemNotice} from './problems.js';
import {t, has, date, moment} from './words.js';

export async function accountView(place) {
  const [account, {items}, me] = await Promise.all([api.get('auth/account'), api.get('auth/sessions'), api.get('me')]);
  const feed = await feedSection(me, section);
  const again = async (id, said) => {
    await accountView(place);
    place.querySelector(`#${id}`).focus();
    place.querySelector(`#${id}`).after(notice('good', said));
    announce(said);
  };
  fill(place, el('h1', {tabindex: '-1'}, t('account.title')), el('p', {class: 'lead'}, t('account.lead', {login: account.login})),
    passwordSection(account, again), codesSection(account, again), signInsSection(items, again), feed);
}

const section = (id, title, ...children) => el('section', {class: 'card', 'aria-labelledby': id}, el('h2', {id, tabindex: '-1'}, title), children);

/** What was refused, in the words of this part where it has some. */
function refused(problem, wrong) {
  if (problem.kind === 'wrong_password')
    return notice('problem', wrong);
  return has(`password.${problem.kind}`) ? notice('problem', t(`password.${problem.kind}`)) : problemNotice(problem);
}

/** Two fields for a password that is new; `read()` is null while they do not fit, and says so. */
export function newPassword() {
  const first = el('input', {type: 'password', autocomplete: 'new-password', required: true});
  const second = el('input', {type: 'password', autocomplete: 'new-password', required: true});
  const firstRow = field(t('password.next'), first, t('password.hint'));
  const secondRow = field(t('password.repeat'), second);
  return {
    rows: [firstRow, secondRow],
    read() {
      firstRow.setProblem([...first.value].length >= 8 ? '' : t('password.too_short'));
      secondRow.setProblem(first.value === second.value ? '' : t('password.differs'));
      const wrong = [first, second].find(one => one.hasAttribute('aria-invalid'));
      wrong?.focus();
      return wrong ? null : first.value;
    },
  };
}

function passwordSection(account, again) {
  const acts = el('div', {});
  const close = () => fill(acts, el('p', {class: 'hint'}, t('password.since', {date: date(account.password_changed_at)})), button(t('password.change'), open));
  const open = () => {
    const messages = el('div', {});
    const present = el('input', {type: 'password', autocomplete: 'current-password', required: true});
    const presentRow = field(t('password.present'), present);
    const next = newPassword();
    const submit = async () => {
      presentRow.setProblem(present.value ? '' : t('signin.password.missing'));
      if (!present.value)
        return present.focus();
      const wanted = next.read();
      if (wanted === null)
        return;
      try {
        await api.post('auth/password', {present: present.value, next: wanted});
      } catch (problem) {
        fill(messages, refused(problem, t('password.wrong')));
        return present.focus();
      }
      await again('account-password', t('password.changed'));
    };
    fill(acts, messages, form(submit, presentRow, next.rows, el('div', {class: 'row'}, el('button', {type: 'submit', class: 'primary'}, t('password.change')), button(t('cancel'), close))));
    present.focus();
  };
  close();
  return section('account-password', t('signin.password'), acts);
}

/** The picture that a telephone reads: drawn here, so that the secret goes through no other program. */
function qrCode(rows) {
  const quiet = 4, size = rows.length + 2 * quiet;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('class', 'qr');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', t('codes.picture'));
  const dark = document.createElementNS(svg.namespaceURI, 'path');
  dark.setAttribute('d', rows.flatMap((row, y) => [...row].map((one, x) => (one === '1' ? `M${x + quiet} ${y + quiet}h1v1h-1z` : ''))).join(''));
  svg.append(dark);
  return svg;
}

function codesSection(account, again) {
  const acts = el('div', {});
  const close = () => fill(acts, account.second_factor
    ? [el('p', {}, t('codes.on')), el('p', {class: 'hint'}, t('codes.left', {count: account.recovery_codes_left})), button(t('codes.remove'), remove)]
    : [el('p', {}, t('codes.off')), button(t('codes.set_up'), open)]);

  const passwordField = () => {
    const password = el('input', {type: 'password', autocomplete: 'current-password', required: true});
    const row = field(t('password.present'), password);
    return {password, row, isMissing() {
      row.setProblem(password.value ? '' : t('signin.password.missing'));
      if (!password.value)
        password.focus();
      return !password.value;
    }};
  };

  async function open() {
    const offered = await api.post('auth/one-time-codes').catch(problem => fill(acts, problemNotice(problem), button(t('codes.set_up'), open)) && null);
    if (!offered)
      return;
    const messages = el('div', {});
    const code = el('input', {autocomplete: 'one-time-code', inputmode: 'numeric', required: true});
    const codeRow = field(t('codes.first'), code, t('codes.first.hint'));
    const own = passwordField();
    const submit = async () => {
      codeRow.setProblem(code.value.trim() ? '' : t('code.missing'));
      if (!code.value.trim())
        return code.focus();
      if (own.isMissing())
        return;
      try {
        const {recovery_codes: codes} = await api.post('auth/one-time-codes/confirm', {password: own.password.value, secret: offered.secret, code: code.value.trim()});
        showRecovery(codes);
      } catch (problem) {
        fill(messages, problem.kind === 'denied' || problem.kind === 'invalid' ? notice('problem', t('code.wrong')) : refused(problem, t('password.wrong')));
        code.focus();
      }
    };
    fill(acts, el('ol', {class: 'steps'},
      el('li', {}, el('p', {}, t('codes.scan')), qrCode(offered.picture), el('p', {class: 'hint'}, t('codes.typed'), ' ', el('code', {}, offered.key)), el('p', {}, el('a', {href: offered.address}, t('codes.here')))),
      el('li', {}, messages, form(submit, codeRow, own.row, el('div', {class: 'row'}, el('button', {type: 'submit', class: 'primary'}, t('codes.keep')), button(t('cancel'), close))))));
    code.focus();
  }

  /** Shown this once: the way in without the telephone. */
  function showRecovery(codes) {
    fill(acts, notice('good', t('codes.kept')), el('p', {}, t('codes.recovery')), el('ul', {class: 'codes'}, codes.map(one => el('li', {}, el('code', {}, one)))),
      button(t('codes.written'), () => again('account-codes', t('codes.kept')), {class: 'primary'}));
    announce(t('codes.kept'));
    acts.querySelector('button').focus();
  }

  function remove() {
    const messages = el('div', {});
    const own = passwordField();
    const submit = async () => {
      if (own.isMissing())
        return;
      try {
        await api.post('auth/one-time-codes/remove', {password: own.password.value});
      } catch (problem) {
        fill(messages, refused(problem, t('password.wrong')));
        return own.password.focus();
      }
      await again('account-codes', t('codes.removed'));
    };
    fill(acts, messages, el('p', {}, t('codes.remove.text')), form(submit, own.row, el('div', {class: 'row'}, el('button', {type: 'submit', class: 'primary'}, t('codes.remove')), button(t('cancel'), close))));
    own.password.focus();
  }

  close();
  return section('account-codes', t('codes.title'), acts);
}

function signInsSection(items, again) {
  const end = async one => {
    const sure = await ask({title: t('signins.end.title'), text: t('signins.end.text'), yes: t('signins.end'), no: t('cancel')});
    if (!sure)
      return;
    await api.remove(`auth/sessions/${one.id}`).catch(() => {}); // one that ended meanwhile has ended
    await again('account-signins', t('signins.ended'));
  };
  const line = one => el('li', {}, el('p', {}, el('strong', {}, one.device || t('signins.unknown')), one.is_this ? ` · ${t('signins.this')}` : ''),
    el('p', {class: 'hint'}, t('signins.used', {when: moment(one.used_at), address: one.address})),
    one.is_this ? null : button(t('signins.end'), () => end(one), {'aria-label': `${t('signins.end')}: ${one.device || t('signins.unknown')}, ${moment(one.used_at)}`}));
  return section('account-signins', t('signins.title'), el('ul', {class: 'lines'}, items.map(line)));
}
