// Follows an import while it moves. Without it the page offers to come anew by itself.
const place = document.querySelector('[data-progress]');
const bar = place.querySelector('progress');
const said = place.querySelector('[data-said]');
let spoken = 0;

const events = new EventSource(place.dataset.progress);

events.addEventListener('progress', event => {
  const now = JSON.parse(event.data);
  // The import went on between the page and this stream.
  if (now.state !== place.dataset.state) {
    moveOn();
    return;
  }
  if (!bar || !now.words) return;
  bar.value = now.done;
  place.querySelector('[data-words]').textContent = now.words;
  place.querySelector('[data-outcomes]').textContent = now.outcomes;
  // A screen reader hears it every ten seconds, not with every batch.
  if (Date.now() - spoken < 10_000) return;
  spoken = Date.now();
  said.textContent = now.words;
});

events.addEventListener('moved', moveOn);

addEventListener('pagehide', () => events.close());

function moveOn() {
  events.close();
  location.replace(location.pathname);
}
