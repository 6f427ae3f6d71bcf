// Keeps every tick of a dry run as it is made. Without it the ticks of a page are kept by each of its buttons.
const form = document.querySelector('form[data-choices]');
const count = form.querySelector('[data-chosen]');
const boxes = [...form.querySelectorAll('input[name="take"]')];
const open = Number(form.dataset.open);
const separated = new Intl.NumberFormat('en', { useGrouping: true });
let saving = Promise.resolve();
let last = null;

form.addEventListener('click', event => {
  const box = event.target.closest('input[name="take"]');
  if (box) {
    // With shift, everything from the last tick to this one becomes the same.
    const range = event.shiftKey && last ? between(last, box) : [box];
    for (const one of range) one.checked = box.checked;
    last = box;
    save(range);
    return;
  }

  const button = event.target.closest('button[data-address]');
  if (!button || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  saving.then(() => location.assign(button.dataset.address));
});

form.addEventListener('keydown', event => {
  const at = boxes.indexOf(event.target);
  const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
  if (at < 0 || !step || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const next = boxes[Math.min(Math.max(at + step, 0), boxes.length - 1)];
  next.focus({ preventScroll: true });
  next.closest('tr').scrollIntoView({ block: 'nearest' });
});

// A click anywhere on a record that is not on something else of it ticks it.
form.addEventListener('click', event => {
  const row = event.target.closest('tr.record');
  if (!row || event.target.closest('a, button, input, label, summary, details, dl, pre') || String(getSelection())) return;
  row.querySelector('input[name="take"]')?.click();
});

function between(from, to) {
  const [start, end] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
  return boxes.slice(start, end + 1);
}

// One after another, so that the last word is the last tick.
function save(range) {
  saving = saving.then(async () => {
    const body = new FormData();
    body.set('__RequestVerificationToken', form.elements.namedItem('__RequestVerificationToken').value);
    for (const box of range) {
      body.append('shown', box.value);
      if (box.checked) body.append('take', box.value);
    }
    try {
      const answer = await fetch(form.dataset.choices, { method: 'POST', body, headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(`The choice was not kept: ${answer.status}`);
      const { leftOut } = await answer.json();
      count.textContent = separated.format(open - leftOut).replaceAll(',', '\u202f');
    } catch (error) {
      // The ticks are still in the form, and every button of it sends them.
      console.warn(error);
    }
  });
}
