// Making elements. Texts are only ever texts: nothing here reads HTML, so a name that looks like some stays a name.

/** el('p', {class: 'lead', onclick: f, 'aria-label': '…'}, 'text', child, null, [more]) */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false)
      continue;
    if (name.startsWith('on'))
      node.addEventListener(name.slice(2), value);
    else
      node.setAttribute(name, value === true ? '' : value);
  }
  add(node, children);
  return node;
}

export function add(node, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false)
      node.append(child);
  }
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren();
  return add(node, children);
}

export function button(label, onclick, attributes = {}) {
  return el('button', {type: 'button', onclick, ...attributes}, label);
}

let nextField = 0;

/** A label over its field, with a hint and a place for what is wrong, both read out with the field. */
export function field(label, control, hint = '') {
  const id = `field-${++nextField}`;
  control.id = id;
  const problem = el('p', {id: `${id}-problem`, class: 'problem', hidden: true});
  const help = hint ? el('p', {id: `${id}-hint`, class: 'hint'}, hint) : null;
  control.setAttribute('aria-describedby', `${help ? `${id}-hint ` : ''}${id}-problem`);
  const row = el('div', {class: 'field'}, el('label', {for: id}, label), help, control, problem);
  row.setProblem = text => {
    problem.textContent = text;
    problem.hidden = !text;
    if (text)
      control.setAttribute('aria-invalid', 'true');
    else
      control.removeAttribute('aria-invalid');
  };
  return row;
}

/** A form that is sent by script alone, once at a time. */
export function form(onsubmit, ...children) {
  const node = el('form', {novalidate: true}, children);
  node.addEventListener('submit', async event => {
    event.preventDefault();
    if (node.hasAttribute('aria-busy'))
      return;
    node.setAttribute('aria-busy', 'true');
    try {
      await onsubmit();
    } finally {
      node.removeAttribute('aria-busy');
    }
  });
  return node;
}

/** A box that a screen reader reads at once. kind: problem, good, note. */
export function notice(kind, ...children) {
  const signs = {problem: '!', good: '✓', note: 'i'};
  return el('div', {class: `notice ${kind}`, role: kind === 'problem' ? 'alert' : 'status'}, el('span', {class: 'sign', 'aria-hidden': 'true'}, signs[kind]), el('div', {}, children));
}

/** Said to screen readers, seen by nobody: only for what the page shows elsewhere as well. */
export function announce(text) {
  const place = document.getElementById('polite');
  place.textContent = '';
  requestAnimationFrame(() => { place.textContent = text; });
}

/** A question in a dialog of the browser's own: it keeps the focus, and gives it back. Resolves to true or false. */
export function ask({title, text, yes, no}) {
  return new Promise(resolve => {
    const dialog = el('dialog', {'aria-labelledby': 'ask-title'}, el('h2', {id: 'ask-title'}, title), el('p', {}, text),
      el('div', {class: 'row'}, button(yes, () => dialog.close('yes'), {class: 'primary'}), button(no, () => dialog.close('no'))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
