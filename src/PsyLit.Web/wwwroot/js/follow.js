// Follows work that goes on in the background: asks for the page again every second and shows the part that is marked anew, until its
// mark is gone. Without this file the part has a link that does the same.
const pause = 1000;
const longest = 15 * 60 * 1000;
const began = Date.now();

async function look() {
  const part = document.querySelector('[data-follow="true"]');
  if (!part || Date.now() - began > longest) return;
  if (!document.hidden) {
    try {
      const answer = await fetch(location.pathname + location.search, { headers: { Accept: 'text/html' } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.getElementById(part.id);
      if (now) part.replaceWith(document.adoptNode(now));
      else part.remove();
    } catch {
      // The next look may reach the site again.
    }
  }
  setTimeout(look, pause);
}

setTimeout(look, pause);
