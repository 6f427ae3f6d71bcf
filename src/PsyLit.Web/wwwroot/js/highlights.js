// Paints the passages of notes over the text by the CSS Custom Highlight API, so that the text stays as it is and passages may overlap. Without
// this file passages are marks.
import { readable } from './section-ranges.js';

const depths = ['passage', 'passage-twice', 'passage-often'];

if (CSS.highlights) {
  await textIsThere();
  paint();
}

// The text comes first, and hundreds of comments and notes may follow: nobody waits for those.
async function textIsThere() {
  while (document.readyState === 'loading' && !document.getElementById('comments')) await new Promise(requestAnimationFrame);
}

// Where passages overlap the colour grows deeper, in three steps.
function paint() {
  const painted = depths.map(() => new Highlight());
  for (const element of document.querySelectorAll('.record [data-section][data-length]')) {
    const section = readable(element);
    const over = [...element.querySelectorAll('.note-ref')].map(({ dataset }) => ({ start: Number(dataset.start), end: Number(dataset.end) }));
    for (const { start, end, depth } of runs(over)) {
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
