// The paper's figures, and what MATLAB drew: its boundary, its cost curve, and the count of pixels that
// differ from ours.

const references = JSON.parse($('references').textContent);

const FIGURES = {
  2: { points: 'paper', method: 'sgd', only: true },
  4: { points: 'paper', method: 'lm', region: 'matlab/figures/nlsrun-region.csv' },
  5: { points: 'eleven', method: 'lm', octave: 'octave/nlsrun11-final.csv' },
  7: { points: 'paper', method: 'sgd', cost: 'matlab/figures/netbpfull-cost.csv' },
  8: { points: 'paper', method: 'sgd', region: 'matlab/figures/netbpfull-region.csv' },
  9: { points: 'eleven', method: 'sgd', octave: 'octave/netbp11-final.csv' },
};

/** The set-up of a figure. */
const figureSetup = number => ({ ...DEFAULTS, start: {}, points: PRESETS[FIGURES[number].points](), method: FIGURES[number].method });

const dataLines = name => references[name].split('\n').filter(line => /^-?\d/.test(line));

/** MATLAB's cost curve of Figure 7. */
function referenceCosts(name) {
  const rows = dataLines(name).map(line => line.split(',').map(Number));
  return { iterations: rows.map(r => r[0]), costs: rows.map(r => 10 ** r[1]), label: 'MATLAB' };
}

/** The pixels of a picture that are clearly in A or in B: runs [row, isA, from, to] and where pixels lie. */
function referencePixels(name) {
  const number = '(\\d+(?:\\.\\d+)?)';
  const [, halfX, left, width, halfY, top, height] = new RegExp('x = \\(col(\\+0\\.5)?-' + number + '\\)/' + number
    + ', y = 1-\\(row(\\+0\\.5)?-' + number + '\\)/' + number).exec(references[name]);
  const runs = dataLines(name).flatMap(line => {
    const [row, text] = line.split(',');
    return text.split(' ').map(run => {
      const [, letter, from, to] = /^([AB]):(\d+)-(\d+)$/.exec(run);
      return [+row, letter === 'A', +from, +to];
    });
  });
  return { runs, x: col => (col + (halfX ? 0.5 : 0) - left) / width, y: row => 1 - (row + (halfY ? 0.5 : 0) - top) / height };
}

/** The boundary of a picture: between runs of different classes side by side, and between rows. */
function pictureBoundary({ runs, x, y }) {
  const rows = new Map();
  for (const run of runs) rows.set(run[0], [...(rows.get(run[0]) || []), run]);
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const first = Math.min(...runs.map(r => r[2]));
  const last = Math.max(...runs.map(r => r[3]));
  // the picture as a grid: pixels of no run take the class of the nearest in their row
  const w = Math.floor((last - first) / 2) + 1;
  const h = Math.floor((numbers.length - 1) / 2) + 1;
  const grid = new Float64Array(w * h);
  for (let j = 0; j < h; j++) {
    const row = rows.get(numbers[numbers.length - 1 - 2 * j]);
    let r = 0;
    for (let i = 0; i < w; i++) {
      const col = first + 2 * i;
      while (r + 1 < row.length && col > (row[r][3] + row[r + 1][2]) / 2) r++;
      grid[j * w + i] = row[r][1] ? 0.5 : -0.5;
    }
  }
  const bottom = numbers[numbers.length - 1];
  return levelSet(grid, w, h).map(([xa, ya, xb, yb]) =>
    [x(first + 2 * xa), y(bottom - 2 * ya), x(first + 2 * xb), y(bottom - 2 * yb)]);
}

/**
 * Whether a point lies in the area that contourf shades for the 0/1 matrix of category 0 on the grid
 * 0:1/500:1: in a cell the boundary joins the middles of the sides whose ends differ, and the middle of
 * a cell with two opposite corners inside belongs to the area.
 */
