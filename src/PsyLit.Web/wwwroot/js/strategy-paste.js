// A field of one line drops the ends of pasted lines. A strategy keeps its lines by their numbers: "1 psilocybin" becomes "#1 psilocybin".
const box = document.getElementById('q');

box?.addEventListener('paste', event => {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const lines = pasted.split(/[\r\n\u2028\u2029]+/).map(line => line.trim()).filter(Boolean);
  if (lines.length < 2) return;
  event.preventDefault();
  const isNumbered = /^#?1[.):]?\s/.test(lines[0]);
  const text = lines.map(line => isNumbered ? line.replace(/^(\d{1,3})[.):]?\s+/, '#$1 ') : line).join(' ');
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
});
