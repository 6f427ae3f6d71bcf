// Completes @people and #concepts in a comment: a list below the field, as the ARIA practices have it for a field with a list of
// suggestions. Nothing is chosen by itself; Escape closes it. Without this file names are written out.
const pause = 120;
const longest = 40;

for (const field of document.querySelectorAll('textarea[data-names]')) enhance(field);

function enhance(field) {
  const list = make('ul', 'suggestions');
  list.id = `${field.id}-names`;
  list.role = 'listbox';
  list.ariaLabel = 'Names';
  list.hidden = true;
  const said = make('span', 'visually-hidden');
  said.role = 'status';
  const place = make('div', 'names-place');
  field.after(place, said);
  place.append(list);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);

  const article = new URL(field.form.action).pathname.match(/^\/articles\/(\d+)/)?.[1];
  let typed = null;
  let active = -1;
  let timer = 0;
  let asking = null;

  field.addEventListener('input', event => {
    clearTimeout(timer);
    asking?.abort();
    if (!nameAt(field)) close();
    else if (!event.isComposing) timer = setTimeout(suggest, pause);
  });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', event => {
    if (list.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const count = list.children.length;
    if (event.key === 'ArrowDown') mark((active + 1) % count);
    else if (event.key === 'ArrowUp') mark((active <= 0 ? count : active) - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && active >= 0) choose(active);
    else if (event.key === 'Escape') close();
    else {
      if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  // The field keeps the focus, and with it the keyboard of a phone stays open.
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role="option"]');
    if (option) choose([...list.children].indexOf(option));
  });

  // What was typed before this file had come.
  if (document.activeElement === field) suggest();

  async function suggest() {
    const asked = nameAt(field);
    if (!asked) return;
    try {
      asking = new AbortController();
      const answer = await fetch(`${field.dataset.names}?${new URLSearchParams({ q: asked.text, ...(article && { article }) })}`, { signal: asking.signal });
      if (!answer.ok) throw new Error(`No names: ${answer.status}`);
      const names = await answer.json();
      if (nameAt(field)?.text === asked.text && document.activeElement === field) show(names, asked);
    } catch (error) {
      // Offline, or typed on: the name can still be written out.
      if (error.name !== 'AbortError') close();
    }
  }

  function show(names, asked) {
    typed = { ...asked, names };
    list.replaceChildren(...names.map(option));
    list.hidden = names.length === 0;
    active = -1;
    field.removeAttribute('aria-activedescendant');
    said.textContent = names.length === 0 ? '' : `${names.length} ${names.length === 1 ? 'name' : 'names'}, arrow down to choose`;
  }

  function option(name, number) {
    const made = make('li', 'suggestion');
    made.id = `${list.id}-${number}`;
    made.role = 'option';
    made.ariaSelected = 'false';
    if (name.kind !== 'person') made.dataset.kind = name.kind;
    const label = make('span', 'suggestion-name', name.label);
    if (name.foundBy) label.append(make('span', 'quiet', ` (${name.foundBy})`));
    made.append(label, make('span', 'suggestion-about', name.about ?? ''));
    return made;
  }

  function mark(number) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = number;
    list.children[active].setAttribute('aria-selected', 'true');
    list.children[active].scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', list.children[active].id);
  }

  function choose(number) {
    const name = typed.names[number].text;
    field.setRangeText(`${name} `, typed.start, typed.end, 'end');
    close();
    said.textContent = `${name} written`;
    // Drafts and the preview hear of it as of typing.
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    field.removeAttribute('aria-activedescendant');
    said.textContent = '';
  }
}

// What is being typed before the cursor: a sign at the beginning of a word, and up to three words behind it.
function nameAt(field) {
  if (field.selectionStart !== field.selectionEnd) return null;
  const end = field.selectionEnd;
  const found = field.value.slice(Math.max(0, end - longest - 1), end).match(/(?:^|[\s(>*_"'])([@#][\p{L}\p{N}][^\n@#]*|@)$/u)?.[1];
  return found && found.split(' ').length <= 3 && !found.endsWith(' ') ? { text: found, start: end - found.length, end } : null;
}

function make(name, className, text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
