// What can be taken along: lines that give the same run elsewhere, and files.

function shellLines(setup) {
  const words = ['java -jar netbp.jar train --data points.csv --layers ' + setup.hidden.join(',')];
  if (setup.sigma !== 'sigmoid') words.push('--activation ' + setup.sigma);
  if (setup.outputSigma !== setup.sigma) words.push('--output-activation ' + setup.outputSigma);
  if (isSgd(setup)) {
    if (setup.loss !== 'squared') words.push('--loss ' + setup.loss);
    words.push('--eta ' + setup.eta);
    if (setup.schedule !== 'constant') words.push('--schedule ' + [setup.schedule, ...scheduleNumbers(setup)].join(':'));
    if (setup.order !== 'replace') words.push('--order ' + setup.order + (hasBatch(setup) ? ':' + setup.batch : ''));
    if (setup.update !== 'plain') words.push('--update ' + setup.update + (hasMu(setup) ? ':' + setup.mu : ''));
    if (setup.l2) words.push('--l2 ' + setup.l2);
    if (setup.dropout) words.push('--dropout ' + setup.dropout);
    words.push('--iterations ' + setup.until, '--stride ' + strideOf(setup));
  } else {
    words.push('--method ' + setup.method, '--iterations ' + setup.steps);
    if (setup.residuals !== 'norm') words.push('--residuals ' + setup.residuals);
    if (setup.jacobian !== 'differences') words.push('--jacobian ' + setup.jacobian);
  }
  if (setup.split < 1) words.push('--split ' + setup.split);
  words.push('--seed ' + setup.seed, '--save net.mat');
  return words.join(' ');
}

/** Whether the command can do what the page does. */
function shellNote(setup) {
  if (setup.made) {
    const { a, b } = SHAPES[madeParts(setup.made).shape];
    return '# points.csv: --data ' + setup.made + ', ' + a + '*x + (' + b.join(', ') + '), to three decimals\n' + shellNote({ ...setup, made: '' });
  }
  if (Object.keys(setup.start).length) return '# the start was edited by hand: use the Java lines\n';
  if (!setup.hidden.length) return '# train needs a hidden layer: use the Java lines\n';
  if (!isSgd(setup) && setup.method === 'lm' && setup.initDamping !== 0.01) return '# InitDamping is not an option of train: use the Java lines\n';
  return '';
}

/** What a run's method is made with beyond the paper's. */
function javaVariant(setup) {
  const loss = 'Loss.' + setup.loss.toUpperCase().replace('-', '_');
  const { update, mu, l2, dropout } = setup;
  if (update === 'plain' && !l2 && !dropout) return setup.loss === 'squared' ? '' : ', new Variant(' + loss + ')';
  const rule = update + { plain: '()', momentum: '(' + mu + ')', nesterov: '(' + mu + ')', adam: '(0.9, 0.999, 1e-8)' }[update];
  return ',\n        new Variant(' + loss + ', UpdateRule.' + rule + ', ' + l2 + ', ' + dropout + ')' + (dropout ? ', stream' : '');
}

