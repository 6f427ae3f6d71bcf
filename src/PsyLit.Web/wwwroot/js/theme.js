// Changes the theme in place. Without this file the same form is posted and the page comes back in the new theme.
const form = document.querySelector('form.theme');

form?.addEventListener('submit', async event => {
  const choice = event.submitter?.value;
  if (!choice) return;
  event.preventDefault();
  const before = document.documentElement.dataset.theme;
  show(choice);
  try {
    const body = new URLSearchParams({ theme: choice });
    const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`The theme was not kept: ${answer.status}`);
  } catch (error) {
    show(before);
    console.warn(error);
  }
});

function show(theme) {
  document.documentElement.dataset.theme = theme;
  for (const button of form.elements) {
    if (button.name === 'theme') button.setAttribute('aria-pressed', String(button.value === theme));
  }
}
