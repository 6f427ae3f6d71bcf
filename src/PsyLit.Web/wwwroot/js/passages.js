// Lays the notes beside their passages, which highlights.js paints, and ties both ends. Without this file the numbers of the passages lead to the
// notes below.
import { readable } from './section-ranges.js';

const record = document.querySelector('.record');
const list = document.getElementById('annotations');
const notes = [...list.querySelectorAll('.note[data-section]')];
const beside = matchMedia('(width >= 78rem)');
// Above the colours of highlights.js.
const topmost = 3;
const sections = new Map([...record.querySelectorAll('[data-section][data-length]')].map(section => [section.dataset.section, readable(section)]));
const passages = notes.map(passageOf).filter(passage => passage.range);
const byNote = new Map(passages.map(passage => [passage.note, passage]));
let current = null;
let isArranged = false;

arrange();
addEventListener('resize', () => requestAnimationFrame(arrange));
document.fonts?.ready.then(arrange);

function passageOf(note) {
  const [start, end] = [Number(note.dataset.start), Number(note.dataset.end)];
  return { note, section: note.dataset.section, start, end, range: sections.get(note.dataset.section)?.range(start, end) };
}

// Each note stands at the height of its passage, or right below the one before where there is no room. Where they are a list of their own
// nothing is measured: that would lay out a page of hundreds of notes before it is needed.
function arrange() {
  const isBeside = beside.matches && list.dataset.dense !== 'true' && passages.length > 0;
  if (!isBeside) {
    if (isArranged) notes.forEach(note => { note.style.marginBlockStart = ''; });
    isArranged = false;
    return;
  }

  isArranged = true;
  const top = list.querySelector('.note-list').getBoundingClientRect().top;
  const places = notes.map(note => [note, byNote.get(note)?.range.getBoundingClientRect().top - top, note.offsetHeight]);
  let bottom = 0;
  for (const [note, wanted, height] of places) {
    const gap = Math.max(8, (Number.isFinite(wanted) ? wanted : 0) - bottom);
    note.style.marginBlockStart = `${gap}px`;
    bottom += gap + height;
  }
}

function show(passage) {
  if (current === passage) return;
  current?.note.removeAttribute('data-current');
  current = passage;
  CSS.highlights?.delete('passage-current');
  if (!passage) return;
  passage.note.dataset.current = '';
  const highlight = new Highlight(passage.range);
  highlight.priority = topmost;
  CSS.highlights?.set('passage-current', highlight);
}

// As seen from the text: in a list that scrolls by itself the note comes into sight, and the page stays where it is.
function bring(passage) {
  if (passage && passage !== current && list.dataset.dense === 'true' && beside.matches) list.scrollTop = passage.note.offsetTop - list.clientHeight / 3;
  show(passage);
}

const noteAt = event => byNote.get(event.target.closest?.('.note'));
const referred = event => byNote.get(document.getElementById(`annotation-${event.target.closest?.('.note-ref')?.dataset.note}`));

list.addEventListener('pointerover', event => { if (event.pointerType === 'mouse') show(noteAt(event) ?? null); });
list.addEventListener('pointerleave', () => show(null));
list.addEventListener('focusin', event => show(noteAt(event) ?? null));
record.addEventListener('focusin', event => { if (referred(event)) bring(referred(event)); });
list.addEventListener('click', event => {
  const passage = noteAt(event);
  if (!passage || event.target.closest('a, button')) return;
  close();
  passage.range.startContainer.parentElement.scrollIntoView({ block: 'center' });
  show(passage);
});

// The passage under the pointer: of several the shortest, which could not be reached otherwise.
function under(event) {
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY) ?? legacyCaret(event);
  if (!caret) return null;
  return passages
    .filter(({ range }) => range.isPointInRange(caret.offsetNode, caret.offset)
      && [...range.getClientRects()].some(box => event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom))
    .sort((one, other) => (one.end - one.start) - (other.end - other.start))[0] ?? null;
}

function legacyCaret(event) {
  const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  return range && { offsetNode: range.startContainer, offset: range.startOffset };
}

let waiting = false;
record.addEventListener('pointermove', event => {
  if (event.pointerType !== 'mouse' || waiting || !event.target.closest?.('[data-section][data-length]')) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    bring(under(event));
  });
});
record.addEventListener('click', event => {
  const reference = referred(event);
  const passage = reference ?? (event.target.closest?.('a, button') || !getSelection().isCollapsed || !event.target.closest?.('[data-section][data-length]') ? null : under(event));
  if (!passage) return;
  // The click has done its work: no link is followed, and no sentence is offered (annotate.js).
  event.preventDefault();
  show(passage);
  open();
  passage.note.focus({ preventScroll: beside.matches && !reference });
  passage.note.scrollIntoView({ block: 'nearest' });
});

// On a narrow screen the notes are a sheet at its foot.
const toggle = document.querySelector('[data-notes-open]');
toggle?.addEventListener('click', () => {
  open();
  list.querySelector('[data-notes-close]').focus();
});
list.querySelector('[data-notes-close]').addEventListener('click', () => close(true));
list.addEventListener('keydown', event => { if (event.key === 'Escape') close(true); });

function open() {
  if (beside.matches) return;
  list.dataset.open = '';
  toggle?.setAttribute('aria-expanded', 'true');
}

function close(back = false) {
  if (!('open' in list.dataset)) return;
  delete list.dataset.open;
  toggle?.setAttribute('aria-expanded', 'false');
  if (back) toggle?.focus();
}

const linked = byNote.get(document.getElementById(location.hash.slice(1)));
if (linked) {
  open();
  show(linked);
  linked.note.scrollIntoView({ block: 'nearest' });
}
