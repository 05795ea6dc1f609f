// What is computed: points, network, method. A set-up is checked whole before it takes effect, and
// can be written into a link and read from one.

const MOST_POINTS = 1000;
const MOST_LAYERS = 6;
const MOST_NEURONS = 16;
const LONGEST_LINK = 6000;
const LARGEST_FILE = 200000;
const SIGMAS = ['sigmoid', 'tanh', 'relu', 'leaky-relu'];
const OUTPUT_SIGMAS = [...SIGMAS, 'linear', 'softmax'];
const LOSSES = ['squared', 'cross-entropy'];
const METHODS = ['sgd', 'lm', 'hipparchus', 'commons-math'];
const ORDERS = ['replace', 'epochs', 'minibatch', 'sample', 'all'];
const SCHEDULES = ['constant', 'decay', 'steps'];
const UPDATES = ['plain', 'momentum', 'nesterov', 'adam'];

const DEFAULTS = {
  hidden: [2, 3], sigma: 'sigmoid', outputSigma: 'sigmoid', seed: 5000, method: 'sgd', loss: 'squared', eta: 0.05, order: 'replace',
  batch: 2, schedule: 'constant', decay: 100000, factor: 0.5, every: 100000, update: 'plain', mu: 0.9, l2: 0, dropout: 0, split: 1, until: 1000000, steps: 400, residuals: 'norm', jacobian: 'differences',
  initDamping: 0.01, beside: false, start: {}, made: '',
};

const point = (x, y, c) => ({ x, y, c });
const PAPER = [[100, 100], [300, 400], [100, 500], [600, 900], [400, 200], [600, 300], [500, 600], [900, 200], [400, 400],
  [700, 600]].map(([x, y], i) => point(x, y, i < 5 ? 0 : 1));

const PRESETS = {
  paper: () => PAPER.map(p => ({ ...p })),
  eleven: () => [...PRESETS.paper(), point(300, 700, 1)],
  xor: () => [point(100, 100, 0), point(900, 900, 0), point(100, 900, 1), point(900, 100, 1)],
};

// Made up by the engine, as --data makes them; a x + b of each coordinate brings them into the square.
const SHAPES = {
  moons: { fewest: 2, usual: 'moons:200:0.1:0', a: 0.28, b: [0.36, 0.43] },
  circles: { fewest: 2, usual: 'circles:200:0.05:0', a: 0.4, b: [0.5, 0.5] },
  spiral: { fewest: 3, usual: 'spiral:300:0:0', a: 0.42, b: [0.5, 0.5] },
};

/** The parts of SHAPE:N:NOISE:SEED; a Mistake where they cannot be made. */
function madeParts(text) {
  const [, shape, ...rest] = /^([a-z]{1,9}):(\d{1,9}):(\d{1,9}(?:\.\d{1,17})?):(\d{1,10})$/.exec(text) || [];
  const known = Object.hasOwn(SHAPES, shape || '');
  if (!known) throw new Mistake('made-up points must be moons, circles or spiral, such as moons:200:0.1:0: ' + text.slice(0, 40));
  const [count, noise, seed] = rest.map(Number);
  if (!(count >= SHAPES[shape].fewest && count <= MOST_POINTS)) throw new Mistake('N of ' + shape + ' must be from ' + SHAPES[shape].fewest + ' to ' + MOST_POINTS + ' on this page: ' + count);
  if (!(noise <= 100)) throw new Mistake('noise must be from 0 to 100: ' + noise);
  if (!(seed <= 4294967295)) throw new Mistake('seed must be an integer from 0 to 4294967295: ' + seed);
  return { shape, count, noise, seed };
}

/** Made-up points on the grid; what the noise has carried out of the square is put on its edge. */
function onGrid(shape, triples) {
  const { a, b } = SHAPES[shape];
  const place = (v, axis) => clamp(Math.round(1000 * (a * v + b[axis])), 0, 1000);
  return Array.from({ length: triples.length / 3 }, (_, i) => point(place(triples[3 * i], 0), place(triples[3 * i + 1], 1), triples[3 * i + 2]));
}

