// The host's header: scheme, accent, and who is signed in.
const root = document.documentElement;

const schemeButton = document.querySelector('[data-scheme][type="button"]');
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

const currentScheme = () => root.dataset.scheme ?? (systemIsDark.matches ? 'dark' : 'light');

function nameScheme() {
  const { light, dark } = schemeButton.dataset;
  schemeButton.textContent = currentScheme() === 'dark' ? light : dark;
}

schemeButton.addEventListener('click', () => {
  const scheme = currentScheme() === 'dark' ? 'light' : 'dark';
  root.dataset.scheme = scheme;
  localStorage.setItem('halvane-scheme', scheme);
  nameScheme();
});
systemIsDark.addEventListener('change', nameScheme);
nameScheme();

const accentInput = document.querySelector('[data-accent]');
accentInput.value = localStorage.getItem('halvane-accent') ?? accentInput.value;
accentInput.addEventListener('input', () => {
  root.style.setProperty('--cercle-color-accent', accentInput.value);
  localStorage.setItem('halvane-accent', accentInput.value);
});

// Windows of one browser share the cookie, so that all of them belong to whoever has just signed in.
const signIns = new BroadcastChannel('halvane-sign-in');
signIns.addEventListener('message', () => location.reload());

const switcher = document.querySelector('[data-switch]');
switcher.addEventListener('change', async () => {
  await fetch(switcher.action, {
    method: 'POST',
    body: new URLSearchParams(new FormData(switcher)),
    redirect: 'manual',
  });
  signIns.postMessage('changed');
  location.reload();
});

document.querySelector('[data-print]')?.addEventListener('click', () => print());

const elsewhere = document.querySelector('[data-second-window]');
if (elsewhere) {
  // A second name of the same machine has cookies of its own, and with them a person of its own.
  const { port, hostname } = location;
  elsewhere.href = `http://${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}/`;
  elsewhere.textContent = elsewhere.host;
  elsewhere.target = '_blank';
}
