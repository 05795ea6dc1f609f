// The solver's table of iterations, and the slider through it.

const ROWS_PER_FRAME = 24;

function renderTable() {
  const solver = [app.run, app.other].find(r => r && r.leastSquares && r !== NO_RUN);
  setOnce($('table-part'), 'hidden', !solver);
  if (!solver) return;
  if (solver !== renderTable.solver) {
    renderTable.solver = solver;
    $('table').replaceChildren();
  }
  const rows = $('table');
  // a table that comes at once is built in several frames
  for (let left = ROWS_PER_FRAME; left && rows.childElementCount <= solver.shown; left--) {
    const i = rows.childElementCount;
    rows.append(element('div', { role: 'option', id: 'row-' + i, onclick: () => lookAtRow(i) }, ...cells(solver.rows[i].printed)));
  }
  if (rows.childElementCount <= solver.shown) refresh();
  setOnce($('slider'), 'max', String(Math.max(rows.childElementCount - 1, 0)));
  setOnce($('slider'), 'value', String(Math.max(solver.shown, 0)));
  setText('slider-value', grouped(Math.max(solver.shown, 0)));
  const last = solver.state === 'done' && solver.failedRow || '';
  if ($('table-last').textContent !== last) $('table-last').replaceChildren(...cells(last));
  setOnce($('table-last'), 'hidden', !last);
  setText('table-end', solver.end && solver.state !== 'running' ? 'Exit flag ' + solver.end.exitFlag + ': ' + unbroken(solver.end.reason) + '; '
    + grouped(solver.end.functionCount) + ' evaluations.' : '');
  const chosen = rows.querySelector('[aria-selected=true]');
  const now = rows.children[solver.shown];
  if (chosen === now) return;
  if (chosen) chosen.removeAttribute('aria-selected');
  if (now) {
    now.setAttribute('aria-selected', 'true');
    rows.setAttribute('aria-activedescendant', now.id);
    // asks for a layout, and so comes after everything that changes one
    rows.scrollTop = clamp(rows.scrollTop, now.offsetTop + now.offsetHeight - rows.clientHeight, now.offsetTop);
  }
}

/** The six columns of a row, which MATLAB prints with %5d %10d %13.6g %12.3g %12.6g %12.6g. */
const cells = printed => [[0, 5], [5, 16], [16, 30], [30, 43], [43, 56], [56]].map(([from, to]) => element('span', {}, printed.slice(from, to)));

function lookAtRow(i) {
  const solver = [app.run, app.other].find(r => r && r.leastSquares && r !== NO_RUN);
  if (!solver) return;
  if (solver.running) solver.pause();
  solver.show(clamp(i, 0, solver.rows.length - 1));
}

$('slider').addEventListener('input', () => lookAtRow(Number($('slider').value)));
$('table').addEventListener('keydown', event => {
  const move = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
  if (!move) return;
  event.preventDefault();
  lookAtRow(clamp(Number($('slider').value) + move, 0, Number($('slider').max)));
});