const samePoints = (a, b) => a.length === b.length
  && a.every((p, i) => p.x === b[i].x && p.y === b[i].y && p.c === b[i].c);

const presetOf = ({ points, made }) => made ? made.split(':')[0] : Object.keys(PRESETS).find(name => samePoints(points, PRESETS[name]())) || 'own';

/** The classes in the order in which they first appear: the order of the outputs F_1, F_2, .... */
const classesOf = points => [...new Set(points.map(p => p.c))];

const layersOf = setup => [2, ...setup.hidden, classesOf(setup.points).length];

/** The number of parameters, the sum of n_l (n_{l-1} + 1). */
function parameterCount(setup) {
  const n = layersOf(setup);
  return n.slice(1).reduce((sum, width, l) => sum + width * (n[l] + 1), 0);
}

/** Where the parameters of layer l, from 2, lie: w_jk at weight(l, j, k), b_j at bias(l, j), j and k from 0. */
function parameterIndex(setup) {
  const n = layersOf(setup);
  const weights = [];
  const biases = [];
  let next = 0;
  for (let l = 1; l < n.length; l++) {
    weights[l + 1] = next;
    next += n[l] * n[l - 1];
  }
  for (let l = 1; l < n.length; l++) {
    biases[l + 1] = next;
    next += n[l];
  }
  return { n, weight: (l, j, k) => weights[l] + j + k * n[l - 1], bias: (l, j) => biases[l] + j };
}

/** Throws a Mistake unless the set-up can be computed. */
function check(setup) {
  const need = (ok, rule, value) => {
    if (!ok) throw new Mistake(rule + ': ' + value);
  };
  const integer = (v, least, most) => Number.isInteger(v) && v >= least && v <= most;
  need(Array.isArray(setup.points) && setup.points.length <= MOST_POINTS, 'points must be at most ' + MOST_POINTS,
    setup.points.length);
  for (const [i, p] of setup.points.entries()) {
    need(integer(p.x, 0, 1000) && integer(p.y, 0, 1000), 'point ' + (i + 1) + ' must be in the unit square',
      decimal(p.x) + ', ' + decimal(p.y));
    need(integer(p.c, 0, 3), 'class must be A, B, C or D', p.c);
  }
  need(setup.hidden.length >= 0 && setup.hidden.length <= MOST_LAYERS, 'hidden layers must be at most ' + MOST_LAYERS,
    setup.hidden.length);
  for (const n of setup.hidden) need(integer(n, 1, MOST_NEURONS), 'neurons of a layer must be from 1 to ' + MOST_NEURONS, n);
  need(SIGMAS.includes(setup.sigma), 'activation must be one of ' + SIGMAS.join(', '), setup.sigma);
  need(OUTPUT_SIGMAS.includes(setup.outputSigma), 'activation of the last layer must be one of ' + OUTPUT_SIGMAS.join(', '), setup.outputSigma);
  need(LOSSES.includes(setup.loss), 'loss must be one of ' + LOSSES.join(', '), setup.loss);
  need(setup.loss === 'squared' || ['softmax', 'sigmoid'].includes(setup.outputSigma),
    'the activation of the last layer must be softmax or sigmoid for the loss cross-entropy', setup.outputSigma);
  need(METHODS.includes(setup.method), 'method must be one of ' + METHODS.join(', '), setup.method);
  need(ORDERS.includes(setup.order), 'order must be one of ' + ORDERS.join(', '), setup.order);
  need(integer(setup.seed, 0, 4294967295), 'seed must be an integer from 0 to 4294967295', setup.seed);
  need(setup.eta > 0 && isFinite(setup.eta), 'eta must be positive and finite', setup.eta);
  need(integer(setup.batch, 1, MOST_POINTS), 'm must be an integer from 1 to ' + MOST_POINTS, setup.batch);
  need(SCHEDULES.includes(setup.schedule), 'schedule must be one of ' + SCHEDULES.join(', '), setup.schedule);
  need(setup.decay > 0 && isFinite(setup.decay), 'T of a schedule must be positive and finite', setup.decay);
  need(setup.factor > 0 && isFinite(setup.factor), 'the factor of a schedule must be positive and finite', setup.factor);
  need(integer(setup.every, 1, 1e9), 'a schedule must change every 1 to 10^9 iterations', setup.every);
  need(UPDATES.includes(setup.update), 'update must be one of ' + UPDATES.join(', '), setup.update);
  need(setup.mu >= 0 && setup.mu < 1, '\u03bc must be in [0,1)', setup.mu);
  need(setup.l2 >= 0 && setup.l2 <= 1e6, 'L2 must be from 0 to 10^6', setup.l2);
  need(setup.dropout >= 0 && setup.dropout < 1, 'dropout must be in [0,1)', setup.dropout);
  need(setup.split > 0 && setup.split <= 1, 'the share to train on must be in (0,1]', setup.split);
  if (setup.split < 1) {
    for (const k of classesOf(setup.points)) {
      const size = setup.points.filter(p => p.c === k).length;
      const trained = Math.round(setup.split * size);
      need(trained >= 1 && trained < size, 'the share to train on must leave class ' + CLASSES[k] + ' a point on both sides, of ' + size, setup.split);
    }
  }
  need(integer(setup.until, 1, 1e9), 'the last iteration must be an integer from 1 to 10^9', setup.until);
  need(integer(setup.steps, 1, 100000), 'MaxIterations must be an integer from 1 to 100000', setup.steps);
  need(['norm', 'smooth'].includes(setup.residuals), 'residuals must be norm or smooth', setup.residuals);
  need(['differences', 'exact'].includes(setup.jacobian), 'jacobian must be differences or exact', setup.jacobian);
  need(setup.initDamping > 0 && isFinite(setup.initDamping), 'InitDamping must be positive and finite', setup.initDamping);
  for (const [i, v] of Object.entries(setup.start)) {
    need(/^\d{1,5}$/.test(i) && +i < parameterCount(setup), 'a start value must belong to a parameter', i);
    need(Number.isFinite(v) && Math.abs(v) <= 1e6, 'a start value must be at most 10^6 in size', v);
  }
}

