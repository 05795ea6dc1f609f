// What is copied, the link to a set-up, and the comparison of bits.

for (const b of document.querySelectorAll('[data-copy]')) b.addEventListener('click', () => copy($(b.dataset.copy).textContent));

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say('Copied.');
  } catch {
    // without permission: select it for the user
    const area = element('textarea', { value: text, className: 'offscreen' });
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    say(done ? 'Copied.' : 'This browser does not let a page copy: ' + text.slice(0, 200));
  }
}

$('copy-link').addEventListener('click', () => {
  const text = '#' + toLink(app.setup);
  app.ownLink = text;
  attempt(() => {
    if (text.length > LONGEST_LINK) throw new Mistake('too many points for a link: save them as CSV');
    history.replaceState(null, '', text);
    copy(location.href);
  });
});

/** Takes what stands behind # in the address. */
async function readLink(hash = location.hash) {
  if (!hash || hash === app.ownLink) return;
  let text = hash.slice(1);
  try {
    try {
      text = decodeURIComponent(text);
    } catch {
      throw new Mistake('this link is damaged: ' + text.slice(0, 30));
    }
    take(await fromLink(text, makeUp));
    $('axis').value = app.costView.axis = app.setup.beside ? 'work' : 'iteration';
    say('');
  } catch (error) {
    say(error.message);
  }
}

addEventListener('hashchange', () => readLink());

$('check-bits').addEventListener('click', async () => {
  const expected = $('bits').dataset.hash;
  $('bits').textContent = 'computing\u2026';
  try {
    const { hash } = await app.viewer.ask('hash', { setup: forEngine(figureSetup(8)) });
    $('bits').textContent = hash === expected ? 'the same bits: SHA-256 ' + hash.slice(0, 16) + '\u2026'
      : 'other bits: SHA-256 ' + hash.slice(0, 16) + '\u2026, the Java program has ' + expected.slice(0, 16) + '\u2026';
  } catch (error) {
    $('bits').textContent = 'not possible here: ' + error.message;
  }
});
