// Ticks all pairs of the page without loading it again; without a script the link does the same.
const all = document.querySelector('[data-tick-all]');

all?.addEventListener('click', event => {
  event.preventDefault();
  const boxes = [...document.querySelectorAll('.duplicate input[type="checkbox"]')];
  const tick = boxes.some(box => !box.checked);
  for (const box of boxes) box.checked = tick;
  all.textContent = tick ? 'Untick all' : 'Tick all on this page';
});
