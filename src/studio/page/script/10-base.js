// Small things that everything else uses.

const $ = id => document.getElementById(id);

/** Sets a property of an element where it is another one: even the same one would cost a layout. */
function setOnce(e, name, value) {
  if (e[name] !== value) e[name] = value;
}

const setText = (id, text) => setOnce($(id), 'textContent', text);

/** A button may be this small; where there is no mouse it has room for a finger. */
const fingers = matchMedia('(max-width: 520px), (pointer: coarse)');
const keySize = () => fingers.matches ? 42 : Math.round(24 * inks().scale);

/** Digits of an index, below the line. */
const below = i => String(i).replace(/\d/g, d => '\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089'[d]);

const CLASSES = ['A', 'B', 'C', 'D'];

function element(name, attributes = {}, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) e.addEventListener(key.slice(2), value);
    else if (key in e && key !== 'list') e[key] = value;
    else e.setAttribute(key, value);
  }
  e.append(...children);
  return e;
}

/** A count with thin spaces between groups of three digits. */
const grouped = n => String(n).replace(/\B(?=(\d{3})+$)/g, '\u2009');

/** Text with no end of a line behind a hyphen: 1e-4 and 2-2-3-2 stay whole. */
const unbroken = text => text.replace(/-/g, '-\u2060');

/** At most `digits` significant digits; powers of ten as in MATLAB's display. */
function short(v, digits = 4) {
  if (!isFinite(v)) return Number.isNaN(v) ? 'NaN' : v > 0 ? 'Inf' : '\u2212Inf';
  return String(+v.toPrecision(digits)).replace(/e([+-])(\d)$/, 'e$10$2').replace(/^-/, '\u2212');
}

/** 17 significant digits, as C's %.17g prints them. */
function full(v) {
  const [mantissa, exponent] = v.toExponential(16).split('e');
  const e = +exponent;
  if (v !== 0 && (e < -4 || e >= 17)) {
    return mantissa.replace(/\.?0+$/, '') + (e < 0 ? 'e-' : 'e+') + String(Math.abs(e)).padStart(2, '0');
  }
  const text = v.toPrecision(17);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A number of thousandths, as the decimal that it is. */
const decimal = thousandths => String(thousandths / 1000);

/** An error that is the user's to mend: its text goes to the message line. */
class Mistake extends Error {
}

let messageAction = null;

/** Shows one line, with an action where something can be done about it. */
function say(text, label, action) {
  // characters that break a line or turn the direction of writing are shown as what they are: strange
  $('message-text').textContent = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
  messageAction = action || null;
  $('message-action').hidden = !action;
  $('message-action').textContent = label || '';
  $('message').hidden = !text;
}

/** Does something that may be refused; what is refused leaves everything as it was. */
function attempt(action) {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    say(error.message);
    return undefined;
  }
}

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
