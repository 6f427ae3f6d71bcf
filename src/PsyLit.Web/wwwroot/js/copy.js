// Buttons that copy a line of the page. They are hidden where nothing could copy it.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  const label = button.lastChild;
  const words = label.textContent;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      label.textContent = 'Copied';
    } catch {
      label.textContent = 'The browser did not allow copying: select the line instead';
    }
    setTimeout(() => { label.textContent = words; }, 2500);
  });
  button.setAttribute('aria-live', 'polite');
}
