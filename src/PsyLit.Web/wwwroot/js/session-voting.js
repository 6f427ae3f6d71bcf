// Answers are kept as they are given, and can be given by key. Without this the buttons of the form keep them.
const form = document.getElementById('ballots');
const status = form.querySelector('[data-saved]');
const text = document.querySelector('[data-text]');
const ballots = [...form.querySelectorAll('.ballot')];
let saving = Promise.resolve();
let waiting = 0;
let selected = '';

form.querySelector('.ballot-save').hidden = true;
form.addEventListener('change', () => keepSoon(0));
form.addEventListener('input', event => event.target.matches('textarea') && keepSoon(1200));

// A click on a button takes the selection away before the button hears of it.
document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  if (selection.rangeCount && !selection.isCollapsed && text.contains(selection.getRangeAt(0).commonAncestorContainer)) selected = String(selection).trim();
});

for (const button of form.querySelectorAll('[data-quote]')) {
  button.hidden = false;
  button.addEventListener('click', () => quote(button.closest('.ballot')));
}

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (localStorage.getItem('psylit.keys') === 'off' || document.querySelector('dialog[open]')) return;
  if (event.target.closest('textarea, select, input:not([type="radio"])')) return;
  if (act(event.key)) event.preventDefault();
});

function act(key) {
  if (key === 'j' || key === 'k') return focusOn(ballots[Math.min(Math.max(at() + (key === 'j' ? 1 : -1), 0), ballots.length - 1)]);
  if (key === 'n' || key === 'p') return press(form.querySelector(`[data-turn="${key}"]`));
  const ballot = ballots[Math.max(at(), 0)];
  if (key === 'r') return open(ballot, 'textarea');
  if (key === 'e') return quote(ballot);
  const answer = ballot.querySelectorAll('input[type="radio"]')[Number(key) - 1];
  if (!answer) return false;
  answer.click();
  return focusOn(ballots[ballots.indexOf(ballot) + 1] ?? ballot);
}

// The question in which the focus is; -1 for none.
function at() {
  return ballots.findIndex(ballot => ballot.contains(document.activeElement));
}

function focusOn(ballot) {
  (ballot.querySelector('input[type="radio"]:checked') ?? ballot.querySelector('input[type="radio"]')).focus({ preventScroll: true });
  ballot.scrollIntoView({ block: 'nearest' });
  return true;
}

function press(button) {
  button?.click();
  return Boolean(button);
}

function open(ballot, field) {
  ballot.querySelector('details').open = true;
  ballot.querySelector(field).focus();
  return true;
}

function quote(ballot) {
  const field = ballot.querySelector('.ballot-quote');
  if (!selected) return open(ballot, '.ballot-quote');
  ballot.querySelector('details').open = true;
  field.value = selected;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function keepSoon(delay) {
  clearTimeout(waiting);
  waiting = setTimeout(() => { saving = saving.then(keep); }, delay);
}

// One after another, so that the last word is the last answer.
async function keep() {
  try {
    const answer = await fetch(location.href, { method: 'POST', body: new FormData(form), headers: { Accept: 'application/json' } });
    if (!answer.ok || !answer.headers.get('Content-Type')?.includes('json')) throw new Error(`The answers were not kept: ${answer.status}`);
    const { answered, problems } = await answer.json();
    status.textContent = `Kept. ${answered} of ${ballots.length} answered.`;
    for (const ballot of ballots) tell(ballot, problems[ballot.dataset.criterion]);
    mark(answered);
  } catch (error) {
    status.textContent = 'Not kept yet: the site does not answer, or you are no longer logged in. What you wrote stays here; the buttons try again.';
    console.warn(error);
  }
}

function tell(ballot, problem) {
  const place = ballot.querySelector('[data-problem]');
  place.textContent = problem ?? '';
  place.hidden = !problem;
}

function mark(answered) {
  const here = document.querySelector('.session-places [aria-current]');
  const state = answered === ballots.length ? 'answered' : answered > 0 ? 'begun' : 'not begun';
  here.dataset.state = state;
  here.setAttribute('aria-label', `Record ${here.textContent}, ${state}`);
}