const isSgd = setup => setup.method === 'sgd';

/** The costs kept: every cost of a short run, every tenth, hundredth, ... of a longer one. */
function strideOf(setup) {
  let stride = 1;
  while (setup.until / stride > 20000) stride *= 10;
  return stride;
}

const hasMu = setup => ['momentum', 'nesterov'].includes(setup.update);

const hasBatch = setup => ['minibatch', 'sample'].includes(setup.order);

let engineSetups = 0;

/** The numbers of a schedule of the learning rate. */
const scheduleNumbers = setup => ({ constant: [], decay: [setup.decay], steps: [setup.factor, setup.every] })[setup.schedule];

/** The set-up as the worker takes it. */
function forEngine(setup) {
  const classes = classesOf(setup.points);
  const { order, batch, eta, schedule, update, mu, l2, dropout, split } = setup;
  const [first = 0, second = 0] = scheduleNumbers(setup);
  return {
    id: engineSetups++, classes, split,
    gradient: [order, batch, eta, schedule, first, second, update, mu, l2, dropout],
    points: Float64Array.from(setup.points.flatMap(p => [p.x / 1000, p.y / 1000, classes.indexOf(p.c)])),
    categories: classes.length,
    hidden: Int32Array.from(setup.hidden),
    sigma: setup.sigma, outputSigma: setup.outputSigma, seed: setup.seed,
    method: setup.method, loss: isSgd(setup) ? setup.loss : 'squared',
  };
}

// ---- links

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Four digits a point: 22 bits for x, y and class. */
function packed(points) {
  return points.map(p => {
    const v = (p.x * 1001 + p.y) * 4 + p.c;
    return [18, 12, 6, 0].map(shift => DIGITS[v >> shift & 63]).join('');
  }).join('');
}

