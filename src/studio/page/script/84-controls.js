// The settings' fields and the buttons, and the set-up that they stand for.

function syncControls() {
  const s = app.setup;
  $('preset').value = presetOf(s);
  for (const id of ['method', 'loss', 'order', 'schedule', 'decay', 'factor', 'every', 'update', 'sigma', 'outputSigma', 'residuals', 'jacobian', 'eta', 'batch', 'mu', 'l2', 'dropout',
    'seed', 'initDamping']) $(id).value = String(s[id]);
  $('split').value = String(+(100 * s.split).toPrecision(12));
  for (const e of document.querySelectorAll('.made')) e.hidden = !s.made;
  if (s.made) {
    const { count, noise } = madeParts(s.made);
    $('count').value = String(count);
    $('noise').value = String(noise);
  }
  $('until').value = String(isSgd(s) ? s.until : s.steps);
  $('until-label').textContent = isSgd(s) ? 'Stop at iteration' : 'MaxIterations';
  $('beside').checked = s.beside;
  const shown = new Set(s.beside ? ['sgd', 'lm'] : [isSgd(s) ? 'sgd' : 'lm']);
  for (const e of document.querySelectorAll('.sgd')) e.hidden = !shown.has('sgd');
  for (const e of document.querySelectorAll('.lm')) e.hidden = !shown.has('lm');
  for (const e of document.querySelectorAll('.batch')) e.hidden = !shown.has('sgd') || !hasBatch(s);
  for (const e of document.querySelectorAll('.decay, .steps')) e.hidden = !shown.has('sgd') || !e.classList.contains(s.schedule);
  for (const e of document.querySelectorAll('.mu')) e.hidden = !shown.has('sgd') || !hasMu(s);
  for (const e of document.querySelectorAll('.matlab')) e.hidden = !shown.has('lm') || !isSgd(s) && s.method !== 'lm';
  $('square-2').hidden = !s.beside;
  document.body.classList.toggle('beside', s.beside);
  $('undo').disabled = !app.past.length;
  $('redo').disabled = !app.future.length;
  // an option is not broken at its hyphens
  $('line-shell').replaceChildren(shellNote(s), ...shellLines(s).split(/( )/).map(word => word === ' ' ? word : element('span', { className: 'word' }, word)));
  $('line-java').textContent = s.points.length ? javaLines(s) : '';
  $('line-matlab').textContent = s.points.length ? matlabLines(s) : '';
  renderPointTable();
}

function number(text, name) {
  const t = text.replace(/[\s\u2009_]/g, '').replace('\u2212', '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(t)) throw new Mistake(name + ' must be a number: ' + text.slice(0, 30));
  return Number(t);
}

/** What is typed into a field changes the set-up; what is refused is typed back. */
function numberField(id, name, use = value => change({ [id]: value })) {
  $(id).addEventListener('change', () => {
    const value = attempt(() => number($(id).value, name));
    if (value === undefined) syncControls();
    else use(value);
  });
}

numberField('eta', 'eta');
numberField('batch', 'm');
numberField('decay', 'T');
numberField('factor', 'factor');
numberField('every', 'every');
numberField('mu', '\u03bc');
numberField('l2', 'L2');
numberField('dropout', 'dropout');
numberField('seed', 'seed');
numberField('initDamping', 'InitDamping');
numberField('split', 'the share to train on', value => change({ split: value / 100 }));
numberField('count', 'N', () => changeMade());
numberField('noise', 'noise', () => changeMade());

/** Points made up anew, as N and noise stand. */
function changeMade() {
  const { shape, seed } = madeParts(app.setup.made);
  takeMade([shape, $('count').value.trim(), $('noise').value.trim(), seed].join(':'));
}

async function takeMade(made) {
  try {
    const points = await makeUp(made);
    if (change({ points, made, start: {} })) return;
  } catch (error) {
    say(error.message);
  }
  syncControls();
}

$('until').addEventListener('change', () => {
  const value = attempt(() => number($('until').value, $('until-label').textContent));
  const key = isSgd(app.setup) ? 'until' : 'steps';
  const before = app.run;
  if (value === undefined) {
    syncControls();
    return;
  }
  // a run that has not come so far just goes on to the new end
  const next = { ...app.setup, [key]: value };
  if (attempt(() => { check(next); return true; }) && isSgd(next) && before !== NO_RUN && before.iteration < value
      && strideOf(next) === before.stride && !before.running) {
    app.setup = next;
    before.setup = { ...before.setup, until: value };
    if (before.state === 'done') before.state = 'paused';
    syncControls();
    refresh();
  } else change({ [key]: value });
});
for (const id of ['sigma', 'outputSigma']) $(id).addEventListener('change', () => changeNetwork({ [id]: $(id).value, ...(id === 'sigma' && app.setup.loss === 'squared' && app.setup.outputSigma === app.setup.sigma ? { outputSigma: $(id).value } : {}) }));
$('loss').addEventListener('change', () => changeNetwork({ loss: $('loss').value,
  ...($('loss').value === 'cross-entropy' && !['softmax', 'sigmoid'].includes(app.setup.outputSigma) ? { outputSigma: 'softmax' } : {}) }));
for (const id of ['order', 'schedule', 'update', 'residuals', 'jacobian', 'method']) $(id).addEventListener('change', () => change({ [id]: $(id).value }));
$('beside').addEventListener('change', () => {
  change({ beside: $('beside').checked });
  $('axis').value = app.costView.axis = app.setup.beside ? 'work' : 'iteration';
  refresh();
});
$('shades').addEventListener('change', restyle);
$('speed').addEventListener('change', async () => {
  const running = [app.run, app.other].filter(r => r && r.running);
  for (const run of running) {
    await run.pause();
    await finishedPausing(run);
    run.go(rate());
  }
});

/** The worker's answer to a pause has come. */
async function finishedPausing(run) {
  for (let i = 0; i < 100 && run.hand && run.hand.asked.size && !run.leastSquares; i++) await new Promise(answer => setTimeout(answer, 5));
}

$('preset').addEventListener('change', () => {
  const shape = SHAPES[$('preset').value];
  if ($('preset').value === 'own') syncControls();
  else if (shape) takeMade(shape.usual);
  else change({ points: PRESETS[$('preset').value](), start: {} });
});
$('run').addEventListener('click', runOrPause);
$('step').addEventListener('click', step);
$('reset').addEventListener('click', reset);
$('settings').addEventListener('submit', event => event.preventDefault());
$('forget').addEventListener('click', () => {
  app.kept = [];
  refresh();
});
$('keep').addEventListener('click', () => {
  if (app.run.costs.length > 1 && !app.kept.includes(app.run)) {
    app.kept = [...app.kept, app.run].slice(-3);
    begin();
  }
});
$('axis').addEventListener('change', () => {
  app.costView.axis = $('axis').value;
  refresh();
});
for (const b of document.querySelectorAll('[data-figure]')) b.addEventListener('click', () => paperFigure(Number(b.dataset.figure)).catch(error => say(error.message)));
for (const b of document.querySelectorAll('[data-save]')) b.addEventListener('click', () => save(b.dataset.save).catch(error => say(error.message)));
$('message-close').addEventListener('click', () => say(''));
$('message-action').addEventListener('click', () => messageAction && messageAction());
