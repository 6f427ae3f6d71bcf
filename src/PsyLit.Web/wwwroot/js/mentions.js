// Explains a concept beside its mention, on hover and on focus. The words are those of the key in the margin; without this file each
// mention is a link to its concept and the key explains it. Stays open under the pointer and closes with Escape (WCAG 1.4.13).
const record = document.querySelector('[data-marks]');
const card = document.createElement('div');
card.className = 'card';
card.popover = 'manual';
card.id = 'concept-card';
document.body.append(card);

let shown = null;
let waiting = 0;

function show(mention) {
  clearTimeout(waiting);
  if (record.dataset.marks === 'off' || shown === mention) return;
  const about = document.getElementById(mention.getAttribute('aria-describedby'));
  if (!about) return;
  hide();
  card.dataset.kind = mention.dataset.kind;
  card.replaceChildren(
    element('p', 'card-title', about.dataset.label),
    element('p', 'card-kind', about.dataset.kindWord),
    element('p', '', about.textContent),
    links(mention));
  card.showPopover();
  shown = mention;
  mention.dataset.open = '';
  place(mention);
}

function hide() {
  clearTimeout(waiting);
  if (!shown) return;
  delete shown.dataset.open;
  shown = null;
  card.hidePopover();
}

const later = (action, delay) => {
  clearTimeout(waiting);
  waiting = setTimeout(action, delay);
};

// Below the first line of the mention, above it where there is no room; a narrow screen shows a sheet at its foot, by the stylesheet alone.
function place(mention) {
  card.style.inset = '';
  if (matchMedia('(width < 40rem)').matches) return;
  const line = mention.getClientRects()[0];
  const { width, height } = card.getBoundingClientRect();
  const left = Math.min(Math.max(8, line.left - 16), document.documentElement.clientWidth - width - 8);
  const below = line.bottom + 6;
  const top = below + height < innerHeight - 8 ? below : Math.max(8, line.top - height - 6);
  card.style.inset = `${top}px auto auto ${left}px`;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function links(mention) {
  const line = element('p', '', '');
  line.append(link(mention.href, 'More on this concept'));
  const key = document.querySelector('[data-wrong]');
  if (key) {
    const about = mention.getAttribute('aria-describedby');
    const at = [...record.querySelectorAll('.mention')].filter(other => other.getAttribute('aria-describedby') === about).indexOf(mention);
    const concept = encodeURIComponent(about.slice('about-'.length));
    line.append(' · ', link(`${key.dataset.wrong}?concept=${concept}&at=${at}`, 'Wrong mention?'));
  }
  return line;
}

function link(href, text) {
  const made = element('a', '', text);
  made.href = href;
  return made;
}

const mentionOf = event => event.target.closest?.('.mention');

record.addEventListener('pointerover', event => {
  const mention = event.pointerType === 'mouse' && mentionOf(event);
  if (mention) later(() => show(mention), shown ? 60 : 180);
});
record.addEventListener('pointerout', event => { if (mentionOf(event)) later(hide, 260); });
card.addEventListener('pointerenter', () => clearTimeout(waiting));
card.addEventListener('pointerleave', () => later(hide, 260));

record.addEventListener('focusin', event => {
  const mention = mentionOf(event);
  if (mention?.matches(':focus-visible')) show(mention);
});
record.addEventListener('focusout', event => { if (mentionOf(event) && !card.contains(event.relatedTarget)) later(hide, 60); });

// The first touch explains; the card holds the link for the second.
let touched = false;
record.addEventListener('pointerdown', event => { touched = event.pointerType !== 'mouse'; });
record.addEventListener('click', event => {
  const mention = mentionOf(event);
  if (!mention || !touched || record.dataset.marks === 'off') return;
  event.preventDefault();
  show(mention);
});

document.addEventListener('pointerdown', event => { if (shown && !card.contains(event.target) && !mentionOf(event)) hide(); });
document.addEventListener('keydown', event => { if (event.key === 'Escape' && shown) hide(); });
addEventListener('scroll', () => { if (shown) place(shown); }, { passive: true });

// The switch, without loading the page when the marks are already in it.
const marksSwitch = document.querySelector('[data-marks-switch]');
marksSwitch?.addEventListener('click', event => {
  if (!record.querySelector('.mention')) return;
  event.preventDefault();
  const on = record.dataset.marks === 'off';
  hide();
  record.dataset.marks = on ? 'on' : 'off';
  marksSwitch.href = `?marks=${on ? 'off' : 'on'}`;
  for (const mention of record.querySelectorAll('.mention')) mention.tabIndex = on ? 0 : -1;
  document.cookie = `psylit-marks=${on ? 'on' : 'off'}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
});
marksSwitch?.addEventListener('keydown', event => {
  if (event.key !== ' ') return;
  event.preventDefault();
  marksSwitch.click();
});
