// Where drafts are kept in this browser, and what the site has said of them. Each tab writes a slot of its own, so that none overwrites another's.
const prefix = 'psylit.draft.';
const keptFor = 30 * 24 * 60 * 60 * 1000;
const postedCookie = 'psylit.posted';

/** A number nobody guesses; crypto.randomUUID is missing where a site has no https. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The slots of one form that the person may see, the last typed first: their own, and what was typed before they logged in. */
export function slotsOf(key, owner) {
  return all().filter(slot => slot.key === key && (slot.owner === owner || slot.owner === '')).sort((a, b) => b.at - a.at);
}

export function write(slot) {
  try {
    localStorage.setItem(prefix + slot.id, JSON.stringify({ ...slot, at: Date.now() }));
    return true;
  } catch {
    // No room or no permission: the text is still in the field.
    return false;
  }
}

export function drop(id) {
  localStorage.removeItem(prefix + id);
}

/** Calls back with a slot that another tab has written. */
export function onOther(heard) {
  addEventListener('storage', event => {
    if (event.key?.startsWith(prefix) && event.newValue) heard({ ...parse(event.newValue), id: event.key.slice(prefix.length) });
  });
}

/** Forgets what the site says it has taken, and what nobody came back for. */
export function tidy() {
  const posted = document.cookie.split('; ').find(cookie => cookie.startsWith(`${postedCookie}=`));
  for (const id of posted?.slice(postedCookie.length + 1).split('.') ?? []) drop(id);
  if (posted) document.cookie = `${postedCookie}=; path=/; max-age=0; samesite=lax`;
  for (const slot of all()) if (!(slot.at > Date.now() - keptFor)) drop(slot.id);
}

function all() {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(prefix))
      .map(name => ({ ...parse(localStorage.getItem(name)), id: name.slice(prefix.length) })).filter(slot => slot.key && slot.text);
  } catch {
    return [];
  }
}

function parse(json) {
  try {
    return JSON.parse(json) ?? {};
  } catch {
    return {};
  }
}