function unpacked(text) {
  if (!/^([A-Za-z0-9_-]{4})*$/.test(text)) throw new Mistake('a link must hold whole points: ' + text.slice(0, 20));
  const points = [];
  for (let i = 0; i < text.length; i += 4) {
    let v = 0;
    for (let k = 0; k < 4; k++) v = v * 64 + DIGITS.indexOf(text[i + k]);
    const place = Math.floor(v / 4);
    points.push(point(Math.floor(place / 1001), place % 1001, v % 4));
  }
  return points;
}

const LINK_NUMBERS = { seed: 's', eta: 'e', batch: 'b', until: 'n', steps: 'k', initDamping: 'd', mu: 'q', l2: 'g', dropout: 'x', split: 't', decay: 'yt', factor: 'yf', every: 'ye' };
const LINK_WORDS = { loss: 'l', sigma: 'a', outputSigma: 'o', method: 'm', order: 'r', residuals: 'f', jacobian: 'j', update: 'u', schedule: 'y' };

function toLink(setup) {
  const preset = presetOf(setup);
  const parts = ['v=1', 'p=' + (setup.made || (preset === 'own' ? '.' + packed(setup.points) : preset))];
  if (String(setup.hidden) !== String(DEFAULTS.hidden)) parts.push('h=' + setup.hidden.join('.'));
  for (const [key, name] of [...Object.entries(LINK_NUMBERS), ...Object.entries(LINK_WORDS)]) {
    if (setup[key] !== DEFAULTS[key]) parts.push(name + '=' + setup[key]);
  }
  if (setup.beside) parts.push('c=1');
  const start = Object.entries(setup.start);
  if (start.length) parts.push('w=' + start.map(([i, v]) => i + ':' + v).join('~'));
  return parts.join('&');
}

/** The set-up that a link holds, made-up points made by `make`; a Mistake where it does not hold one. */
async function fromLink(text, make) {
  if (text.length > LONGEST_LINK) throw new Mistake('a link must have at most ' + LONGEST_LINK + ' characters: ' + text.length);
  const setup = { ...DEFAULTS, start: {}, points: null };
  const seen = new Set();
  const number = (name, v) => {
    if (!/^-?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,3})?$/.test(v)) throw new Mistake('a link must have a number for ' + name + ': ' + v.slice(0, 30));
    return Number(v);
  };
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at);
    const value = part.slice(at + 1);
    if (at < 0 || seen.has(name)) throw new Mistake('a link must have each field once: ' + part.slice(0, 30));
    seen.add(name);
    const numeric = Object.keys(LINK_NUMBERS).find(key => LINK_NUMBERS[key] === name);
    const word = Object.keys(LINK_WORDS).find(key => LINK_WORDS[key] === name);
    if (name === 'v' && value === '1') continue;
    else if (name === 'p') {
      if (value[0] === '.') setup.points = unpacked(value.slice(1));
      else if (Object.hasOwn(PRESETS, value)) setup.points = PRESETS[value]();
      else if (value.includes(':')) {
        madeParts(value);
        setup.made = value;
        setup.points = [];
      } else throw new Mistake('no such set of points: ' + value.slice(0, 30));
    } else if (name === 'h') setup.hidden = value === '' ? [] : value.split('.').map(v => number('h', v));
    else if (numeric) setup[numeric] = number(numeric, value);
    else if (word) setup[word] = value.slice(0, 30);
    else if (name === 'c' && value === '1') setup.beside = true;
    else if (name === 'w') {
      for (const entry of value.split('~')) {
        const [i, v] = entry.split(':');
        setup.start[number('w', i || '')] = number('w', v || '');
      }
    } else throw new Mistake('no such field of a link: ' + part.slice(0, 30));
  }
  if (!seen.has('v') || !setup.points) throw new Mistake('a link must hold its version and points: ' + text.slice(0, 30));
  if (setup.made) setup.points = await make(setup.made);
  check(setup);
  return setup;
}

