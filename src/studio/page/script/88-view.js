// Theme, projector, and the pointer on the cost's curve.

$('theme').addEventListener('click', () => setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'));
$('projector').addEventListener('click', () => {
  const on = document.body.classList.toggle('projector');
  $('projector').setAttribute('aria-pressed', String(on));
  restyle();
});

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  $('theme').textContent = theme === 'dark' ? 'Light' : 'Dark';
  restyle();
}

const darkWanted = matchMedia('(prefers-color-scheme: dark)');
darkWanted.addEventListener('change', () => setTheme(darkWanted.matches ? 'dark' : 'light'));

$('cost').addEventListener('pointermove', event => {
  app.costView.pointer = event.clientX - $('cost').getBoundingClientRect().left;
  refresh();
});
$('cost').addEventListener('pointerleave', () => {
  app.costView.pointer = null;
  refresh();
});
$('cost').addEventListener('keydown', event => {
  const move = { ArrowLeft: -4, ArrowRight: 4 }[event.key];
  if (!move || !app.costView.map) return;
  event.preventDefault();
  const { x0, w } = app.costView.map;
  app.costView.pointer = clamp((app.costView.pointer === null ? x0 + w : app.costView.pointer) + move * (event.shiftKey ? 5 : 1), x0, x0 + w);
  refresh();
});
$('cost').addEventListener('blur', () => {
  app.costView.pointer = null;
  refresh();
});
