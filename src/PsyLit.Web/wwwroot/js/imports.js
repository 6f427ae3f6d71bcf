// Says that a file is too large before it is sent. The site checks again.
const form = document.querySelector('form.import');
const files = form?.querySelector('input[type="file"]');

files?.addEventListener('change', () => {
  const size = [...files.files].reduce((sum, file) => sum + file.size, 0);
  const most = Number(form.dataset.maxBytes);
  files.setCustomValidity(size > most
    ? `${Math.ceil(size / 1048576)} MB are more than the ${Math.floor(most / 1048576)} MB this page takes. Send fewer files at once, or use the command "import".`
    : '');
  files.reportValidity();
});