function javaLines(setup) {
  const all = setup.split < 1 ? 'all' : 'points';
  const classes = classesOf(setup.points);
  const names = Object.fromEntries(OUTPUT_SIGMAS.map(word => [word, word.toUpperCase().replace('-', '_')]));
  const crossEntropy = isSgd(setup) && setup.loss === 'cross-entropy';
  const preset = presetOf(setup);
  const lines = [];
  if (preset === 'paper') lines.push('LabelledPoints ' + all + ' = LabelledPoints.paper();');
  else if (preset === 'eleven') lines.push('LabelledPoints ' + all + ' = LabelledPoints.paperWithExtraPoint();');
  else {
    const rows = setup.points.map(p => '{' + decimal(p.x) + ', ' + decimal(p.y) + '}');
    const wrapped = [];
    for (let i = 0; i < rows.length; i += 6) wrapped.push('    ' + rows.slice(i, i + 6).join(', '));
    lines.push('double[][] x = {\n' + wrapped.join(',\n') + '};',
      'int[] category = {' + setup.points.map(p => classes.indexOf(p.c)).join(', ') + '};',
      'LabelledPoints ' + all + ' = new LabelledPoints(x, category, List.of(' + classes.map(c => '"' + CLASSES[c] + '"').join(', ') + '));');
  }
  const seed = setup.seed + (setup.seed > 2147483647 ? 'L' : '');
  if (setup.split < 1) lines.push('Split split = Split.of(all, ' + setup.split + ', new RandomStream(' + seed + '));', 'LabelledPoints points = split.training();');
  lines.push('RandomStream stream = new RandomStream(' + seed + ');',
    'Network network = new Network(new int[] {' + layersOf(setup).join(', ') + '}, Activation.' + names[setup.sigma] + ', Activation.'
      + names[setup.outputSigma] + ');',
    'InitialParameters.WEIGHTS_FIRST.draw(stream, network);');
  const start = Object.entries(setup.start);
  if (start.length) {
    lines.push('double[] p = network.parameters();', ...start.map(([i, v]) => 'p[' + i + '] = ' + v + ';'), 'network.setParameters(p);');
  }
  if (isSgd(setup)) {
    const order = {
      replace: 'withReplacement(stream, points.size())', epochs: 'shuffledEpochs(stream, points.size())',
      minibatch: 'minibatch(stream, points.size(), ' + setup.batch + ')', sample: 'sample(stream, points.size(), ' + setup.batch + ')', all: 'all(points.size())',
    }[setup.order];
    const rate = { constant: 'constant', decay: 'decaying', steps: 'steps' }[setup.schedule] + '(' + [setup.eta, ...scheduleNumbers(setup)].join(', ') + ')';
    lines.push('StochasticGradient method = new StochasticGradient(network, points,',
      '        PointOrder.' + order + ', LearningRate.' + rate + javaVariant(setup) + ');',
      'for (int t = 1; t <= ' + setup.until + '; t++) {', '    method.step();', '}',
      'double cost = new Evaluation(network' + (crossEntropy ? ', Loss.CROSS_ENTROPY' : '') + ').cost(network, points);');
  } else {
    const solver = { lm: 'MATLAB', hipparchus: 'HIPPARCHUS', 'commons-math': 'COMMONS_MATH' }[setup.method];
    lines.push('Options options = Options.DEFAULTS.withMaxIterations(' + setup.steps + ').withMaxFunctionEvaluations(Integer.MAX_VALUE)'
      + (setup.initDamping !== 0.01 ? '.withInitDamping(' + setup.initDamping + ')' : '')
      + (setup.jacobian === 'exact' ? '.withSpecifyObjectiveGradient(true)' : '') + ';',
    'Solution solution = SolverChoice.' + solver + '.solver().solve(',
    '        ResidualForm.' + setup.residuals.toUpperCase() + '.problem(network, points), network.parameters(), options);',
    'double cost = solution.residualNorm2();');
  }
  lines.push('System.out.println(cost);');
  if (setup.split < 1) {
    if (!isSgd(setup)) lines.push('network.setParameters(solution.parameters());');
    lines.push('System.out.println(new Evaluation(network' + (crossEntropy ? ', Loss.CROSS_ENTROPY' : '') + ').cost(network, split.unseen()));');
  }
  return lines.join('\n');
}

