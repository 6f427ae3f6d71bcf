// Completes tags from those in use. Without it the field is a plain one.
const field = document.getElementById('tag-name');
const names = document.getElementById('tag-names');
let asked = '';
let timer = 0;

field?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(suggest, 150);
});

async function suggest() {
  const q = field.value.trim();
  if (q === asked || q === '') return;
  asked = q;
  try {
    const answer = await fetch(`/tags/suggest?q=${encodeURIComponent(q)}`);
    if (!answer.ok || asked !== q) return;
    names.replaceChildren(...(await answer.json()).map(name => new Option(name, name)));
  } catch {
    // Offline: the tag can still be typed out.
  }
}
