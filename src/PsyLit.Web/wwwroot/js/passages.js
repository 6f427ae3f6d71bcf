// Paints the passages of notes over the text, lays the notes beside them, and ties both ends. Painting goes by the CSS Custom Highlight API, so
// that the text stays as it is and passages may overlap. Without this file passages are marks with numbers that lead to the notes below.
const record = document.querySelector('.record');
const list = document.getElementById('annotations');
const notes = [...list.querySelectorAll('.note[data-section]')];
const beside = matchMedia('(width >= 78rem)');
const depths = ['passage', 'passage-twice', 'passage-often'];
const sections = new Map([...record.querySelectorAll('[data-section][data-length]')].map(section => [section.dataset.section, readable(section)]));
const passages = notes.map(passageOf).filter(passage => passage.range);
const byNote = new Map(passages.map(passage => [passage.note, passage]));
let current = null;
let isArranged = false;

if (CSS.highlights) paint();
arrange();
addEventListener('resize', () => requestAnimationFrame(arrange));
document.fonts?.ready.then(arrange);

// A section's characters by number: the server counts the same ones, because numbers and signs come from the stylesheet.
function readable(element) {
  const nodes = [];
  const starts = [];
  let length = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    nodes.push(walker.currentNode);
    starts.push(length);
    length += walker.currentNode.data.length;
  }

  // The node that holds a character; an end belongs to the node before it.
  const at = (place, isEnd) => {
    let low = 0;
    let high = nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] < place || (!isEnd && starts[middle] === place)) low = middle;
      else high = middle - 1;
    }
    return [nodes[low], Math.min(place - starts[low], nodes[low].data.length)];
  };
  return {
    element,
    range(start, end) {
      if (nodes.length === 0) return null;
      const range = new Range();
      range.setStart(...at(start, false));
      range.setEnd(...at(end, true));
      return range;
    },
  };
}

function passageOf(note) {
  const [start, end] = [Number(note.dataset.start), Number(note.dataset.end)];
  return { note, section: note.dataset.section, start, end, range: sections.get(note.dataset.section)?.range(start, end) };
}

// Where passages overlap the colour grows deeper, in three steps.
function paint() {
  const painted = depths.map(() => new Highlight());
  for (const [name, section] of sections) {
    for (const { start, end, depth } of runs(passages.filter(passage => passage.section === name))) {
      for (let i = 0; i < Math.min(depth, depths.length); i++) painted[i].add(section.range(start, end));
    }
  }
  painted.forEach((highlight, i) => {
    highlight.priority = i;
    CSS.highlights.set(depths[i], highlight);
  });
  requestAnimationFrame(() => performance.mark('passages-painted'));
}

// The text cut at every edge of a passage, each run with how many passages lie over it.
function runs(over) {
  const edges = over.flatMap(({ start, end }) => [[start, 1], [end, -1]]).sort((one, other) => one[0] - other[0]);
  const found = [];
  let depth = 0;
  let from = 0;
  for (const [place, step] of edges) {
    if (depth > 0 && place > from) found.push({ start: from, end: place, depth });
    depth += step;
    from = place;
  }
  return found;
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
  highlight.priority = depths.length;
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
  if (reference) event.preventDefault();
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