function shaded(category, x, y) {
  const i = clamp(Math.floor(x * 500), 0, 499);
  const j = clamp(Math.floor(y * 500), 0, 499);
  const u = x * 500 - i;
  const v = y * 500 - j;
  const inside = (a, b) => category[b * 501 + a] === 0;
  const [sw, se, nw, ne] = [inside(i, j), inside(i + 1, j), inside(i, j + 1), inside(i + 1, j + 1)];
  const corners = sw + se + nw + ne;
  if (corners === 0 || corners === 4) return corners === 4;
  const near = inside(u < 0.5 ? i : i + 1, v < 0.5 ? j : j + 1);
  const cut = Math.min(u, 1 - u) + Math.min(v, 1 - v) < 0.5;
  if (corners === 1) return near && cut;
  if (corners === 3 || sw === ne) return near || !cut;
  return near;
}

/** Counts the pixels of a picture that are of another class than the network's. */
function differingPixels({ runs, x, y }, category) {
  let pixels = 0;
  let differ = 0;
  for (const [row, isA, from, to] of runs) {
    for (let col = from; col <= to; col++) {
      pixels++;
      if (shaded(category, x(col), y(row)) !== isA) differ++;
    }
  }
  return { pixels, differ };
}

/** Sets a figure up, runs it and compares. */
async function paperFigure(number) {
  const figure = FIGURES[number];
  take(figureSetup(number));
  app.figure = number;
  $('speed').value = 'Infinity';
  for (const b of document.querySelectorAll('[data-figure]')) b.setAttribute('aria-pressed', String(b.dataset.figure === String(number)));
  compareSay('');
  if (figure.cost) {
    app.costView.reference = referenceCosts(figure.cost);
    compareSay('Figure 7: the wide pale line is the cost that MATLAB drew, read off its picture.');
  }
  if (figure.only) {
    compareSay('Figure 2: the ten points; circles are in category A, crosses in B.');
    refresh();
    return;
  }
  const run = app.run;
  refresh();
  await run.go(Infinity);
  await finished(run);
  if (app.run !== run || run.state !== 'done') return;
  await compareFigure(number, run);
}

async function compareFigure(number, run) {
  const figure = FIGURES[number];
  if (figure.cost) {
    const reference = app.costView.reference;
    let worst = 0;
    reference.iterations.forEach((t, i) => {
      const at = run.iterations.indexOf(t);
      if (at >= 0) worst = Math.max(worst, Math.abs(Math.log10(run.costs[at]) - Math.log10(reference.costs[i])));
    });
    compareSay('Figure 7: our cost lies within ' + short(worst, 2) + ' decades of MATLAB\u2019s wide pale line at its '
      + reference.iterations.length + ' points; the picture is good to 0.015, to 0.15 where the cost drops.');
    refresh();
    return;
  }
  const { category } = await app.viewer.ask('square', { setup: run.engineSetup, parameters: run.parameters });
  if (app.run !== run) return;
  if (figure.region) {
    const picture = referencePixels(figure.region);
    app.planes[0].overlay = pictureBoundary(picture);
    const { pixels, differ } = differingPixels(picture, category);
    compareSay('Figure ' + number + ', dashed: the boundary that MATLAB drew. ' + grouped(differ) + ' of ' + grouped(pixels)
      + ' pixels differ' + (differ ? ' (' + short(100 * differ / pixels, 2) + ' %): this path runs through a plateau that amplifies rounding, '
        + 'and starts that differ in the last bit end 0.1 to 2.4 % apart.' : '.'));
  } else {
    const parameters = Float64Array.from(dataLines(figure.octave).map(Number));
    const other = await app.viewer.ask('square', { setup: run.engineSetup, parameters });
    const field = await fieldOf(run, parameters);
    if (app.run !== run) return;
    app.planes[0].overlay = levelSet(field.margins[0], 201, 201).map(s => s.map(v => v / 200));
    let differ = 0;
    for (let i = 0; i < category.length; i++) if (category[i] !== other.category[i]) differ++;
    compareSay('Figure ' + number + ', dashed: the boundary of GNU Octave\u2019s run, fed with MATLAB\u2019s stream; no picture of MATLAB is stored. '
      + grouped(differ) + ' of ' + grouped(category.length) + ' grid points differ' + (differ ? ' (' + short(100 * differ / category.length, 2) + ' %).' : '.'));
  }
  refresh();
}

function compareSay(text) {
  $('compare').textContent = text;
  $('compare').hidden = !text;
}
