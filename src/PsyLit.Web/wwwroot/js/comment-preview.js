// The preview button shows a page of its own without this file. With it, the preview stands below the box and follows what is typed, until it
// is closed; it is the answer of the renderer that posting would use.
const pause = 400;

for (const form of document.querySelectorAll('.comment-box')) follow(form);

function follow(form) {
  const field = form.querySelector('textarea[name="Text"]');
  const button = form.querySelector('button[name="preview"]');
  if (!field || !button) return;
  let shown = form.querySelector('.comment-preview');
  let timer = 0;
  let asking = null;
  tell();

  form.addEventListener('submit', event => {
    if (event.submitter !== button) return;
    event.preventDefault();
    if (shown) {
      clearTimeout(timer);
      shown.remove();
      shown = null;
      tell();
    } else {
      open();
    }
  });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    if (shown) timer = setTimeout(render, pause);
  });

  function open() {
    shown = document.createElement('div');
    shown.className = 'comment-preview';
    shown.role = 'region';
    shown.ariaLabel = 'Preview';
    const head = document.createElement('p');
    head.className = 'eyebrow';
    head.textContent = 'Preview, not posted yet';
    shown.append(head, document.createElement('div'));
    form.querySelector('.actions:last-of-type').before(shown);
    tell();
    render().then(() => shown?.scrollIntoView({ block: 'nearest' }));
  }

  async function render() {
    asking?.abort();
    asking = new AbortController();
    shown.ariaBusy = 'true';
    try {
      const answer = await fetch('/comments/preview', { method: 'POST', body: new URLSearchParams({ Text: field.value }), signal: asking.signal });
      if (!answer.ok) throw new Error(`No preview: ${answer.status}`);
      // The renderer's own HTML, within its allow-list; the page's policy lets no script of it run in any case.
      shown?.lastElementChild.replaceChildren(document.createRange().createContextualFragment(await answer.text()));
      if (shown) shown.ariaBusy = 'false';
    } catch (error) {
      if (error.name === 'AbortError' || !shown) return;
      shown.ariaBusy = 'false';
      shown.lastElementChild.textContent = 'The preview cannot be made just now; what you typed is safe, and can be posted.';
    }
  }

  function tell() {
    button.setAttribute('aria-pressed', String(Boolean(shown)));
    button.textContent = shown ? 'Close the preview' : 'Preview';
  }
}
