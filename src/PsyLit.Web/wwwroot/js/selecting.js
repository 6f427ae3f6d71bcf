// Lets a selection begin and end on a mention: the words that are annotated most are links to their concepts, and browsers drag a link, or follow it,
// where a reader means its words (in Chromium no selection begins on a link at all).
const record = document.querySelector('[data-marks]');
// Pixels: a hand that is not quite still while it presses means the link.
const still = 4;
let pressed = null;
let isSelecting = false;

record.addEventListener('pointerdown', event => {
  isSelecting = false;
  const begins = event.pointerType === 'mouse' && event.button === 0 && !event.shiftKey && event.target.closest?.('.mention');
  pressed = begins ? { x: event.clientX, y: event.clientY, caret: caretAt(event) } : null;
});

// Otherwise the browser begins to drag, the link or what is selected so far.
record.addEventListener('mousedown', event => { if (pressed) event.preventDefault(); });

document.addEventListener('pointermove', event => {
  if (!pressed?.caret || !(event.buttons & 1)) return;
  isSelecting ||= Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > still;
  const here = isSelecting && caretAt(event);
  if (here) getSelection().setBaseAndExtent(...pressed.caret, ...here);
});

document.addEventListener('pointerup', () => { pressed = null; });
document.addEventListener('pointercancel', () => { pressed = null; });

record.addEventListener('click', event => {
  if (isSelecting && event.target.closest?.('.mention')) event.preventDefault();
}, { capture: true });

function caretAt({ clientX, clientY }) {
  const position = document.caretPositionFromPoint?.(clientX, clientY);
  if (position) return [position.offsetNode, position.offset];
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range && [range.startContainer, range.startOffset];
}
