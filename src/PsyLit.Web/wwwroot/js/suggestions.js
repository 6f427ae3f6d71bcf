// Completes what is typed into a search box: the ARIA practices' editable combobox with list autocomplete. The word under the cursor is
// replaced and nothing else; nothing is chosen by itself, so Enter sends the query as typed. Without this file the box is a plain one.
const longest = 2000;
const pause = 120;
const icons = document.querySelector('.icon use')?.getAttribute('href').split('#')[0];
const numbers = new Intl.NumberFormat('en');

for (const field of document.querySelectorAll('.searchbox input[type="search"]')) enhance(field);

function enhance(field) {
  const list = make('ul', 'suggestions');
  list.id = `${field.id}-suggestions`;
  list.role = 'listbox';
  list.ariaLabel = 'Suggestions';
  list.hidden = true;
  const said = make('span', 'visually-hidden');
  said.role = 'status';
  field.closest('.searchbox').append(list, said);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': list.id })) {
    field.setAttribute(name, value);
  }

  const known = new Map();
  let shown = null;
  let active = -1;
  let timer = 0;
  let asking = null;

  field.addEventListener('input', event => {
    clearTimeout(timer);
    asking?.abort();
    // What is listed belongs to another text now.
    mark(-1);
    if (field.value.trim() === '') close();
    else if (!event.isComposing) timer = setTimeout(suggest, pause);
  });
  field.addEventListener('compositionend', suggest);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const isOpen = !list.hidden;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (event.altKey && event.key === 'ArrowUp') close();
        else if (isOpen && isCurrent()) mark(next(event.key === 'ArrowDown' ? 1 : -1));
        else suggest().then(() => { if (!event.altKey && shown) mark(event.key === 'ArrowDown' ? 0 : list.children.length - 1); });
        break;
      case 'Enter':
        if (isOpen && active >= 0) {
          event.preventDefault();
          choose(active);
        } else {
          close();
        }
        break;
      case 'Escape':
        // The first closes the list; only another one empties the box, as browsers do.
        if (isOpen) {
          event.preventDefault();
          event.stopPropagation();
          close();
        }
        break;
      case 'Tab':
        close();
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        mark(-1);
        break;
    }
  });

  // The field keeps the focus, and with it the keyboard of a phone stays open.
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role="option"]');
    if (option) choose([...list.children].indexOf(option));
  });

  async function suggest() {
    clearTimeout(timer);
    asking?.abort();
    const [text, at] = [field.value, field.selectionEnd ?? field.value.length];
    if (text.trim() === '' || text.length > longest) {
      close();
      return;
    }
    const key = `${at} ${text}`;
    try {
      if (!known.has(key)) {
        asking = new AbortController();
        const answer = await fetch(`/api/suggestions?${new URLSearchParams({ q: text, at })}`, { signal: asking.signal });
        if (!answer.ok) throw new Error(`No suggestions: ${answer.status}`);
        known.set(key, await answer.json());
      }
      if (field.value === text && document.activeElement === field) show({ text, at, ...known.get(key) });
    } catch (error) {
      // Offline, or typed on: the query can still be written out.
      if (error.name !== 'AbortError') close();
    }
  }

  function show(answer) {
    list.replaceChildren(...answer.suggestions.map(option));
    active = -1;
    field.removeAttribute('aria-activedescendant');
    shown = answer.suggestions.length > 0 ? answer : null;
    list.hidden = !shown;
    field.setAttribute('aria-expanded', String(Boolean(shown)));
    said.textContent = !shown ? '' : answer.suggestions.length === 1 ? '1 suggestion' : `${answer.suggestions.length} suggestions`;
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    if (!list.hidden) show({ suggestions: [] });
  }

  function option(suggestion, place) {
    const made = make('li', 'suggestion');
    made.id = `${list.id}-${place}`;
    made.role = 'option';
    made.ariaSelected = 'false';
    if (suggestion.conceptKind) made.dataset.kind = suggestion.conceptKind;
    const name = make('span', 'suggestion-name');
    name.append(icon(suggestion.conceptKind ? `kind-${suggestion.conceptKind}` : { author: 'person' }[suggestion.kind] ?? suggestion.kind), suggestion.label);
    if (suggestion.foundBy) name.append(make('span', 'quiet', ` (${suggestion.foundBy})`));
    const about = make('span', 'suggestion-about', suggestion.kind);
    if (suggestion.records !== null) about.append(make('span', 'count', `, ${suggestion.records === 0 ? 'no' : numbers.format(suggestion.records).replaceAll(',', '\u202f')}\u00a0${suggestion.records === 1 ? 'record' : 'records'}`));
    made.append(name, about);
    return made;
  }

  function next(step) {
    const count = list.children.length;
    return active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count;
  }

  function mark(place) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = place;
    const option = list.children[place];
    if (!option) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  function choose(place) {
    if (!isCurrent()) {
      suggest();
      return;
    }
    const { start, end, suggestions } = shown;
    const query = suggestions[place].query;
    const follows = field.value[end] === ' ' ? 1 : 0;
    field.setRangeText(`${query} `, start, end + follows, 'end');
    close();
    said.textContent = `${query} written`;
  }

  function isCurrent() {
    return shown?.text === field.value;
  }
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${icons}#${name}`);
  svg.append(use);
  return svg;
}

function make(name, className, text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
