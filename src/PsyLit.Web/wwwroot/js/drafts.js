// Keeps what is typed into a field with data-draft in this browser, until the site says that it has been posted.
// The site keeps a text itself when somebody posts without being logged in; this is for closed tabs, crashes and the back button.
const prefix = 'psylit.draft.';
const keptFor = 30 * 24 * 60 * 60 * 1000;

forgetOld();
for (const done of document.querySelectorAll('[data-draft-done]')) drop(done.dataset.draftDone);
for (const field of document.querySelectorAll('textarea[data-draft]')) keep(field);

function keep(field) {
  const key = field.dataset.draft;
  const fromSite = field.value;
  const saved = read(key);
  // A text the site put there after a failed post is as new as the saved one; a wording to edit is not.
  if (saved && saved.text !== fromSite && (fromSite === '' || saved.base === fromSite)) {
    field.value = saved.text;
    note(field, key, fromSite);
  }

  let timer = 0;
  const save = () => {
    clearTimeout(timer);
    if (field.value.trim() === '' || field.value === fromSite) drop(key);
    else write(key, { text: field.value, base: fromSite, at: Date.now() });
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, 300);
  });
  window.addEventListener('pagehide', () => { if (timer) save(); });
}

function note(field, key, fromSite) {
  const line = document.createElement('p');
  line.className = 'draft-note';
  line.setAttribute('role', 'status');
  line.textContent = 'What you typed here before has been put back. ';
  const discard = document.createElement('button');
  discard.type = 'button';
  discard.className = 'button button-quiet';
  discard.textContent = 'Discard it';
  discard.addEventListener('click', () => {
    field.value = fromSite;
    drop(key);
    line.remove();
    field.focus();
  });
  line.append(discard);
  field.before(line);
}

function forgetOld() {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(prefix) && !((read(name.slice(prefix.length))?.at ?? 0) > Date.now() - keptFor)) localStorage.removeItem(name);
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(prefix + key));
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // No room or no permission: the text is still in the field.
  }
}

function drop(key) {
  localStorage.removeItem(prefix + key);
}
