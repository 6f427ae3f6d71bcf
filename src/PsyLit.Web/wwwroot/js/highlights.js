// Paints the passages of notes over the text by the CSS Custom Highlight API, so that the text stays as it is and passages may overlap. Without
// this file passages are marks.
import { readable } from './section-ranges.js';

const depths = ['passage', 'passage-twice', 'passage-often'];

if (CSS.highlights) {
  await textIsThere();
  paint();
}

// The text comes first, and hundreds of comments and notes may follow: nobody waits for those. A browser that keeps its first picture until the
// text is whole asks once.
async function textIsThere() {
  while (document.readyState === 'loading' && !document.querySelector('#abstract ~ *')) await new Promise(requestAnimationFrame);
}

// Where passages overlap the colour grows deeper, in three steps.
function paint() {
  const painted = depths.map(() => new Highlight());
  for (const element of document.querySelectorAll('.record [data-section][data-length]')) {
    const over = [...element.querySelectorAll('.note-ref')].map(({ dataset }) => ({ start: Number(dataset.start), end: Number(dataset.end) }));
    if (over.length === 0) continue;
    const section = readable(element);
    stretches(over).forEach((found, i) => found.forEach(({ start, end }) => painted[i].add(section.range(start, end))));
  }
  painted.forEach((highlight, i) => {
    highlight.priority = i;
    CSS.highlights.set(depths[i], highlight);
  });
  // What is asked for within a frame is done after its picture.
  requestAnimationFrame(() => setTimeout(() => performance.mark('passages-painted')));
}

// For each step the stretches over which that many passages lie or more: hundreds of passages in one place make few of them.
function stretches(over) {
  const edges = over.flatMap(({ start, end }) => [[start, 1], [end, -1]]).sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  const found = depths.map(() => []);
  const begun = [];
  let depth = 0;
  for (const [place, step] of edges) {
    if (step > 0) begun[depth++] = place;
    else if (--depth < depths.length && place > begun[depth]) found[depth].push({ start: begun[depth], end: place });
  }
  return found;
}
