// Keys for readers who do not reach for the mouse. Single keys are heard only outside fields (WCAG 2.1.4: they can be switched off in the help).
const help = document.getElementById('keyboard-help');
const off = document.getElementById('keyboard-off');
const stored = 'psylit.keys';

if (off) {
  off.checked = localStorage.getItem(stored) === 'off';
  off.addEventListener('change', () => localStorage.setItem(stored, off.checked ? 'off' : 'on'));
}

document.querySelector('[data-opens="keyboard-help"]')?.addEventListener('click', event => {
  event.preventDefault();
  tell();
});

const actions = {
  '/': () => focusOn('input[type="search"]', field => field.select()),
  'j': () => move(1),
  'k': () => move(-1),
  'x': () => tick(),
  'c': () => focusOn('[data-key="comment"]'),
  'a': () => !document.dispatchEvent(new CustomEvent('annotate', { cancelable: true })),
  't': () => focusOn('[data-key="tag"]'),
  '?': () => tell(),
};

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (localStorage.getItem(stored) === 'off' || document.querySelector('dialog[open]')) return;
  if (event.target.closest('textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])')) return;
  if (actions[event.key]?.()) event.preventDefault();
});

// The help names the keys for which this page has something.
function tell() {
  for (const key of help?.querySelectorAll('[data-needs]') ?? []) key.hidden = !document.querySelector(key.dataset.needs);
  help?.showModal();
  return Boolean(help);
}

function focusOn(selector, then) {
  const target = document.querySelector(selector);
  if (!target) return false;
  target.scrollIntoView({ block: 'nearest' });
  target.focus();
  then?.(target);
  return true;
}

// The focus itself moves from title to title, so that Enter opens and Tab goes on from there.
function move(step) {
  const titles = [...document.querySelectorAll('.entry-title a')];
  if (titles.length === 0) return false;
  const at = titles.findIndex(title => title.closest('.entry').contains(document.activeElement));
  const next = titles[at < 0 ? (step > 0 ? 0 : titles.length - 1) : Math.min(Math.max(at + step, 0), titles.length - 1)];
  next.focus({ preventScroll: true });
  next.closest('.entry').scrollIntoView({ block: 'nearest' });
  return true;
}

// Ticks the record the focus is in, in lists that offer it.
function tick() {
  const box = document.activeElement.closest('.entry')?.querySelector('input[type="checkbox"]');
  box?.click();
  return Boolean(box);
}
