// Drawings are made once, for the screen, for PNG and for SVG: a Sheet has the few calls of a canvas
// that they use and writes SVG.

class Sheet {

  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.parts = [];
    this.path = '';
    this.fillStyle = '#000';
    this.strokeStyle = '#000';
    this.lineWidth = 1;
    this.font = '12px sans-serif';
    this.textAlign = 'left';
    this.textBaseline = 'alphabetic';
    this.lineJoin = 'miter';
    this.lineCap = 'butt';
    this.globalAlpha = 1;
    this.dash = [];
    this.place = '';
    this.clips = 0;
    this.depth = [];
  }

  number(v) {
    return String(Math.round(v * 100) / 100);
  }

  escape(text) {
    return String(text).replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]));
  }

  beginPath() {
    this.path = '';
  }

  moveTo(x, y) {
    this.path += 'M' + this.number(x) + ' ' + this.number(y);
  }

  lineTo(x, y) {
    this.path += 'L' + this.number(x) + ' ' + this.number(y);
  }

  bezierCurveTo(a, b, c, d, x, y) {
    this.path += 'C' + [a, b, c, d, x, y].map(v => this.number(v)).join(' ');
  }

  closePath() {
    this.path += 'Z';
  }

  rect(x, y, w, h) {
    this.path += 'M' + this.number(x) + ' ' + this.number(y) + 'h' + this.number(w) + 'v' + this.number(h) + 'h' + this.number(-w) + 'Z';
  }

  arc(x, y, r) {
    this.path += 'M' + this.number(x + r) + ' ' + this.number(y) + 'a' + r + ' ' + r + ' 0 1 0 ' + -2 * r + ' 0a' + r + ' ' + r + ' 0 1 0 ' + 2 * r + ' 0';
  }

  fill() {
    this.parts.push('<path d="' + this.path + '" fill="' + this.fillStyle + '" opacity="' + this.globalAlpha + '"/>');
  }

  stroke() {
    this.parts.push('<path d="' + this.path + '" fill="none" stroke="' + this.strokeStyle + '" stroke-width="' + this.number(this.lineWidth)
      + '" stroke-linejoin="' + this.lineJoin + '" stroke-linecap="' + this.lineCap + '" opacity="' + this.globalAlpha + '"'
      + (this.dash.length ? ' stroke-dasharray="' + this.dash.join(' ') + '"' : '') + '/>');
  }

  fillRect(x, y, w, h) {
    this.beginPath();
    this.rect(x, y, w, h);
    this.fill();
  }

  strokeRect(x, y, w, h) {
    this.beginPath();
    this.rect(x, y, w, h);
    this.stroke();
  }

  setLineDash(dash) {
    this.dash = dash;
  }

  fillText(text, x, y) {
    const [, weight, size, family] = /^(?:(\w+) )?([\d.]+)px (.*)$/.exec(this.font);
    const style = weight === 'italic' ? ' font-style="italic"' : weight ? ' font-weight="' + weight + '"' : '';
    const anchor = { left: 'start', center: 'middle', right: 'end' }[this.textAlign];
    const shift = { alphabetic: 0, middle: 0.35, top: 0.8, bottom: -0.2 }[this.textBaseline] * size;
    this.parts.push('<text x="' + this.number(x) + '" y="' + this.number(y + shift) + '" font-size="' + size + '" font-family="'
      + this.escape(family) + '"' + style + ' text-anchor="' + anchor + '" fill="' + this.fillStyle + '"'
      + (this.turned ? ' transform="' + this.turned + '"' : '') + '>' + this.escape(text) + '</text>');
  }

  /** Text that reads upwards, centred at (x, y). */
  fillUpright(text, x, y) {
    this.turned = 'rotate(-90 ' + this.number(x) + ' ' + this.number(y) + ')';
    this.fillText(text, x, y);
    this.turned = '';
  }

  drawImage(canvas, x, y, w, h) {
    this.parts.push('<image x="' + this.number(x) + '" y="' + this.number(y) + '" width="' + this.number(w) + '" height="' + this.number(h)
      + '" preserveAspectRatio="none" href="' + canvas.toDataURL() + '"/>');
  }

  /** Draws within a rectangle only. */
  within(x, y, w, h, draw) {
    const id = 'c' + this.clips++;
    this.parts.push('<clipPath id="' + id + '"><rect x="' + this.number(x) + '" y="' + this.number(y) + '" width="' + this.number(w) + '" height="'
      + this.number(h) + '"/></clipPath><g clip-path="url(#' + id + ')">');
    draw();
    this.parts.push('</g>');
  }

  toString() {
    return '<svg xmlns="http://www.w3.org/2000/svg" width="' + this.width + '" height="' + this.height + '" viewBox="0 0 ' + this.width + ' '
      + this.height + '">\n' + this.parts.join('\n') + '\n</svg>\n';
  }
}

/** A canvas' context with the call for upright text that a Sheet has beside it. */
function contextOf(canvas, width, height, ratio) {
  const w = Math.round(width * ratio);
  const h = Math.round(height * ratio);
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  const ctx = canvas.getContext('2d');
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, height);
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
  ctx.fillUpright = (text, x, y) => {
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(-Math.PI / 2);
    ctx.fillText(text, 0, 0);
    ctx.restore();
  };
  return ctx;
}

const FONT = 'system-ui, "Liberation Sans", Arial, sans-serif';

let inkNow = null;

/** The colours of the style sheet in force; asked for once until it changes. */
function inks() {
  if (inkNow) return inkNow;
  const style = getComputedStyle(document.documentElement);
  const ink = name => style.getPropertyValue('--' + name).trim();
  inkNow = {
    scale: parseFloat(getComputedStyle(document.body).fontSize) / 14,
    paper: ink('paper'), ink: ink('ink'), quiet: ink('quiet'), line: ink('line'), accent: ink('accent'), match: ink('match'),
    classes: CLASSES.map(c => ink('class-' + c.toLowerCase())),
    tints: CLASSES.map(c => ink('tint-' + c.toLowerCase())),
    curves: [0, 1, 2, 3, 4].map(i => ink('curve-' + i)),
    plain: [ink('plain-in'), ink('plain-out')], negative: ink('negative'), positive: ink('positive'), middle: ink('middle'),
  };
  return inkNow;
}

/** The mark of a class, told by shape as well as by colour: circle, cross, triangle, square. */
function mark(ctx, c, x, y, r, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = 'butt';
  ctx.lineJoin = 'miter';
  ctx.beginPath();
  if (c === 0) {
    ctx.arc(x, y, r, 0, 2 * Math.PI);
  } else if (c === 1) {
    ctx.moveTo(x - r, y - r);
    ctx.lineTo(x + r, y + r);
    ctx.moveTo(x - r, y + r);
    ctx.lineTo(x + r, y - r);
  } else if (c === 2) {
    ctx.moveTo(x, y - 1.15 * r);
    ctx.lineTo(x + 1.05 * r, y + 0.75 * r);
    ctx.lineTo(x - 1.05 * r, y + 0.75 * r);
    ctx.closePath();
  } else {
    ctx.rect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
  }
  ctx.stroke();
}