function matlabLines(setup) {
  const n = layersOf(setup);
  const L = n.length;
  const classes = classesOf(setup.points);
  const sigmas = { sigmoid: '@(z) 1./(1+exp(-z))', tanh: '@tanh', relu: '@(z) max(z,0)', 'leaky-relu': '@(z) max(z,0)+0.01*min(z,0)',
    linear: '@(z) z', softmax: '@(z) exp(z-max(z))./sum(exp(z-max(z)))' };
  const slopes = { sigmoid: '@(a) a.*(1-a)', tanh: '@(a) 1-a.^2', relu: '@(a) double(a>0)', 'leaky-relu': '@(a) (a>0)+0.01*(a<=0)',
    linear: '@(a) 1' };
  const crossEntropy = isSgd(setup) && setup.loss === 'cross-entropy';
  const error = crossEntropy ? 'delta{L} = a{L}-Y(:,k);'
    : setup.outputSigma === 'softmax' ? 'd = a{L}-Y(:,k); delta{L} = a{L}.*(d-a{L}\'*d);' : 'delta{L} = slopeL(a{L}).*(a{L}-Y(:,k));';
  const cost = !crossEntropy ? 'cost = norm(A-Y,\'fro\')^2' : setup.outputSigma === 'softmax' ? 'cost = -mean(sum(Y.*log(A),1))'
    : 'cost = -mean(sum(Y.*log(A)+(1-Y).*log(1-A),1))';
  const lines = [
    'X = [' + setup.points.map(p => decimal(p.x)).join(' ') + '\n     ' + setup.points.map(p => decimal(p.y)).join(' ') + '];',
    'label = [' + setup.points.map(p => classes.indexOf(p.c) + 1).join(' ') + '];',
    'Y = double((1:' + n[L - 1] + ')\' == label);',
    ...(setup.split < 1 ? ['rng(' + setup.seed + '); trained = [];', 'for c = 1:' + n[L - 1],
      '    own = find(label == c); order = randperm(numel(own));',
      '    trained = [trained own(order(1:round(' + setup.split + '*numel(own))))];', 'end',
      'trained = sort(trained); unseen = setdiff(1:numel(label),trained);',
      'XU = X(:,unseen); YU = Y(:,unseen); X = X(:,trained); Y = Y(:,trained);'] : []),
    'rng(' + setup.seed + '); n = [' + n.join(' ') + ']; L = ' + L + '; N = size(X,2);',
    'sigma = ' + sigmas[setup.sigma] + '; slope = ' + slopes[setup.sigma] + ';',
    'sigmaL = ' + sigmas[setup.outputSigma] + '' + (slopes[setup.outputSigma] ? '; slopeL = ' + slopes[setup.outputSigma] : '') + ';'];
  if (isSgd(setup)) {
    lines.push('for l = 2:L, W{l} = 0.5*randn(n(l),n(l-1)); end', 'for l = 2:L, b{l} = 0.5*randn(n(l),1); end');
    for (const [i, v] of Object.entries(setup.start)) lines.push(startInMatlab(setup, +i) + ' = ' + v + ';');
    const { update, mu, l2, dropout, batch } = setup;
    const rate = { constant: null, decay: '/(1+(t-1)/' + setup.decay + ')', steps: '*' + setup.factor + '^floor((t-1)/' + setup.every + ')' }[setup.schedule];
    const eta = rate ? 'eta' : setup.eta;
    const m = { replace: 1, epochs: 1, minibatch: batch, sample: batch, all: 'N' }[setup.order];
    const pick = {
      replace: 'k = randi(N);', epochs: 'if mod(t-1,N) == 0, order = randperm(N); end, k = order(mod(t-1,N)+1);',
      minibatch: 'k = randi(N);', sample: 'if i == 1, order = randperm(N); end, k = order(i);', all: 'k = i;',
    }[setup.order];
    const rule = {
      plain: ['p{q} = p{q} - ' + eta + '*g;'],
      momentum: ['v{q} = ' + mu + '*v{q} - ' + eta + '*g; p{q} = p{q} + v{q};'],
      nesterov: ['v{q} = ' + mu + '*v{q} - ' + eta + '*g; p{q} = p0{q} + v{q};'],
      adam: ['v{q} = 0.9*v{q} + 0.1*g; u{q} = 0.999*u{q} + 0.001*g.^2;',
        'p{q} = p{q} - ' + eta + '*(v{q}/(1-0.9^t))./(sqrt(u{q}/(1-0.999^t))+1e-8);'],
    }[update];
    const parameters = 'W = [{[]} p(1:L-1)]; b = [{[]} p(L:end)];';
    lines.push('p = [W(2:L) b(2:L)]; v = cellfun(@(P) 0*P,p,\'UniformOutput\',false);' + (update === 'adam' ? ' u = v;' : ''),
      'for t = 1:' + setup.until,
      ...(rate ? ['    eta = ' + setup.eta + rate + ';'] : []),
      ...(update === 'nesterov' ? ['    p0 = p; for q = 1:numel(p), p{q} = p{q} + ' + mu + '*v{q}; end', '    ' + parameters] : []),
      '    for l = 2:L, dW{l} = 0; db{l} = 0; end', '    for i = 1:' + m, '        ' + pick, '        a{1} = X(:,k);',
      ...(dropout ? ['        for l = 2:L-1, f{l} = (rand(n(l),1) >= ' + dropout + ')/(1-' + dropout + '); end',
        '        for l = 2:L-1, s{l} = sigma(W{l}*a{l-1} + b{l}); a{l} = s{l}.*f{l}; end']
        : ['        for l = 2:L-1, a{l} = sigma(W{l}*a{l-1} + b{l}); end']),
      '        a{L} = sigmaL(W{L}*a{L-1} + b{L});', '        ' + error,
      '        for l = L-1:-1:2, delta{l} = ' + (dropout ? 'f{l}.*slope(s{l})' : 'slope(a{l})') + '.*(W{l+1}\'*delta{l+1}); end',
      '        for l = 2:L, dW{l} = dW{l} + delta{l}*a{l-1}\'; db{l} = db{l} + delta{l}; end', '    end',
      '    G = [dW(2:L) db(2:L)];', '    for q = 1:numel(p)', '        g = G{q}/' + m + ';',
      ...(l2 ? ['        if q < L, g = g + ' + l2 + '*p{q}; end'] : []), ...rule.map(line => '        ' + line), '    end',
      '    ' + parameters, 'end',
      'A = X; for l = 2:L-1, A = sigma(W{l}*A + b{l}); end', 'A = sigmaL(W{L}*A + b{L});', cost);
  } else {
    lines.push('P0 = 0.5*randn(' + parameterCount(setup) + ',1);');
    for (const [i, v] of Object.entries(setup.start)) lines.push('P0(' + (+i + 1) + ') = ' + v + ';');
    if (setup.method !== 'lm') lines.push('% MATLAB\'s own method: the libraries\' is MINPACK\'s');
    lines.push('opts = optimoptions(\'lsqnonlin\',\'Algorithm\',\'levenberg-marquardt\',\'Display\',\'iter\', ...',
      '    \'MaxIterations\',' + setup.steps + ',\'MaxFunctionEvaluations\',Inf,\'InitDamping\',' + setup.initDamping + ');',
      'P = lsqnonlin(@(P) residual(P,X,Y,n,sigma,sigmaL),P0,[],[],opts);', '',
      'function r = residual(P,X,Y,n,sigma,sigmaL)', 'L = numel(n); at = 0; A = X;',
      'for l = 2:L, W{l} = reshape(P(at+(1:n(l)*n(l-1))),n(l),n(l-1)); at = at+n(l)*n(l-1); end',
      'for l = 2:L, b{l} = P(at+(1:n(l))); at = at+n(l); end',
      'for l = 2:L-1, A = sigma(W{l}*A + b{l}); end', 'A = sigmaL(W{L}*A + b{L});',
      setup.residuals === 'norm' ? 'r = sqrt(sum((Y-A).^2,1))\';' : 'r = A(:)-Y(:);', 'end');
  }
  return lines.join('\n');
}

