// Takes files dropped or pasted anywhere on the page, and shows how much of them is sent. Without it the form is sent as any other.
const form = document.querySelector('form.import');
const input = form.querySelector('input[type="file"]');
const chosen = document.getElementById('files-chosen');
const bar = form.querySelector('progress');
const most = Number(form.dataset.maxBytes);
const text = form.querySelector('textarea');

form.querySelector('.drop-only').hidden = false;
input.addEventListener('change', tell);

// A browser may keep the files when the page is opened again.
tell();

for (const name of ['dragenter', 'dragover']) {
  document.addEventListener(name, event => {
    if (![...event.dataTransfer.types].some(type => type === 'Files' || type === 'text/plain')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    document.documentElement.dataset.dragging = '';
  });
}
document.addEventListener('dragleave', event => { if (!event.relatedTarget) delete document.documentElement.dataset.dragging; });
document.addEventListener('drop', event => {
  delete document.documentElement.dataset.dragging;
  if (event.dataTransfer.files.length > 0) {
    event.preventDefault();
    take(event.dataTransfer.files);
  } else if (!event.target.closest('textarea') && event.dataTransfer.getData('text/plain')) {
    event.preventDefault();
    text.value += event.dataTransfer.getData('text/plain');
    text.focus();
  }
});
document.addEventListener('paste', event => {
  if (event.clipboardData.files.length > 0) {
    event.preventDefault();
    take(event.clipboardData.files);
  } else if (!event.target.closest?.('input, textarea, select')) {
    event.preventDefault();
    text.value += event.clipboardData.getData('text/plain');
    text.focus();
  }
});

form.addEventListener('submit', event => {
  if (input.files.length === 0) return;
  event.preventDefault();
  send();
});

// What was dropped is what was meant: it goes off at once.
function take(files) {
  input.files = files;
  tell();
  if (input.validity.valid) form.requestSubmit();
}

function tell() {
  const files = [...input.files];
  const size = files.reduce((sum, file) => sum + file.size, 0);
  input.setCustomValidity(size > most
    ? `${megabytes(size)} are more than the ${megabytes(most)} this page takes. Send fewer files at once, or use the command "import".`
    : '');
  if (!input.validity.valid) input.reportValidity();
  const names = files.slice(0, 3).map(file => file.name).join(', ');
  delete chosen.dataset.problem;
  chosen.textContent = files.length === 0 ? '' : `${names}${files.length > 3 ? ` and ${files.length - 3} more` : ''} (${megabytes(size)})`;
}

function send() {
  const request = new XMLHttpRequest();
  const button = form.querySelector('button[type="submit"]');
  const idle = said => {
    bar.hidden = true;
    button.disabled = false;
    chosen.textContent = said;
    chosen.dataset.problem = '';
  };
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'application/json');
  request.upload.addEventListener('progress', event => { bar.value = event.lengthComputable ? event.loaded / event.total : 0; });
  request.addEventListener('load', () => {
    if (request.status === 200 && request.getResponseHeader('Content-Type')?.startsWith('application/json')) {
      location.assign(JSON.parse(request.responseText).address);
      return;
    }
    // The answer is a page that says what is wrong; the words are taken over, the files stay chosen.
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const problem = page.querySelector('[role="alert"]')?.textContent ?? page.querySelector('h1')?.textContent ?? `The site answered ${request.status}.`;
    idle(problem.replace(/\s+/g, ' ').trim());
  });
  request.addEventListener('error', () => idle('The files did not reach the site. Is it reachable? Nothing was imported; try again.'));
  bar.hidden = false;
  bar.value = 0;
  button.disabled = true;
  delete chosen.dataset.problem;
  request.send(new FormData(form));
}

function megabytes(bytes) {
  return bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
