// Buttons that copy a line or a list of the page, with its italics where the program that takes it knows them. They are hidden where nothing could copy.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  const label = button.lastChild;
  const words = label.textContent;
  button.addEventListener('click', async () => {
    try {
      await copy(document.getElementById(button.dataset.copy));
      label.textContent = 'Copied';
    } catch {
      label.textContent = 'The browser did not allow copying: select the line instead';
    }
    setTimeout(() => { label.textContent = words; }, 2500);
  });
  button.setAttribute('aria-live', 'polite');
}

function copy(from) {
  if (!from.matches('ol')) return navigator.clipboard.writeText(from.textContent.trim());
  const isNumbered = getComputedStyle(from).listStyleType !== 'none';
  const text = [...from.children].map((item, at) => `${isNumbered ? `${at + 1}. ` : ''}${item.textContent.trim()}`).join('\n');
  if (!window.ClipboardItem) return navigator.clipboard.writeText(text);
  const html = `<${isNumbered ? 'ol' : 'div'}>${[...from.children].map(item => isNumbered ? item.outerHTML : `<p>${item.innerHTML}</p>`).join('')}</${isNumbered ? 'ol' : 'div'}>`;
  return navigator.clipboard.write([new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })]);
}
