// Runs before the first paint: what the visitor chose at the top of the page, kept in the browser.
const root = document.documentElement;

function applyScheme(scheme) {
  if (scheme === 'light' || scheme === 'dark') root.dataset.scheme = scheme;
}

/** The one property that recolors Cercle. */
function applyAccent(accent) {
  if (accent) root.style.setProperty('--cercle-color-accent', accent);
}

applyScheme(localStorage.getItem('halvane-scheme'));
applyAccent(localStorage.getItem('halvane-accent'));