/** Parameter i as an entry of W{l} or b{l}. */
function startInMatlab(setup, i) {
  const index = parameterIndex(setup);
  for (let l = 2; l <= index.n.length; l++) {
    for (let j = 0; j < index.n[l - 1]; j++) {
      if (index.bias(l, j) === i) return 'b{' + l + '}(' + (j + 1) + ')';
      for (let k = 0; k < index.n[l - 2]; k++) if (index.weight(l, j, k) === i) return 'W{' + l + '}(' + (j + 1) + ',' + (k + 1) + ')';
    }
  }
  return '';
}

// ---- files

function download(name, content, type) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const a = element('a', { href: url, download: name });
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

function parametersCsv(run) {
  const index = parameterIndex(run.setup);
  const rows = ['parameter,value'];
  const { n } = index;
  for (let l = 2; l <= n.length; l++) {
    for (let k = 0; k < n[l - 2]; k++) for (let j = 0; j < n[l - 1]; j++) rows.push('W' + l + '(' + (j + 1) + ';' + (k + 1) + '),' + full(run.parameters[index.weight(l, j, k)]));
  }
  for (let l = 2; l <= n.length; l++) for (let j = 0; j < n[l - 1]; j++) rows.push('b' + l + '(' + (j + 1) + '),' + full(run.parameters[index.bias(l, j)]));
  return rows.join('\n') + '\n';
}

