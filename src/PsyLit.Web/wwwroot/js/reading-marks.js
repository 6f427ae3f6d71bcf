// Marks records on the reading list without loading the page again. Without this file the buttons post their form.
document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('.reading-mark') || form.dataset.plain || !event.submitter) return;
  event.preventDefault();
  const body = new FormData(form);
  body.append('change', event.submitter.value);
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
    show(form, await answer.json());
  } catch {
    // The log-in has ended, or something else that a page of its own says better.
    form.dataset.plain = 'true';
    form.requestSubmit(event.submitter);
  }
});

function show(form, { state, isStarred }) {
  for (const button of form.querySelectorAll('[data-state]')) press(button, button.dataset.state === state, 'off', button.dataset.state);
  press(form.querySelector('.reading-star'), isStarred, 'unstar', 'star');
}

function press(button, isPressed, back, forth) {
  button.setAttribute('aria-pressed', isPressed);
  button.value = isPressed ? back : forth;
}
