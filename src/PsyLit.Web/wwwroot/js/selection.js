// Keeps every tick in a list as it is made. Without it the ticks of a page are kept by each of the bar's buttons.
const bar = document.getElementById('selection');
const boxes = [...document.querySelectorAll('input[name="take"][form="selection"]')];
const number = bar?.querySelector('[data-count]');
const said = bar?.querySelector('[data-message]');
const separated = new Intl.NumberFormat('en');
let saving = Promise.resolve();
let last = null;

if (bar) {
  for (const box of boxes) box.addEventListener('click', tick);
  bar.addEventListener('click', event => {
    const button = event.target.closest('button[name="then"]');
    if (button) press(event, button);
  });
  // A page out of the browser's memory or cache shows the ticks of then.
  addEventListener('pageshow', event => { if (event.persisted || performance.getEntriesByType('navigation')[0]?.type === 'back_forward') refresh(); });
}

function tick(event) {
  const box = event.currentTarget;
  // With shift, everything from the last tick to this one becomes the same.
  const range = event.shiftKey && last ? between(last, box) : [box];
  for (const one of range) one.checked = box.checked;
  last = box;
  send(range.map(one => ['shown', one.value]).concat(range.filter(one => one.checked).map(one => ['take', one.value])));
}

function press(event, button) {
  switch (button.value) {
    case 'page':
      event.preventDefault();
      for (const box of boxes) box.checked = true;
      send(boxes.flatMap(box => [['shown', box.value], ['take', box.value]]));
      break;
    case 'all':
      event.preventDefault();
      send([['then', 'all'], ['all', bar.elements.namedItem('all').value]]).then(done => { if (done) refresh(); });
      break;
    case 'clear':
      event.preventDefault();
      for (const box of boxes) box.checked = false;
      send([['then', 'clear']]);
      break;
    default:
      // The form itself goes on to the page asked for, with the ticks of this one.
      bar.querySelector('details[open]')?.removeAttribute('open');
  }
}

function between(from, to) {
  const [start, end] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
  return boxes.slice(start, end + 1);
}

// One after another, so that the last word is the last tick.
function send(fields) {
  saving = saving.then(async () => {
    try {
      const answer = await fetch(bar.getAttribute('action'), { method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(`The ticks were not kept: ${answer.status}`);
      const { count, message } = await answer.json();
      show(count, message ?? '');
      return true;
    } catch (error) {
      // The ticks are still in the form, and every button of it sends them.
      console.warn(error);
      said.textContent = 'The site could not be reached; the ticks of this page are sent with the next button.';
      return false;
    }
  });
  return saving;
}

async function refresh() {
  try {
    const answer = await fetch(`/selection/state?ids=${boxes.map(box => box.value)}`);
    if (!answer.ok) return;
    const { count, ticked } = await answer.json();
    for (const box of boxes) box.checked = ticked.includes(Number(box.value));
    show(count, said.textContent);
  } catch (error) {
    console.warn(error);
  }
}

function show(count, message) {
  bar.dataset.selected = count;
  number.textContent = separated.format(count).replaceAll(',', '\u202f');
  said.textContent = message;
}