function costsCsv(curves) {
  return 'run,iteration,passes,cost,unseencost\n' + curves.map(({ run, label }) => run.costs.map((cost, i) =>
    '"' + label + '",' + run.iterations[i] + ',' + run.work(i) + ',' + full(cost) + ',' + (run.unseen ? full(run.unseenCosts[i]) : '') + '\n')
    .join('')).join('');
}

function tableCsv(run) {
  return 'iteration,functionCount,residual,firstOrderOptimality,lambda,stepNorm\n' + run.rows.map(r =>
    [r.iteration, r.count, full(r.residual), full(r.optimality), Number.isNaN(r.lambda) ? '' : full(r.lambda),
      Number.isNaN(r.stepNorm) ? '' : full(r.stepNorm)].join(',') + '\n').join('');
}

/** Saves a drawing as PNG, at twice its size, or as SVG. */
function savePicture(name, kind, width, height, draw) {
  if (kind === 'svg') {
    const sheet = new Sheet(width, height);
    draw(sheet, width, height);
    download(name + '.svg', String(sheet), 'image/svg+xml');
  } else {
    const canvas = document.createElement('canvas');
    draw(contextOf(canvas, width, height, 2), width, height);
    canvas.toBlob(blob => download(name + '.png', blob));
  }
}

async function save(what) {
  const run = app.run;
  const [name, kind] = what.split('-');
  const needRun = () => {
    if (!run.parameters) throw new Mistake('there is no network yet: put a point first');
  };
  if (what === 'points') download('points.csv', toCsv(app.setup.points), 'text/csv');
  else if (what === 'parameters') {
    needRun();
    download('parameters.csv', parametersCsv(run), 'text/csv');
  } else if (what === 'costs') download('costs.csv', costsCsv(app.costView.curves), 'text/csv');
  else if (what === 'table') {
    const solver = [app.run, app.other].find(r => r && r.leastSquares);
    if (!solver || !solver.rows.length) throw new Mistake('there is no table: run a least-squares method first');
    download('table.csv', tableCsv(solver), 'text/csv');
  } else if (name === 'region') {
    const field = run.parameters ? await fieldOf(run, run.parameters) : null;
    savePicture('region', kind, 520, 520, (ctx, size) => {
      ctx.fillStyle = inks().paper;
      ctx.fillRect(0, 0, size, size);
      app.planes[0].draw(ctx, size, app.setup.points, { unseen: run.unseen, field, shades: $('shades').checked });
    });
  } else if (name === 'cost') savePicture('cost', kind, 640, 480, (ctx, w, h) => app.costView.draw(ctx, w, h));
  else if (name === 'network') savePicture('network', kind, 520, 420, (ctx, w, h) => app.network.draw(ctx, w, h));
}
