// Annotates what is selected, by mouse, touch or keyboard, or a whole sentence, in a dialog over the text. Without this file each sentence's link
// leads to a page with the same form.
const record = document.querySelector('.record');
const dialog = document.getElementById('annotate');
const form = dialog.querySelector('form');
const sections = () => [...record.querySelectorAll('[data-section][data-length]')];
let chosen = null;
let tapped = null;
let isTouched = false;

const button = document.createElement('button');
button.type = 'button';
button.className = 'button button-primary annotate-selection';
button.popover = 'manual';
button.textContent = 'Annotate';
document.body.append(button);

// What is selected, in each section by the numbers of its characters: a passage stands in one of them. Null when no words are.
function selected() {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const parts = sections().filter(section => range.intersectsNode(section)).map(section => partOf(section, range)).filter(part => part.words.trim() !== '');
  return parts.length > 0 ? parts : null;
}

function partOf(section, range) {
  const length = Number(section.dataset.length);
  const start = section.contains(range.startContainer) ? offsetIn(section, range.startContainer, range.startOffset) : 0;
  const end = section.contains(range.endContainer) ? offsetIn(section, range.endContainer, range.endOffset) : length;
  return { section: section.dataset.section, start, end: Math.min(end, length), words: section.textContent.slice(start, Math.min(end, length)) };
}

function offsetIn(section, node, offset) {
  const before = new Range();
  before.setStart(section, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

function ask(parts) {
  button.hidePopover();
  const several = parts.length > 1;
  const choice = form.querySelector('[data-parts]');
  choice.hidden = !several;
  choice.disabled = !several;
  form.querySelector('[data-quote]').hidden = several;
  choice.querySelector('[data-choices]').replaceChildren(...(several ? parts.map(choiceOf) : []));
  take(parts[0]);
  dialog.showModal();
  (several ? choice.querySelector('input') : form.elements.Text).focus();
}

// Words in two sections are two passages: which one is meant is asked, and none is left out unsaid.
function choiceOf(part, at) {
  const label = document.createElement('label');
  const radio = document.createElement('input');
  radio.type = 'radio';
  radio.name = 'Part';
  radio.checked = at === 0;
  radio.addEventListener('change', () => take(part));
  const words = document.createElement('span');
  words.textContent = part.words.trim();
  const place = document.createElement('strong');
  place.textContent = `${placeOf(part.section)}: `;
  words.prepend(place);
  label.append(radio, words);
  return label;
}

// As the section is headed on the page.
function placeOf(section) {
  if (!section.startsWith('abstract/')) return section === 'title' ? 'Title' : 'Summary';
  const element = sections().find(candidate => candidate.dataset.section === section);
  return element.parentElement.querySelector('.run-in')?.textContent.trim() || `Abstract, part ${Number(section.split('/')[1]) + 1}`;
}

function take({ section, start, end, words }) {
  form.elements.Section.value = section;
  form.elements.Start.value = start;
  form.elements.End.value = end;
  form.elements.Quote.value = words;
  form.querySelector('[data-quote]').textContent = words;
  // What is typed and not saved is offered again on the page of this passage.
  const address = new URLSearchParams({ section, start, end, revision: form.elements.Revision.value });
  form.elements.DraftAddress.value = `${new URL(form.action).pathname}?${address}`;
}

// The button stands below the end of the selection; on a touch screen at the foot, out of the way of the system's own handles.
function offer() {
  chosen = dialog.open ? null : selected() ?? tapped;
  if (!chosen) {
    button.hidePopover();
    return;
  }
  button.showPopover();
  if (matchMedia('(pointer: coarse)').matches) {
    button.style.inset = '';
    return;
  }
  const boxes = getSelection().getRangeAt(0).getClientRects();
  const box = boxes[boxes.length - 1];
  if (!box) return;
  const left = Math.max(8, Math.min(box.right - 40, document.documentElement.clientWidth - button.offsetWidth - 8));
  const below = box.bottom + 8;
  button.style.inset = `${below + button.offsetHeight < innerHeight ? below : Math.max(8, box.top - button.offsetHeight - 8)}px auto auto ${left}px`;
}

let timer = 0;
document.addEventListener('selectionchange', () => {
  clearTimeout(timer);
  timer = setTimeout(offer, 200);
});
addEventListener('scroll', () => { if (chosen) offer(); }, { passive: true });
// Pressing the button must not take the selection away.
button.addEventListener('pointerdown', event => event.preventDefault());
button.addEventListener('click', () => { if (chosen) ask(chosen); });

function sentenceOf(link) {
  const asked = new URL(link.href).searchParams;
  const [section, start, end] = [asked.get('section'), Number(asked.get('start')), Number(asked.get('end'))];
  const element = sections().find(candidate => candidate.dataset.section === section);
  return { section, start, end, words: element.textContent.slice(start, end), element };
}

record.addEventListener('click', event => {
  const link = event.target.closest?.('.annotate-sentence');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask([sentenceOf(link)]);
});

// A sentence's link is too small for a finger: whoever taps the sentence itself is offered it. What shows a note (passages.js) or leads elsewhere
// does only that.
document.addEventListener('pointerdown', event => { isTouched = event.pointerType === 'touch'; });
document.addEventListener('click', event => {
  const link = isTouched && !event.defaultPrevented && getSelection().isCollapsed && !event.target.closest('a, button, label') ? linkAt(event) : null;
  if (!link && !tapped) return;
  paint(link);
  tapped = link && [sentenceOf(link)];
  offer();
});

function linkAt({ clientX, clientY }) {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  const range = caret ? null : document.caretRangeFromPoint?.(clientX, clientY);
  const [node, offset] = caret ? [caret.offsetNode, caret.offset] : [range?.startContainer, range?.startOffset];
  const element = node && sections().find(section => section.contains(node));
  const place = element && offsetIn(element, node, offset);
  return element && [...element.querySelectorAll('.annotate-sentence')].find(link => {
    const { start, end } = sentenceOf(link);
    return start <= place && place < end;
  });
}

// The sentence whose link has the focus is painted, so that it is seen what will be annotated.
record.addEventListener('focusin', event => paint(event.target.closest?.('.annotate-sentence')));

function paint(link) {
  CSS.highlights?.delete('sentence');
  if (!link || !CSS.highlights) return;
  const { start, element } = sentenceOf(link);
  const range = new Range();
  range.setStart(element, 0);
  range.setEndBefore(link);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  while (walker.nextNode()) {
    const { length } = walker.currentNode.data;
    if (passed + length > start) {
      range.setStart(walker.currentNode, start - passed);
      break;
    }
    passed += length;
  }
  CSS.highlights.set('sentence', new Highlight(range));
}
record.addEventListener('focusout', () => CSS.highlights?.delete('sentence'));

// The key "a" annotates what is selected, or else goes from sentence to sentence (keyboard.js).
document.addEventListener('annotate', event => {
  event.preventDefault();
  const passage = selected();
  if (passage) {
    ask(passage);
    return;
  }
  const links = [...record.querySelectorAll('.annotate-sentence')];
  const next = links.find(link => document.activeElement.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING
    && link !== document.activeElement && record.contains(document.activeElement)) ?? links[0];
  next?.focus();
});

for (const closing of dialog.querySelectorAll('[data-close]')) closing.addEventListener('click', () => dialog.close());

// This file comes after the page has been read: words may be selected by then.
offer();
