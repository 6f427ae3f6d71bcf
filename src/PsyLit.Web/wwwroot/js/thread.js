// Makes the thread of a page shorter to use. Everything here is a link or a button that works without it.
const thread = document.querySelector('.thread');

// The words that are marked in a comment are quoted instead of all of it.
thread?.addEventListener('click', event => {
  const quote = event.target.closest('a[data-quote]');
  const passage = quote && marked(quote.closest('.comment'));
  if (!passage) return;
  const address = new URL(quote.href);
  address.searchParams.set('passage', passage);
  quote.href = address.href;
});

// A reaction changes its buttons and nothing else.
thread?.addEventListener('click', async event => {
  const button = event.target.closest('button[data-react]');
  if (!button) return;
  event.preventDefault();
  const shown = button.closest('[data-reactions]');
  const place = [...shown.querySelectorAll('button')].indexOf(button);
  const body = new URLSearchParams(new FormData(button.form));
  const answer = await fetch(button.formAction, { method: 'POST', body, headers: { Accept: 'text/fragment+html' } }).catch(() => null);
  // Logged out, perhaps. What was led elsewhere is not sent again: a second press takes a reaction back.
  if (answer?.redirected) {
    location.assign(answer.url);
    return;
  }
  if (!answer?.ok) {
    // Offline, or refused: the page that the button leads to says which.
    delete button.dataset.react;
    button.form.requestSubmit(button);
    return;
  }
  const made = document.createRange().createContextualFragment(await answer.text()).querySelector('[data-reactions]');
  shown.replaceWith(made);
  made.querySelectorAll('button')[place]?.focus();
});

function marked(comment) {
  const selection = getSelection();
  const prose = comment?.querySelector(':scope > .prose');
  return selection.rangeCount > 0 && !selection.isCollapsed && prose?.contains(selection.getRangeAt(0).commonAncestorContainer)
    ? selection.toString().trim().slice(0, 1000) : '';
}

// Words that are marked in the text of the record can be quoted where the comment is written; they stay offered while it is.
const record = document.querySelector('.record .text');
const field = thread?.querySelector('.comment-box textarea');
if (record && field) offerQuotation();

function offerQuotation() {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-quiet';
  button.textContent = 'Quote the marked words';
  button.hidden = true;
  field.form.querySelector('.actions').append(button);
  let words = '';

  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) return;
    const place = selection.getRangeAt(0).commonAncestorContainer;
    words = record.contains(place) && !thread.contains(place) ? selection.toString().trim().slice(0, 1000) : '';
    button.hidden = words === '';
  });
  button.addEventListener('click', () => {
    const quotation = `> ${words.replace(/\s*\n\s*/g, '\n> ')}\n>\n> — [from the record](${location.pathname})\n\n`;
    field.setRangeText(quotation, field.selectionStart, field.selectionEnd, 'end');
    button.hidden = true;
    field.focus();
    // Drafts and the preview hear of it as of typing.
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
