// Nothing typed into a field with data-draft is lost: it is kept in this browser at once and, for who is logged in, by the site soon after.
// What was typed and not posted is offered above its field, whichever tab, browser or device it was typed in; nothing is put in by itself.
import { drop, newId, onOther, slotsOf, tidy, write } from './draft-store.js';

const soon = 300;
const later = 1500;
const mostOffered = 3;

/** Takes a field that a script has put on the page; it has the attributes and hidden fields that the tag helper gives. */
export function adopt(field) {
  if (!field.form || field.dataset.adopted) return;
  field.dataset.adopted = 'true';
  new Draft(field);
}

class Draft {
  constructor(field) {
    Object.assign(this, { field, form: field.form, key: field.dataset.draft, owner: field.dataset.owner ?? '', sent: '', timer: 0, sending: null });
    this.idField = this.hidden('Draft');
    this.id = this.idField?.value || newId();
    this.saves = Number(field.dataset.saves ?? 0);
    // What a draft stands in, or what was sent before a log-in, is no wording of the site to go back to.
    const isRestored = Boolean(this.idField?.value) || 'filled' in field.dataset;
    this.base = isRestored ? '' : field.defaultValue;
    this.state = Object.assign(document.createElement('p'), { className: 'draft-state' });
    field.after(this.state);
    for (const offer of this.offers()) this.wire(offer);
    for (const slot of slotsOf(this.key, this.owner)) {
      if (isRestored && slot.text === field.value) this.replace(slot);
      else this.offer(slot);
    }
    if (this.offers().length > 0) field.closest('details')?.setAttribute('open', '');
    field.addEventListener('input', () => this.typed());
    this.form.addEventListener('submit', event => this.submit(event));
    addEventListener('pagehide', () => this.flush());
    onOther(slot => { if (slot.key === this.key && slot.owner === this.owner) this.offer(slot, true); });
  }

  // Of several fields each has its own beside it; the token and the version are the form's.
  hidden(name) {
    const selector = `input[name="${name}"]`;
    return this.field.parentElement.querySelector(selector) ?? this.form.querySelector(selector);
  }

  offers() {
    return [...this.field.parentElement.querySelectorAll(':scope > .draft-offer')];
  }

  slot() {
    return { id: this.id, key: this.key, owner: this.owner, text: this.field.value, version: this.hidden('Version')?.value ?? '', saves: this.saves };
  }