// ---- CSV

function toCsv(points) {
  return 'x1,x2,class\n' + points.map(p => decimal(p.x) + ',' + decimal(p.y) + ',' + CLASSES[p.c] + '\n').join('');
}

/**
 * Points from text with a header x1,x2,class and a separator that is a comma, a semicolon or a tab.
 * `scale` maps every coordinate into the square. Returns the points and a note where something was changed.
 */
function fromCsv(text, scale) {
  if (text.length > LARGEST_FILE) throw new Mistake('a file must have at most ' + LARGEST_FILE + ' characters: ' + text.length);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/).map((line, i) => [line.trim(), i + 1])
    .filter(([line]) => line && !line.startsWith('#'));
  if (!lines.length) throw new Mistake('the file must have a header x1,x2,class: it is empty');
  const separator = [';', '\t', ','].find(s => lines[0][0].includes(s)) || ',';
  const fields = line => line.split(separator).map(f => f.trim().replace(/^"(.*)"$/, '$1'));
  const header = fields(lines[0][0]).map(f => f.toLowerCase());
  const columns = [['x1'], ['x2'], ['class', 'label', 'y']].map(names => header.findIndex(name => names.includes(name)));
  if (columns.includes(-1)) throw new Mistake('line ' + lines[0][1] + ': the header must name x1, x2 and class: ' + lines[0][0].slice(0, 40));
  const rows = lines.slice(1).map(([line, number]) => {
    const row = fields(line);
    const place = 'line ' + number;
    if (row.length !== header.length) throw new Mistake(place + ': must have ' + header.length + ' columns: ' + row.length);
    const [x, y] = columns.slice(0, 2).map((c, k) => {
      const digits = separator === ';' ? row[c].replace(',', '.') : row[c];
      if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(digits) || !isFinite(+digits)) {
        throw new Mistake(place + ': x' + (k + 1) + ' must be a finite number: ' + row[c].slice(0, 30));
      }
      return +digits;
    });
    const word = row[columns[2]];
    if (!word) throw new Mistake(place + ': class must not be empty');
    return { x, y, word, place };
  });
  if (!rows.length) throw new Mistake('the file must have a line for each point: header only');
  if (rows.length > MOST_POINTS) throw new Mistake('points must be at most ' + MOST_POINTS + ' on this page: ' + rows.length);
  const words = [...new Set(rows.map(r => r.word))];
  if (words.length > 4) throw new Mistake('classes must be at most 4 on this page: ' + words.length);
  const letters = words.every(w => CLASSES.includes(w)) ? words.map(w => CLASSES.indexOf(w)) : words.map((_, i) => i);
  const notes = [];
  if (scale) {
    for (const axis of ['x', 'y']) {
      const values = rows.map(r => r[axis]);
      const least = Math.min(...values);
      const most = Math.max(...values);
      for (const r of rows) r[axis] = most > least ? 0.05 + 0.9 * ((r[axis] - least) / (most - least)) : 0.5;
    }
    notes.push('scaled to [0.05, 0.95]');
  }
  const outside = rows.find(r => !(r.x >= 0 && r.x <= 1 && r.y >= 0 && r.y <= 1));
  if (outside) {
    const mistake = new Mistake(outside.place + ': points must lie in the unit square on this page: ' + outside.x + ', ' + outside.y);
    mistake.scalable = true;
    throw mistake;
  }
  const points = rows.map(r => point(Math.round(1000 * r.x), Math.round(1000 * r.y), letters[words.indexOf(r.word)]));
  if (!scale && rows.some((r, i) => points[i].x / 1000 !== r.x || points[i].y / 1000 !== r.y)) notes.push('rounded to 0.001');
  if (words.some((w, i) => w !== CLASSES[letters[i]])) notes.push(words.map((w, i) => CLASSES[letters[i]] + ' is ' + w.slice(0, 20)).join(', '));
  return { points, note: points.length + ' points' + notes.map(n => '; ' + n).join('') };
}