  typed() {
    if (this.idField) this.idField.value = this.id;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.keep();
      this.timer = setTimeout(() => this.send(), later);
    }, soon);
  }

  // In this browser, at once.
  keep() {
    const text = this.field.value;
    if (text.trim() !== '' && text !== this.base) {
      this.say(write(this.slot()) ? 'Kept in this browser' : '');
      return true;
    }
    drop(this.id);
    this.say('');
    return false;
  }

  // At the site. One after another, so that the last word is the last typed.
  async send(isLeaving = false) {
    const text = this.field.value;
    if (!this.owner || text === this.sent || this.sending) return;
    const isEmpty = text.trim() === '' || text === this.base;
    if (isEmpty && this.saves === 0) return;
    this.sending = new AbortController();
    try {
      const answer = isEmpty ? await this.ask('DELETE', {}, isLeaving) : await this.ask('PUT', {
        key: this.key, address: this.hidden('DraftAddress')?.value ?? '/', text, version: this.hidden('Version')?.value ?? '', seen: this.saves,
      }, isLeaving);
      this.sent = text;
      if (answer.ok) this.saved(isEmpty ? null : await answer.json());
      else if (answer.status === 409) this.fork(await answer.json());
      else if (answer.status === 422 && this.saves > 0) this.fork(null);
      // Too long, or too many: asked again with the same words, the site would say the same.
      else if (answer.status === 422) this.say(`Kept in this browser only. ${await answer.json()}`);
    } catch {
      // Offline, or the page is left: it is kept in this browser, and sent with the next word.
    } finally {
      this.sending = null;
      if (this.field.value !== this.sent) this.timer = setTimeout(() => this.send(), later);
    }
  }

  ask(method, fields, isLeaving) {
    const token = this.hidden('__RequestVerificationToken')?.value ?? '';
    const body = new URLSearchParams({ ...fields, __RequestVerificationToken: token });
    return fetch(`/drafts/${this.id}`, { method, body, signal: this.sending?.signal, keepalive: isLeaving });
  }

  saved(answer) {
    this.saves = answer?.saves ?? 0;
    if (answer) {
      write(this.slot());
      this.say('Draft saved');
    } else {
      this.fresh();
    }
  }

  // Another tab goes on with this draft, or it was posted there: what is typed here becomes a draft of its own.
  fork(other) {
    drop(this.id);
    this.fresh();
    this.sent = '';
    this.keep();
    if (other) this.offer(other);
  }

  fresh() {
    this.id = newId();
    this.saves = 0;
    if (this.idField) this.idField.value = this.id;
  }

  submit(event) {
    clearTimeout(this.timer);
    this.keep();
    if (event.submitter?.name === 'preview') return;
    // What is on its way must not arrive after the post.
    this.sending?.abort();
    this.sent = this.field.value;
  }

  flush() {
    if (!this.timer || this.field.value === this.sent) return;
    clearTimeout(this.timer);
    this.keep();
    this.send(true);
  }

  // The same words under another number: sent when the log-in had ended, they came back under one that the site gave them.
  replace(slot) {
    if (slot.id === this.id) return;
    drop(slot.id);
    this.offers().find(offer => offer.dataset.offer === slot.id)?.remove();
    if (slot.saves > 0) this.forget(slot.id);
  }

  forget(id) {
    const token = this.hidden('__RequestVerificationToken')?.value ?? '';
    // Arrives also when the page is left at once.
    fetch(`/drafts/${id}`, { method: 'DELETE', body: new URLSearchParams({ __RequestVerificationToken: token }), keepalive: true }).catch(() => {});
  }

  // A draft that could stand here, once each; what stands here already is none.
  offer(draft, isLive = false) {
    if (draft.text === this.field.value) return;
    // Newer words of the draft that stands here, which only the browser has, or another tab.
    if (draft.id === this.id) draft = { ...draft, id: `${draft.id}-newer`, saves: 0 };
    const shown = this.offers().find(offer => offer.dataset.offer === draft.id);
    if (shown) {
      if (draft.saves < Number(shown.dataset.saves)) return;
      shown.dataset.text = draft.text;
      shown.querySelector('.draft-text').textContent = excerpt(draft.text);
      return;
    }
    if (this.offers().some(offer => offer.dataset.text === draft.text) || this.offers().length >= mostOffered) return;
    const made = document.createElement('div');
    made.className = 'draft-offer';
    Object.assign(made.dataset, { offer: draft.id, saves: draft.saves ?? 0, version: draft.version ?? '', text: draft.text });
    made.append(
      paragraph(isLive ? 'You are writing this in another tab, too:' : `You wrote this on ${day(draft.at ?? draft.savedAt)} and did not post it.`),
      paragraph(excerpt(draft.text), 'draft-text'), buttons());
    this.field.before(made);
    this.wire(made);
  }

  wire(offer) {
    offer.querySelector('[data-restore]')?.addEventListener('click', event => {
      event.preventDefault();
      this.restore(offer);
    });
    offer.querySelector('button:not([data-restore])')?.addEventListener('click', event => {
      event.preventDefault();
      this.discard(offer);
    });
  }

  restore(offer) {
    const { offer: id, text, version } = offer.dataset;
    const saves = Number(offer.dataset.saves);
    // What stands here now stays a draft of its own.
    const here = this.keep() ? { ...this.slot(), at: Date.now() } : null;
    // One that only this browser has may be open in another tab: it goes on here under another number.
    this.id = saves > 0 ? id : newId();
    this.saves = saves;
    if (saves === 0) drop(id);
    if (this.idField) this.idField.value = this.id;
    const versionField = this.hidden('Version');
    if (versionField && version) versionField.value = version;
    this.field.value = text;
    this.sent = saves > 0 ? text : '';
    offer.remove();
    if (here) this.offer(here);
    this.field.focus();
    this.field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  discard(offer) {
    const { offer: id, text, version } = offer.dataset;
    const saves = Number(offer.dataset.saves);
    drop(id);
    if (saves > 0) this.forget(id);
    const undo = button('Undo');
    const line = paragraph('Discarded. ', 'draft-discarded');
    line.setAttribute('role', 'status');
    line.append(undo);
    offer.replaceWith(line);
    undo.addEventListener('click', () => {
      write({ id, key: this.key, owner: this.owner, text, version, saves: 0 });
      line.replaceWith(offer);
      offer.dataset.saves = '0';
    });
    undo.focus();
  }

  say(words) {
    if (this.state.textContent !== words) this.state.textContent = words;
  }
}

const excerpt = text => (text.length <= 280 ? text : `${text.slice(0, 280).trimEnd()}…`);
const day = at => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(at));

function paragraph(words, className = '') {
  return Object.assign(document.createElement('p'), { textContent: words, className });
}

function button(words, className = 'button button-quiet') {
  return Object.assign(document.createElement('button'), { type: 'button', textContent: words, className });
}

function buttons() {
  const row = document.createElement('div');
  row.className = 'actions';
  const restore = button('Restore', 'button');
  restore.dataset.restore = '';
  row.append(restore, button('Discard'));
  return row;
}

tidy();
for (const field of document.querySelectorAll('[data-draft]')) adopt(field);
